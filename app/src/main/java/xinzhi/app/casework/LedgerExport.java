package xinzhi.app.casework;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.ExportTransactions;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;

/// The selection as a workbook, by cursor: memory stays the same however many rows there are. Leaving is an event.
@Component
final class LedgerExport {
    static final int ROWS_PER_SHEET = 1_048_575;
    private static final int FLUSH_EVERY = 1000;
    private static final Words WORDS = CaseWords.WORDS;
    private static final int[] WIDTHS = {7, 36, 21, 12, 22, 16, 26, 30, 12, 22, 12, 12, 12, 11, 20};
    private final LedgerQueries queries;
    private final TextSearch texts;
    private final LedgerControls controls;
    private final Organisations organisations;
    private final Transactions transactions;
    private final ExportTransactions exports;
    private final Journal journal;

    LedgerExport(LedgerQueries queries, TextSearch texts, LedgerControls controls, Organisations organisations,
            Transactions transactions, ExportTransactions exports, Journal journal) {
        this.queries = queries;
        this.texts = texts;
        this.controls = controls;
        this.organisations = organisations;
        this.transactions = transactions;
        this.exports = exports;
        this.journal = journal;
    }

    void write(Actor actor, LedgerSearch search, OutputStream out) throws IOException {
        var meaning = transactions.read(actor, () -> texts.understand(search.text()));
        transactions.<Boolean>write(actor, in -> {
            long rows = queries.count(search, meaning);
            in.begin();
            journal.append(actor, "ledger-exported", Journal.About.EXPORT, 0, Map.of("rows", Long.toString(rows)));
            return true;
        });
        try (var workbook = new Workbook(out, "Xinzhi", "1.0")) {
            var sheets = new Sheets(workbook);
            exports.read(actor, cursor -> queries.each(cursor, search, meaning, sheets::add));
            sheets.finish();
        }
    }

    /// Rows over as many sheets as they need.
    private final class Sheets {
        private final Workbook workbook;
        private @Nullable Worksheet sheet;
        private int sheetNumber;
        private int line;
        private long number;

        private Sheets(Workbook workbook) { this.workbook = workbook; }

        void add(LedgerQueries.Row row) {
            var to = sheet;
            if (to == null || line > ROWS_PER_SHEET) {
                to = next();
            }
            write(to, line++, row);
            if (line % FLUSH_EVERY == 0) {
                flush(to);
            }
        }

        private Worksheet next() {
            if (sheet != null) {
                endSheet(sheet);
            }
            sheetNumber++;
            var fresh = workbook.newWorksheet(WORDS.text("export.sheet") + (sheetNumber == 1 ? "" : sheetNumber));
            for (int i = 0; i < WIDTHS.length; i++) {
                fresh.width(i, WIDTHS[i]);
            }
            var headings = List.of(WORDS.text("export.column").split(","));
            for (int i = 0; i < headings.size(); i++) {
                fresh.value(0, i, headings.get(i));
                fresh.style(0, i).bold().fillColor("E8EDF3").set();
            }
            fresh.freezePane(0, 1);
            sheet = fresh;
            line = 1;
            return fresh;
        }

        /// Ends the last sheet; a selection without rows still has a sheet with headings.
        void finish() { endSheet(sheet == null ? next() : sheet); }

        private void endSheet(Worksheet ended) {
            try {
                ended.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void flush(Worksheet sheet) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(Worksheet to, int at, LedgerQueries.Row row) {
            var board = row.board();
            to.value(at, 0, ++number);
            text(to, at, 1, row.name());
            text(to, at, 2, row.code());
            text(to, at, 3, row.person() ? null : WORDS.of("register", row.state()));
            text(to, at, 4, controls.listName(row.list()));
            text(to, at, 5, WORDS.text("category." + row.category()));
            text(to, at, 6, row.document());
            text(to, at, 7, row.authority());
            text(to, at, 8, board == null ? WORDS.text("board.none") : organisations.get(board).name());
            text(to, at, 9, WORDS.of("rule", row.boardRule()));
            text(to, at, 10, Shown.day(row.decided()));
            text(to, at, 11, Shown.day(row.publicityEnd()));
            var amount = row.amountFen();
            if (amount != null) {
                to.value(at, 12, BigDecimal.valueOf(amount, 6).stripTrailingZeros());
            }
            text(to, at, 13, WORDS.of("stage", row.stage()));
            text(to, at, 14, CaseWords.flags(row).stream().map(Badge::text).collect(Collectors.joining("、")));
        }
    }

    private static void text(Worksheet to, int row, int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            to.value(row, column, CellText.plain(text));
        }
    }
}
