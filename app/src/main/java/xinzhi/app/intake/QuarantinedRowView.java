package xinzhi.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;
import xinzhi.lists.check.RawRow;
import xinzhi.lists.format.ListFormat;

/// Makes one row set aside ready to show, what its file prints beside what is meant.
@Component
final class QuarantinedRowView {
    private static final Words WORDS = QuarantineView.WORDS;
    private final QuarantineQueries rows;
    private final QuarantineView view;
    private final Corrections corrections;
    private final DeliveryQueries deliveries;
    private final DeliveryFormats formats;
    private final Transactions transactions;

    QuarantinedRowView(QuarantineQueries rows, QuarantineView view, Corrections corrections, DeliveryQueries deliveries,
            DeliveryFormats formats, Transactions transactions) {
        this.rows = rows;
        this.view = view;
        this.corrections = corrections;
        this.deliveries = deliveries;
        this.formats = formats;
        this.transactions = transactions;
    }

    /// @param typed what was typed and not taken, null when the page is only looked at
    QuarantinedRowPage page(Shell shell, Actor actor, long id, long number, Corrections.@Nullable Draft typed,
            List<String> refusals) {
        var format = formats.of(transactions.read(actor, () -> deliveries.get(id)));
        return transactions.read(actor, () -> {
            var row = rows.find(id, number).orElseThrow(() -> new NotFound("row"));
            var delivery = deliveries.get(id);
            var printed = row.cells().row(format, row.sheet(), row.line());
            var correction = corrections.find(row.coverage(), row.address()).orElse(null);
            var correctable = Corrections.correctable(row, format);
            boolean unread = row.state() == QuarantineState.OPEN || row.state() == QuarantineState.RETURNED;
            boolean open = unread && correction == null;
            var path = "/deliveries/" + id + "/quarantine";
            var ways = view.ways(delivery);
            return new QuarantinedRowPage(shell, QuarantineView.place(row), delivery.fileName(), "/deliveries/" + id,
                    path, QuarantineView.state(row.state()), refusals, cells(row, format, printed, correction),
                    open && !correctable.isEmpty()
                            ? new QuarantinedRowPage.Form(path + "/" + number + "/correct",
                                    inputs(row, format, printed, correctable, typed),
                                    typed == null ? "" : typed.reason(), typed == null ? "" : typed.basis())
                            : null,
                    open && correctable.isEmpty() ? WORDS.text("not-correctable") : null,
                    correction == null ? List.of() : facts(correction),
                    row.state() != QuarantineState.SETTLED && correction != null
                            ? path + "/" + number + "/undo"
                            : null,
                    ways.rereadUrl(), ways.supplementUrl(),
                    row.inConflict() ? path + "/" + number + "/conflict" : null);
        });
    }

    private static List<QuarantinedRowPage.Cell> cells(QuarantinedRow row, ListFormat format, RawRow printed,
            @Nullable Correction correction) {
        var meant = correction == null ? Map.<String, String>of() : correction.meant();
        var cells = new ArrayList<QuarantinedRowPage.Cell>();
        for (var cell : row.cells().cells()) {
            var faults = row.faults().stream().filter(fault -> cell.field().equals(fault.field())).map(Fault::message)
                    .toList();
            var position = format.fields().stream().map(xinzhi.lists.format.Field::code).toList()
                    .indexOf(cell.field());
            var shown = position < 0
                    ? PersonalCells.HIDDEN
                    : PersonalCells.shown(format.fields().get(position), row.person(), printed.shown(position));
            cells.add(new QuarantinedRowPage.Cell(cell.heading(), shown, meant.get(cell.field()), faults));
        }
        return cells;
    }

    private static List<QuarantinedRowPage.Input> inputs(QuarantinedRow row, ListFormat format, RawRow printed,
            List<String> correctable, Corrections.@Nullable Draft typed) {
        var inputs = new ArrayList<QuarantinedRowPage.Input>();
        for (var code : correctable) {
            var field = format.fields().get(format.position(code));
            var shown = printed.shown(format.position(code));
            var before = shown == null ? "" : shown;
            var help = row.faults().stream().filter(fault -> fault.grave() && code.equals(fault.field()))
                    .map(fault -> fault.message() + fault.remedy()).findFirst().orElse("");
            inputs.add(new QuarantinedRowPage.Input(QuarantinePages.VALUE + code, field.name(), before,
                    typed == null ? before : typed.meant().getOrDefault(code, before), help));
        }
        return inputs;
    }

    private static List<Fact> facts(Correction correction) {
        return List.of(new Fact(WORDS.text("fact.by"), correction.authorName() + " " + Shown.time(correction.at())),
                new Fact(WORDS.text("fact.basis"), correction.basis()),
                new Fact(WORDS.text("fact.reason"), correction.reason(), true));
    }
}
