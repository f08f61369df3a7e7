package xinzhi.app.casework;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.ExportTransactions;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// The selection as a file, by cursor: memory stays the same however many rows there are. Leaving is an event.
@Component
@EnableConfigurationProperties(ExportSettings.class)
final class LedgerExport {
    private final LedgerQueries queries;
    private final TextSearch texts;
    private final LedgerCells cells;
    private final LedgerControls controls;
    private final Transactions transactions;
    private final ExportTransactions exports;
    private final Journal journal;
    private final ExportSettings settings;

    LedgerExport(LedgerQueries queries, TextSearch texts, LedgerCells cells, LedgerControls controls,
            Transactions transactions, ExportTransactions exports, Journal journal, ExportSettings settings) {
        this.queries = queries;
        this.texts = texts;
        this.cells = cells;
        this.controls = controls;
        this.transactions = transactions;
        this.exports = exports;
        this.journal = journal;
        this.settings = settings;
    }

    long count(Actor actor, LedgerSearch search) {
        return transactions.read(actor, () -> queries.count(actor.duty(), search, texts.understand(search.text())));
    }

    /// Whether so many rows are handed over at once.
    boolean direct(long rows) { return rows <= settings.directRows(); }

    /// Hands it over at once.
    void send(Actor actor, LedgerSearch search, LedgerColumns columns, ExportFormat format, OutputStream out)
            throws IOException {
        long rows = count(actor, search);
        transactions.<Boolean>write(actor, in -> {
            in.begin();
            record(actor, 0, search, format, rows);
            return true;
        });
        write(actor, search, columns, format, out, _ -> {});
    }

    /// Writes the file; `written` is told of every row. How many there were.
    long write(Actor actor, LedgerSearch search, LedgerColumns columns, ExportFormat format, OutputStream out,
            LongConsumer written) throws IOException {
        var meaning = transactions.read(actor, () -> texts.understand(search.text()));
        var number = new long[1];
        try (var file = format.open(out, LedgerCells.headings(columns), settings.rowsPerSheet())) {
            exports.read(actor, cursor -> queries.each(actor.duty(), cursor, search, meaning, row -> {
                file.add(cells.line(++number[0], row, columns));
                written.accept(number[0]);
            }));
            file.finish();
        }
        return number[0];
    }

    /// In the writing transaction of the act: what was chosen and how much it was, never the words sought.
    void record(Actor actor, long export, LedgerSearch search, ExportFormat format, long rows) {
        journal.append(actor, "ledger-exported", Journal.About.EXPORT, export,
                Map.of("rows", Long.toString(rows), "format", format.code(), "selection", described(search)));
    }

    /// The conditions in words, without the words sought.
    String described(LedgerSearch search) {
        var said = controls.chips(search).stream()
                .map(chip -> chip.drop().equals("q") ? chip.label() : chip.label() + "：" + chip.value())
                .collect(Collectors.joining("；"));
        return said.isEmpty() ? CaseWords.WORDS.text("export.everything") : said;
    }
}
