package xinzhi.app.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;
import xinzhi.app.registry.NameForm;
import xinzhi.app.registry.Subject;
import xinzhi.lists.name.SubjectForm;

/// What register and lists say of a subject, value by value, each beside its source; what a list printed is held against the register.
final class SubjectValues {
    private static final Words WORDS = CaseWords.WORDS;
    private static final int SOURCES_NAMED = 2;
    private static final int ORGANISATION_CODE_AT = 8;
    private final SourceWords.Said sources;
    private final List<SubjectPage.Value> values = new ArrayList<>();

    private SubjectValues(SourceWords.Said sources) { this.sources = sources; }

    static List<SubjectPage.Value> of(Subject subject, List<DossierQueries.Listed> listings,
            SourceWords.Said sources) {
        var all = new SubjectValues(sources);
        if (subject.inRegister()) {
            all.register(subject);
        }
        var code = subject.unifiedCode();
        all.printed("subject.printed-name", listings, DossierQueries.Listed::printedName,
                subject.inRegister() ? name -> same(subject.name(), name) : _ -> null);
        all.printed("subject.printed-code", listings, DossierQueries.Listed::printedCode,
                code == null ? _ -> null : printed -> isCode(code, printed.replace("-", "")));
        return all.values;
    }

    /// Older lists print the organisation code, which stands within the unified one.
    private static boolean isCode(String code, String printed) {
        return code.equals(printed) || code.startsWith(printed, ORGANISATION_CODE_AT);
    }

    private static boolean same(String name, String printed) { return NameForm.of(name).equals(NameForm.of(printed)); }

    private void register(Subject subject) {
        var source = sources.of(subject.delivery());
        register("enterprise.name", subject.name(), source);
        register("enterprise.code", subject.unifiedCode(), source);
        register("enterprise.state", subject.statePrinted(), source);
        register("enterprise.type", subject.enterpriseType(), source);
        register(
                subject.form() == SubjectForm.INDIVIDUAL_BUSINESS ? "enterprise.operator" : "enterprise.representative",
                subject.legalRepresentative(), source);
        register("enterprise.registration-number", subject.registrationNumber(), source);
        register("enterprise.authority", subject.registrationAuthority(), source);
        register("enterprise.supervision", subject.localSupervision(), source);
        register("enterprise.street", subject.street(), source);
        register("enterprise.address", subject.address(), source);
        register("enterprise.established", Shown.day(subject.establishedOn()), source);
        register("enterprise.ended", Shown.day(subject.endedOn()), source);
        var ending = subject.ending();
        if (ending != null) {
            values.add(new SubjectPage.Value(WORDS.text("enterprise.ending"), ending.printed(),
                    new Badge(WORDS.of("subject.ending", ending.reason()), Tone.PLAIN), source));
        }
        var move = subject.move();
        if (move != null) {
            register("enterprise.moved-on", Shown.day(move.on()), source);
            register("enterprise.moved-to", move.to(), source);
            register("enterprise.unshown-since", Shown.day(move.unshownSince()), WORDS.text("subject.register"));
        }
        register("enterprise.moved-in-on", Shown.day(subject.movedInOn()), source);
        register("enterprise.moved-from", subject.movedFrom(), source);
    }

    private void register(String label, @Nullable String value, String source) {
        if (value != null && !value.isBlank()) {
            values.add(new SubjectPage.Value(WORDS.text(label), value, null, source));
        }
    }

    /// Every wording once, with the deliveries that printed it so.
    private void printed(String label, List<DossierQueries.Listed> listings,
            Function<DossierQueries.Listed, @Nullable String> printed, Function<String, @Nullable Boolean> agrees) {
        var wordings = new LinkedHashMap<String, Set<Long>>();
        for (var listed : listings) {
            var text = printed.apply(listed);
            if (text != null && !text.isBlank()) {
                wordings.computeIfAbsent(text, _ -> new LinkedHashSet<>()).add(listed.delivery());
            }
        }
        for (Map.Entry<String, Set<Long>> wording : wordings.entrySet()) {
            values.add(new SubjectPage.Value(WORDS.text(label), wording.getKey(),
                    verdict(agrees.apply(wording.getKey())), named(wording.getValue())));
        }
    }

    private static @Nullable Badge verdict(@Nullable Boolean agrees) {
        if (agrees == null) {
            return null;
        }
        return agrees
                ? new Badge(WORDS.text("subject.agrees"), Tone.GOOD)
                : new Badge(WORDS.text("subject.differs"), Tone.WARN, WORDS.text("subject.differs.hint"));
    }

    private String named(Set<Long> deliveries) {
        var named = String.join("；", deliveries.stream().limit(SOURCES_NAMED).map(sources::of).toList());
        return deliveries.size() > SOURCES_NAMED ? WORDS.text("subject.sources", named, deliveries.size()) : named;
    }
}
