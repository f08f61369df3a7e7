package xinzhi.app.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;

/// How records, properties and values of the catalogue read on a page.
@Component
final class CatalogueWords {
    static final Words WORDS = Words.of("xinzhi.app.catalogue.words");
    private final Organisations organisations;

    CatalogueWords(Organisations organisations) { this.organisations = organisations; }

    static Badge confidence(LegalBasis basis) {
        var tone = switch (basis.confidence()) {
            case VERIFIED -> Tone.GOOD;
            case RECALLED -> Tone.WARN;
            case LOCAL_CHOICE -> Tone.INFO;
        };
        return new Badge(WORDS.of("confidence", basis.confidence()), tone,
                basis.confidence() == Confidence.VERIFIED
                        ? basis.source()
                        : WORDS.of("confidence-hint", basis.confidence()));
    }

    static Badge state(AmendmentState state, java.time.LocalDate today) {
        return switch (state) {
            case AmendmentState.Proposed _ -> new Badge(WORDS.text("state.proposed"), Tone.WARN);
            case AmendmentState.Approved approved -> approved.from().isAfter(today)
                    ? new Badge(WORDS.text("state.approved"), Tone.INFO)
                    : new Badge(WORDS.text("state.in-effect"), Tone.GOOD);
            case AmendmentState.Rejected _ -> new Badge(WORDS.text("state.rejected"), Tone.BAD);
            case AmendmentState.Withdrawn _ -> new Badge(WORDS.text("state.withdrawn"), Tone.PLAIN);
        };
    }

    /// What the amendment is about, in words.
    String record(RecordId record, ListKinds kinds) {
        var list = kinds.find(record.kind()).map(kind -> kind.format().name()).orElse(record.kind());
        return switch (record) {
            case RecordId.OfList _ -> list;
            case RecordId.OfSender(var _, var sender, var grain) ->
                WORDS.text("record.sender", list, body(sender), WORDS.of("grain", grain));
        };
    }

    String body(String code) { return organisations.find(code).map(Organisation::name).orElse(code); }

    /// The department of a line.
    String line(String line) { return lines().getOrDefault(line, line); }

    /// Every line of duty with the name of who answers for it, in the order of the city's folder.
    Map<String, String> lines() { return lines(organisations); }

    static Map<String, String> lines(Organisations organisations) {
        var lines = new LinkedHashMap<String, String>();
        for (var kind : List.of(Organisation.Kind.CITY, Organisation.Kind.CENTRE, Organisation.Kind.DEPARTMENT)) {
            for (var organisation : organisations.list(kind)) {
                lines.putIfAbsent(Objects.requireNonNullElse(organisation.line(), organisation.code()),
                        organisation.name());
            }
        }
        return lines;
    }

    /// The property's name on the page, e.g. `数据项“执行案号”的表头`.
    static String label(String property, ListKind kind) {
        var parts = property.split("\\.", -1);
        if (parts.length == 3 && parts[0].equals("fields")) {
            var key = "property.fields." + parts[2];
            return WORDS.textOr(key, "").isEmpty() ? parts[2] : WORDS.text(key, field(parts[1], kind));
        }
        return WORDS.textOr("property." + property, property);
    }

    private static String field(String code, ListKind kind) {
        return kind.format().fields().stream().filter(field -> field.code().equals(code)).findFirst()
                .map(field -> field.name()).orElse(code);
    }

    /// One value as the page shows it; what is chosen from fixed words has a word of its own.
    String value(String property, String value) {
        var last = property.substring(property.lastIndexOf('.') + 1);
        return last.equals(Property.LINE) ? line(value) : WORDS.textOr("value." + last + "." + value, value);
    }

    String values(String property, List<String> values) {
        return values.stream().map(value -> value(property, value)).collect(Collectors.joining("、"));
    }

    /// Every sentence of a refusal.
    List<String> refusal(AmendmentRefusal refusal, ListKind kind) {
        return switch (refusal) {
            case AmendmentRefusal.Because(var reason) -> List.of(WORDS.of("refused", reason));
            case AmendmentRefusal.NotAmendable(var property, var why) ->
                List.of(WORDS.text("barred", label(property, kind), WORDS.of("barred", why)));
            case AmendmentRefusal.Unsound(var from, var mistakes) -> mistakes.stream()
                    .map(mistake -> WORDS.text("unsound", Shown.formalDay(from), mistake.sentence())).toList();
            case AmendmentRefusal.Overtaken(var conflicts) -> conflicts.stream()
                    .map(conflict -> WORDS.text("overtaken", label(conflict.change().property(), kind),
                            shown(conflict.change().property(), conflict.now()),
                            shown(conflict.change().property(), conflict.change().before())))
                    .toList();
        };
    }

    private String shown(String property, List<String> values) {
        return values.isEmpty() ? WORDS.text("nothing") : values(property, values);
    }
}
