package xinzhi.app.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;

/// Makes rows in conflict ready to show side by side.
@Component
final class ConflictView {
    private static final Words WORDS = QuarantineView.WORDS;
    private static final int MOST = 6;
    private final Conflicts conflicts;
    private final QuarantineView view;
    private final DeliveryQueries deliveries;
    private final Catalogue catalogue;
    private final Transactions transactions;

    ConflictView(Conflicts conflicts, QuarantineView view, DeliveryQueries deliveries, Catalogue catalogue,
            Transactions transactions) {
        this.conflicts = conflicts;
        this.view = view;
        this.deliveries = deliveries;
        this.catalogue = catalogue;
        this.transactions = transactions;
    }

    /// @param typed what was typed and not taken, null when the page is only looked at
    ConflictPage page(Shell shell, Actor actor, long id, long number, Conflicts.@Nullable Draft typed,
            List<String> refusals) {
        return transactions.read(actor, () -> {
            var all = conflicts.rows(id, number);
            var rows = all.stream().limit(MOST).toList();
            var delivery = deliveries.get(id);
            var judgement = conflicts.find(rows.getFirst());
            boolean settled = all.stream().anyMatch(row -> row.state() == QuarantineState.SETTLED);
            boolean open = all.stream()
                    .allMatch(row -> row.state() == QuarantineState.OPEN || row.state() == QuarantineState.RETURNED);
            var whyNot = open ? whyNot(all) : null;
            var path = "/deliveries/" + id + "/quarantine";
            var ways = view.ways(delivery);
            return new ConflictPage(shell, delivery.fileName(), "/deliveries/" + id, path,
                    WORDS.text("conflict.note", Shown.count(all.size())), refusals,
                    rows.stream().map(row -> row(row, path, judgement)).toList(),
                    lines(rows, catalogue.get(delivery.list()).format()),
                    open && whyNot == null
                            ? new ConflictPage.Form(path + "/" + number + "/conflict",
                                    typed == null ? "" : Long.toString(typed.holds()),
                                    typed == null ? "" : typed.reason(), typed == null ? "" : typed.basis())
                            : null,
                    whyNot, judgement.map(ConflictView::facts).orElse(List.of()),
                    judgement.isPresent() && !settled ? path + "/" + number + "/conflict/undo" : null,
                    ways.rereadUrl(), ways.supplementUrl());
        });
    }

    private static @Nullable String whyNot(List<QuarantinedRow> rows) {
        if (!Conflicts.allKept(rows)) {
            return WORDS.text("conflict.not-all", Shown.count(rows.getFirst().twins().size()));
        }
        return rows.size() > MOST ? WORDS.text("conflict.more", Shown.count(rows.size()), MOST) : null;
    }

    private static ConflictPage.Row row(QuarantinedRow row, String path, Optional<ConflictJudgement> judgement) {
        var sheet = row.sheet();
        return new ConflictPage.Row(Long.toString(row.number()),
                sheet == null
                        ? WORDS.text("conflict.line", row.line())
                        : WORDS.text("conflict.line.sheet", sheet, row.line()),
                judgement.map(said -> said.holds().equals(row.content())
                        ? new Badge(WORDS.text("conflict.holds"), Tone.GOOD)
                        : new Badge(WORDS.text("conflict.overruled"), Tone.PLAIN)).orElse(null),
                Conflicts.mayHold(row), path + "/" + row.number());
    }

    /// Columns of all rows, in the order of the first: the rows may stand in sheets with other columns.
    private static List<ConflictPage.Line> lines(List<QuarantinedRow> rows, ListFormat format) {
        var headings = new LinkedHashMap<String, String>();
        rows.forEach(row -> row.cells().cells().forEach(cell -> headings.putIfAbsent(cell.field(), cell.heading())));
        var lines = new ArrayList<ConflictPage.Line>();
        headings.forEach((code, heading) -> {
            var field = format.fields().stream().filter(known -> known.code().equals(code)).findFirst();
            var texts = rows.stream().map(row -> field.map(known -> printed(row, known, format)).orElse(null))
                    .map(text -> Objects.requireNonNullElse(text, "").strip()).toList();
            var values = new ArrayList<ConflictPage.Value>();
            for (int i = 0; i < rows.size(); i++) {
                values.add(new ConflictPage.Value(field.isEmpty()
                        ? PersonalCells.HIDDEN
                        : PersonalCells.shown(field.get(), rows.get(i).person(), texts.get(i))));
            }
            lines.add(new ConflictPage.Line(heading, texts.stream().distinct().count() > 1, values));
        });
        return lines;
    }

    private static @Nullable String printed(QuarantinedRow row, Field field, ListFormat format) {
        return row.cells().row(format, row.sheet(), row.line()).shown(format.position(field.code()));
    }

    private static List<Fact> facts(ConflictJudgement judgement) {
        return List.of(
                new Fact(WORDS.text("conflict.by"), judgement.authorName() + " " + Shown.time(judgement.at())),
                new Fact(WORDS.text("fact.basis"), judgement.basis()),
                new Fact(WORDS.text("fact.reason"), judgement.reason(), true));
    }
}
