package xinzhi.app.casework;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Words;

/// Lines over as many sheets as they need, each with the headings. Texts stand in their cells: a table of shared texts would hold all
/// of them in memory until the end.
final class LedgerWorkbook implements LedgerFile {
    /// As many as a sheet holds, less the headings.
    static final int ROWS_PER_SHEET = 1_048_575;
    private static final Words WORDS = CaseWords.WORDS;
    private static final int FLUSH_EVERY = 1000;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 34;
    private final Workbook workbook;
    private final List<String> headings;
    private final int rowsPerSheet;
    private Worksheet sheet;
    private int sheets;
    private int line;

    LedgerWorkbook(OutputStream out, List<String> headings, int rowsPerSheet) {
        this.workbook = new Workbook(out, "Xinzhi", "1.0");
        this.headings = List.copyOf(headings);
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = next();
    }

    private Worksheet next() {
        sheets++;
        var fresh = workbook.newWorksheet(WORDS.text("export.sheet") + (sheets == 1 ? "" : sheets));
        for (int i = 0; i < headings.size(); i++) {
            fresh.inlineString(0, i, headings.get(i));
            fresh.style(0, i).bold().fillColor("E8EDF3").set();
            fresh.width(i, width(headings.get(i)));
        }
        fresh.freezePane(0, 1);
        line = 1;
        return fresh;
    }

    private static int width(String heading) {
        return WORDS.textOr("width." + heading, "").isEmpty()
                ? Math.clamp(heading.length() * 3L, NARROWEST, WIDEST)
                : Integer.parseInt(WORDS.text("width." + heading));
    }

    @Override
    public void add(List<? extends @Nullable Object> cells) {
        if (line > rowsPerSheet) {
            end();
            sheet = next();
        }
        for (int i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case null -> {}
                case Number number -> sheet.value(line, i, number);
                case Object text when !text.toString().isEmpty() ->
                    sheet.inlineString(line, i, CellText.plain(text.toString()));
                case Object _ -> {}
            }
        }
        line++;
        if (line % FLUSH_EVERY == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A selection without rows still has a sheet with headings.
    @Override
    public void finish() { end(); }

    @Override
    public void close() throws IOException { workbook.close(); }
}
