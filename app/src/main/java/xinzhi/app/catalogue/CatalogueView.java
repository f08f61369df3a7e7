package xinzhi.app.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.SubjectKind;
import xinzhi.lists.format.ListFormat;

/// Makes the catalogue ready to show.
@Component
final class CatalogueView {
    private static final Words WORDS = CatalogueWords.WORDS;
    private final Catalogue catalogue;
    private final CatalogueWords words;

    CatalogueView(Catalogue catalogue, CatalogueWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    CataloguePage page(Shell shell, LocalDate day, LocalDate today, int waiting) {
        var rows = catalogue.asOf(day).list().stream()
                .map(kind -> new CataloguePage.Row(url(kind, day, today), kind.format().name(),
                        WORDS.of("category", kind.category()), words.line(kind.line()), kind.listBasis().instrument(),
                        doubtful(kind), WORDS.of("cadence", kind.cadence()),
                        kind.senders().stream().map(scope -> words.body(scope.sender())).distinct().toList()))
                .toList();
        var leftOut = catalogue.states().on(day).leftOut().entrySet().stream()
                .map(entry -> WORDS.text("left-out", entry.getKey(), entry.getValue().getFirst().sentence())).toList();
        return new CataloguePage(shell, day.toString(), another(day, today),
                waiting == 0 ? null : WORDS.text("waiting", waiting), leftOut, rows);
    }

    /// What is doubtful in either of the two bases is the one to know of.
    private static Badge doubtful(ListKind kind) {
        return List.of(Confidence.RECALLED, Confidence.LOCAL_CHOICE).stream()
                .flatMap(doubt -> List.of(kind.listBasis(), kind.criteriaBasis()).stream()
                        .filter(basis -> basis.confidence() == doubt))
                .findFirst().map(CatalogueWords::confidence)
                .orElseGet(() -> CatalogueWords.confidence(kind.listBasis()));
    }

    private static String url(ListKind kind, LocalDate day, LocalDate today) {
        return "/catalogue/" + kind.id() + (day.equals(today) ? "" : "?day=" + day);
    }

    private static @Nullable String another(LocalDate day, LocalDate today) {
        return day.equals(today) ? null : WORDS.text("another-day", Shown.formalDay(day));
    }

    /// What names a row, in words: always, and with what else where it is printed.
    private static String key(ListFormat format) {
        var always = names(format, format.key(), " + ");
        return format.keyIfPrinted().isEmpty()
                ? always
                : WORDS.text("fact.key-if-printed", always, names(format, format.keyIfPrinted(), "、"));
    }

    private static String names(ListFormat format, List<String> codes, String between) {
        return codes.stream().map(code -> format.fields().get(format.position(code)).name())
                .collect(Collectors.joining(between));
    }

    /// @param proposes whether this reader may propose amendments of what holds today
    KindPage kindPage(Shell shell, ListKind kind, LocalDate day, LocalDate today, boolean proposes,
            List<KindPage.AmendmentRow> history) {
        var amend = proposes && day.equals(today) ? "/catalogue/" + kind.id() + "/amend?part=" : null;
        var format = kind.format();
        var facts = List.of(new Fact(WORDS.text("fact.category"), WORDS.of("category", kind.category())),
                new Fact(WORDS.text("fact.target"), WORDS.of("target", kind.target())),
                new Fact(WORDS.text("fact.grain"), WORDS.of("grain", kind.grain())),
                new Fact(WORDS.text("property.cadence"), WORDS.of("cadence", kind.cadence())),
                new Fact(WORDS.text("property.line"), words.line(kind.line())),
                new Fact(WORDS.text("property.persons"), WORDS.of("persons", kind.persons())),
                new Fact(WORDS.text("fact.key"), key(format), true),
                new Fact(WORDS.text("fact.guards"), guards(kind.guards()), true));
        var fields = new ArrayList<KindPage.FieldRow>();
        for (var field : format.fields()) {
            fields.add(row(field, fields.size() + 1, format.key().contains(field.code()),
                    kind.later().contains(field.code()), amend));
        }
        var senders = kind.senders().stream().map(scope -> row(scope, amend)).toList();
        return new KindPage(shell, format.name(), kind.id(), day.toString(), another(day, today), facts,
                amend == null ? null : amend + "basics",
                List.of(basis("listBasis", kind.listBasis(), amend),
                        basis("criteriaBasis", kind.criteriaBasis(), amend)),
                fields, senders, amend == null ? null : amend + "sender", history);
    }

    private static @Nullable String guards(GuardLimits guards) {
        var limits = Stream.of(Guard.values()).flatMap(guard -> guards.find(guard).stream()
                .map(limit -> WORDS.text("guard." + guard, Integer.toString(limit.number()))
                        + (limit.severity() == GuardLimits.Severity.SECOND_PERSON
                                ? WORDS.text("guard.second-person")
                                : "")))
                .collect(Collectors.joining("；"));
        return limits.isEmpty()
                ? null
                : WORDS.text("guards", limits, guards.smallest(), WORDS.of("confidence", guards.confidence()));
    }

    private static KindPage.Basis basis(String which, LegalBasis basis, @Nullable String amend) {
        var facts = List.of(new Fact(WORDS.text("fact.instrument"), basis.instrument()),
                new Fact(WORDS.text("fact.article"), basis.article()),
                new Fact(WORDS.text("fact.level"), WORDS.of("level", basis.level())),
                new Fact(WORDS.text("fact.source"), basis.source()));
        boolean open = amend != null && basis.confidence() != Confidence.VERIFIED;
        return new KindPage.Basis(WORDS.text("title." + which), CatalogueWords.confidence(basis), facts,
                open ? amend + "confirm." + which : null, amend == null ? null : amend + which);
    }

    private static KindPage.FieldRow row(Field field, int number, boolean key, boolean later,
            @Nullable String amend) {
        var marks = new ArrayList<Badge>();
        if (key) {
            marks.add(new Badge(WORDS.text("mark.key"), Tone.INFO, WORDS.text("mark.key.hint")));
        }
        if (field.required()) {
            marks.add(new Badge(WORDS.text("mark.required"), Tone.PLAIN, WORDS.text("mark.required.hint")));
        }
        if (later) {
            marks.add(new Badge(WORDS.text("mark.later"), Tone.PLAIN, WORDS.text("mark.later.hint")));
        }
        if (field.personal()) {
            marks.add(new Badge(WORDS.text("mark.personal"), Tone.WARN, WORDS.text("mark.personal.hint")));
        }
        var type = WORDS.of("type", field.type())
                + (field.maxLength() == 0 ? "" : WORDS.text("type.length", field.maxLength()));
        return new KindPage.FieldRow(number, field.code(), field.name(), type, marks,
                String.join("、", field.aliases()), String.join("、", field.values()),
                amend == null ? null : amend + "field." + field.code());
    }

    private KindPage.SenderRow row(SenderScope scope, @Nullable String amend) {
        var grain = scope.grain().name().toLowerCase(Locale.ROOT);
        return new KindPage.SenderRow(words.body(scope.sender()),
                scope.thin()
                        ? WORDS.text("grain.thin", WORDS.of("grain", scope.grain()))
                        : WORDS.of("grain", scope.grain()),
                scope.area(),
                List.of(SubjectKind.values()).stream().filter(scope.subjectKinds()::contains)
                        .map(kind -> WORDS.of("subject-kind", kind)).collect(Collectors.joining("、")),
                amend == null ? null : amend + "sender." + grain + "." + scope.sender());
    }
}
