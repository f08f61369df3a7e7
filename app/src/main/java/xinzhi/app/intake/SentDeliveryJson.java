package xinzhi.app.intake;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;

/// A delivery as another system reads it.
@Component
final class SentDeliveryJson {
    private final Catalogue catalogue;

    SentDeliveryJson(Catalogue catalogue) { this.catalogue = catalogue; }

    Map<String, Object> of(SentDeliveries.Standing standing) {
        var delivery = standing.delivery();
        var said = new LinkedHashMap<String, Object>();
        said.put("id", delivery.id());
        said.put("list", delivery.list());
        catalogue.find(delivery.list()).ifPresent(kind -> said.put("listName", kind.format().name()));
        said.put("extent", delivery.whole() ? "full" : "partial");
        said.put("cutOff", delivery.cutOff().toString());
        said.put("fileName", delivery.fileName());
        said.put("sha256", delivery.sha256());
        said.put("size", delivery.size());
        said.put("receivedAt", delivery.receivedAt().toInstant().toString());
        said.put("state", delivery.state().code());
        said.put("stateText", DeliveryWords.WORDS.of("state", delivery.state()));
        said.put("working", delivery.state().working());
        standing.progress().filter(_ -> delivery.state().working())
                .ifPresent(seen -> said.put("progress", progress(seen)));
        if (delivery.read()) {
            said.put("counts", counts(delivery.counts()));
        }
        var refusal = delivery.refusal();
        if (refusal != null) {
            said.put("refusal", ordered("code", refusal.code(), "place", refusal.place(), "message",
                    refusal.message(), "remedy", refusal.remedy()));
        }
        var failure = delivery.failure();
        if (failure != null) {
            said.put("failure", ordered("code", failure.reason().name(), "message", Intake.wording(failure)));
        }
        var ended = delivery.endedAt();
        if (ended != null) {
            said.put("endedAt", ended.toInstant().toString());
        }
        said.put("links", links(delivery));
        return said;
    }

    private static Map<String, Object> progress(Progress.Seen seen) {
        return ordered("phase", seen.phase().name().toLowerCase(Locale.ROOT), "bytesRead", seen.bytesRead(),
                "bytesAll", seen.bytesAll(), "rowsRead", seen.rowsRead());
    }

    static Map<String, Object> counts(Delivery.Counts counts) {
        return ordered("read", counts.read(), "accepted", counts.accepted(), "quarantined", counts.quarantined(),
                "unreadable", counts.keyless(), "duplicate", counts.duplicates(), "conflict", counts.conflicts(),
                "persons", counts.persons(), "added", counts.added(), "changed", counts.changed(), "unchanged",
                counts.unchanged(), "returned", counts.returned(), "absent", counts.absent(), "withheld",
                counts.withheld(), "findings", new TreeMap<>(counts.findings()));
    }

    private static Map<String, Object> links(SentDelivery delivery) {
        var self = ApiAnswers.DELIVERIES + "/" + delivery.id();
        return ordered("self", self, "findings", self + "/findings", "receipt", self + "/receipt", "acknowledgement",
                self + "/acknowledgement", "workbook", self + "/workbook");
    }

    /// Names and values in turn, kept in this order.
    static Map<String, Object> ordered(Object... said) {
        var ordered = new LinkedHashMap<String, Object>();
        for (int i = 0; i < said.length; i += 2) {
            ordered.put((String) said[i], said[i + 1]);
        }
        return ordered;
    }
}
