package xinzhi.app.casework;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;

/// Makes the absences of a delivery ready to show.
@Component
final class AbsenceView {
    private static final Words WORDS = CaseWords.WORDS;
    private static final int MOST = 200;
    private final AbsenceQueries queries;
    private final Transactions transactions;

    AbsenceView(AbsenceQueries queries, Transactions transactions) {
        this.queries = queries;
        this.transactions = transactions;
    }

    /// What has been chosen and not yet confirmed.
    record Chosen(List<Long> items, AbsenceClass kind, String reason) {}

    AbsencesPage page(Shell shell, Actor actor, long delivery, @Nullable Chosen chosen) {
        return transactions.read(actor, () -> {
            var rows = queries.absent(delivery, MOST);
            var candidates = queries.candidates(delivery, rows.stream().map(AbsenceQueries.Row::item).toList()).stream()
                    .collect(Collectors.groupingBy(AbsenceQueries.Candidate::absent));
            var url = "/deliveries/" + delivery + "/absences";
            return new AbsencesPage(shell, WORDS.text("absences.title", Long.toString(delivery)),
                    "/deliveries/" + delivery, url, range(rows.size()),
                    rows.stream().map(row -> row(row, candidates, url, chosen)).toList(), classes(chosen),
                    chosen == null ? "" : chosen.reason(), chosen == null ? null : preview(chosen),
                    queries.continued(delivery, MOST).stream().map(each -> continued(each, url)).toList(),
                    queries.cameBack(delivery, MOST).stream().map(each -> cameBack(each, url)).toList());
        });
    }

    private static String range(int rows) {
        return rows < MOST ? WORDS.text("absences.all", rows) : WORDS.text("absences.first", MOST);
    }

    private static List<Choice> classes(@Nullable Chosen chosen) {
        return Stream.of(AbsenceClass.values()).filter(kind -> kind != AbsenceClass.RENUMBERED)
                .map(kind -> new Choice(kind.code(), Absences.wording(kind), chosen != null && chosen.kind() == kind))
                .toList();
    }

    private static AbsencesPage.Preview preview(Chosen chosen) {
        return new AbsencesPage.Preview(
                WORDS.text("absences.preview", chosen.items().size(), Absences.wording(chosen.kind())), chosen.items(),
                chosen.kind().code(), chosen.reason());
    }

    private static AbsencesPage.Row row(AbsenceQueries.Row row, Map<Long, List<AbsenceQueries.Candidate>> candidates,
            String url, @Nullable Chosen chosen) {
        var judgement = row.judgement();
        var state = judgement == null
                ? new Badge(WORDS.text("absence.UNKNOWN"), Tone.WARN)
                : new Badge(Absences.wording(judgement.kind()), Tone.INFO);
        var pairs = candidates.getOrDefault(row.item(), List.of()).stream()
                .flatMap(pair -> Likeness.of(row.document(), pair.document())
                        .map(like -> new AbsencesPage.Pair(url + "/" + row.item() + "/renumbered", pair.item(),
                                "/items/" + pair.item(), pair.document().number(), WORDS.of("likeness", like)))
                        .stream())
                .toList();
        return new AbsencesPage.Row(row.item(), "/items/" + row.item(), row.subject(), row.document().number(),
                row.document().authority(), row.since().toString(), state,
                judgement == null ? null : judged(judgement),
                judgement == null ? null : url + "/" + row.item() + "/undo",
                chosen != null && chosen.items().contains(row.item()), pairs);
    }

    private static AbsencesPage.ContinuedRow continued(AbsenceQueries.Continued each, String url) {
        return new AbsencesPage.ContinuedRow("/items/" + each.item(), each.subject(), each.before(), each.after(),
                judged(each.judgement()), url + "/" + each.item() + "/undo");
    }

    private static AbsencesPage.CameBackRow cameBack(AbsenceQueries.CameBack each, String url) {
        return new AbsencesPage.CameBackRow("/items/" + each.own(), each.subject(), each.number(),
                "/items/" + each.item(), each.goesOnAs(), judged(each.judgement()), url + "/" + each.item() + "/undo");
    }

    private static String judged(AbsenceQueries.Judgement judgement) {
        return WORDS.text("absences.judged", judgement.by(), Shown.time(judgement.at()), judgement.reason());
    }
}
