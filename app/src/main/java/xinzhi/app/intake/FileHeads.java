package xinzhi.app.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.EvidenceStore;
import xinzhi.lists.check.Finding;
import xinzhi.lists.read.FileHead;
import xinzhi.lists.read.Look;

/// First looks at files kept as evidence; the last few are kept in memory and nowhere else, for their rows may speak of persons.
@Component
final class FileHeads {
    private static final int KEPT = 16;
    private final EvidenceStore evidence;
    private final Map<String, FileHead> seen = Collections.synchronizedMap(new LinkedHashMap<>() {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FileHead> eldest) { return size() > KEPT; }
    });

    FileHeads(EvidenceStore evidence) { this.evidence = evidence; }

    /// What came of looking.
    sealed interface Looked {
        record Seen(FileHead head) implements Looked {}

        record Refused(Delivery.Refusal refusal) implements Looked {}
    }

    Looked look(String sha256) {
        var known = seen.get(sha256);
        if (known != null) {
            return new Looked.Seen(known);
        }
        return switch (evidence.copy(sha256)) {
            case EvidenceStore.Unavailable(var why) -> new Looked.Refused(DeliveryWords.refusal(why));
            case EvidenceStore.Copy copy -> {
                try (copy) {
                    yield switch (FileHead.look(copy.file())) {
                        case Look.Refused(var finding) -> new Looked.Refused(told(finding));
                        case Look.Seen(var head) -> {
                            seen.put(sha256, head);
                            yield new Looked.Seen(head);
                        }
                    };
                }
            }
        };
    }

    static Delivery.Refusal told(Finding finding) {
        return new Delivery.Refusal(finding.code().name(), finding.message(), finding.place(), finding.remedy());
    }
}
