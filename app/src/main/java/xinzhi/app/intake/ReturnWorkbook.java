package xinzhi.app.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import xinzhi.app.platform.Words;
import xinzhi.lists.format.ListFormat;

/// Faulty rows as a workbook for their sender (退回修改表): the file's own headings in their own order, so that what comes back is read
/// as the same list; faulty cells filled, with what is wrong and how to mend it as a comment.
final class ReturnWorkbook {
    private static final Words WORDS = QuarantineView.WORDS;
    private static final String BEGIN_FORMULAS = "=+-@＝＋－＠";
    private static final String FAULTY = "FFE0B2";
    private static final String HEADING = "E8EDF3";
    private static final int LONGEST_CELL = 32_767;
    private static final double WIDTH = 20;
    private final ListFormat format;

    ReturnWorkbook(ListFormat format) { this.format = format; }

    ByteArrayOutputStream of(List<QuarantinedRow> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Xinzhi", null)) {
            sheets(rows).forEach((headings, some) -> {
                var sheet = some.getFirst().sheet();
                write(workbook.newWorksheet(sheet == null ? WORDS.text("workbook.sheet") : sheet), headings, some);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    /// Rows of sheets with other headings stand on sheets of their own.
    private static Map<List<String>, List<QuarantinedRow>> sheets(List<QuarantinedRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(
                row -> row.cells().cells().stream().map(PrintedCells.Cell::heading).toList(), LinkedHashMap::new,
                Collectors.toList()));
    }

    private void write(Worksheet sheet, List<String> headings, List<QuarantinedRow> rows) {
        sheet.range(0, 0, rows.size(), headings.size()).style().format("@").set();
        sheet.value(0, 0, WORDS.text("workbook.place"));
        sheet.comment(0, 0, WORDS.text("workbook.help"));
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i + 1, plain(headings.get(i)));
            sheet.width(i + 1, WIDTH);
        }
        sheet.range(0, 0, 0, headings.size()).style().bold().fillColor(HEADING).set();
        sheet.width(0, WIDTH);
        sheet.freezePane(1, 1);
        for (int i = 0; i < rows.size(); i++) {
            write(sheet, i + 1, rows.get(i));
        }
    }

    private void write(Worksheet sheet, int at, QuarantinedRow row) {
        sheet.value(at, 0, QuarantineView.place(row));
        var printed = row.cells().row(format, row.sheet(), row.line());
        var codes = format.fields().stream().map(xinzhi.lists.format.Field::code).toList();
        int column = 1;
        for (var cell : row.cells().cells()) {
            int position = codes.indexOf(cell.field());
            var shown = position < 0 ? cell.text() : printed.shown(position);
            if (shown != null && !shown.isEmpty()) {
                sheet.value(at, column, plain(shown));
            }
            var faults = row.faults().stream().filter(fault -> fault.grave() && cell.field().equals(fault.field()))
                    .map(fault -> fault.message() + fault.remedy()).collect(Collectors.joining("\n"));
            if (!faults.isEmpty()) {
                sheet.style(at, column).fillColor(FAULTY).set();
                sheet.comment(at, column, faults);
            }
            column++;
        }
    }

    /// What a spreadsheet would take for a formula stands behind an apostrophe; reading takes it away again.
    private static String plain(String text) {
        var guarded = !text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return guarded.length() > LONGEST_CELL ? guarded.substring(0, LONGEST_CELL) : guarded;
    }
}
