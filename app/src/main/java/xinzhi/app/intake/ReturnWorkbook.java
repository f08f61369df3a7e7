package xinzhi.app.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Words;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.read.PrintedSheet;

/// Faulty rows as a workbook for their sender (退回修改表): the sheet as it came, with what stands above it and with columns nobody knows,
/// in its own order, so that what comes back is read as the same layout; faulty cells filled, with what is wrong and how to mend it as
/// a comment.
final class ReturnWorkbook {
    private static final Words WORDS = QuarantineView.WORDS;
    private static final String BEGIN_FORMULAS = "=+-@＝＋－＠";
    private static final String FAULTY = "FFE0B2";
    private static final String HEADING = "E8EDF3";
    private static final int LONGEST_CELL = 32_767;
    private static final double WIDTH = 20;
    private final ListFormat format;

    ReturnWorkbook(ListFormat format) { this.format = format; }

    /// @param sheets the file's own; without any, sheets are made of what is kept of the rows
    ByteArrayOutputStream of(List<PrintedSheet> sheets, List<QuarantinedRow> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Xinzhi", null)) {
            for (var printed : sheets.isEmpty() ? kept(rows) : sheets) {
                if (!printed.rows().isEmpty()) {
                    var name = Objects.requireNonNullElseGet(printed.sheet(), () -> WORDS.text("workbook.sheet"));
                    write(workbook.newWorksheet(name), printed, rows);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    /// Rows of sheets with other headings stand on sheets of their own.
    private List<PrintedSheet> kept(List<QuarantinedRow> rows) {
        record Layout(@Nullable String sheet, List<String> headings) {}
        var layouts = rows.stream().collect(Collectors.groupingBy(
                row -> new Layout(row.sheet(),
                        row.cells().cells().stream().map(PrintedCells.Cell::heading).toList()),
                LinkedHashMap::new, Collectors.toList()));
        var sheets = new ArrayList<PrintedSheet>();
        layouts.forEach((layout, some) -> {
            var head = new TreeMap<Long, List<String>>();
            head.put(0L, layout.headings());
            var printed = new TreeMap<Long, List<String>>();
            some.forEach(row -> printed.put(row.line(), row.cells().cells().stream()
                    .map(cell -> field(cell.field()) == null
                            ? Objects.requireNonNullElse(cell.text(), "")
                            : Objects.requireNonNullElse(row.cells().row(format, row.sheet(), row.line())
                                    .shown(format.position(cell.field())), ""))
                    .toList()));
            sheets.add(new PrintedSheet(layout.sheet(),
                    some.getFirst().cells().cells().stream().map(cell -> field(cell.field())).toList(), head,
                    printed));
        });
        return sheets;
    }

    private @Nullable Field field(String code) {
        return format.fields().stream().filter(field -> field.code().equals(code)).findFirst().orElse(null);
    }

    private void write(Worksheet sheet, PrintedSheet printed, List<QuarantinedRow> rows) {
        int width = Stream.concat(printed.head().values().stream(), printed.rows().values().stream())
                .mapToInt(List::size).max().orElse(1);
        int height = printed.head().size() + printed.rows().size();
        sheet.range(0, 0, height - 1, width - 1).style().format("@").set();
        for (int column = 0; column < width; column++) {
            sheet.width(column, WIDTH);
        }
        int at = 0;
        for (var cells : printed.head().values()) {
            write(sheet, at++, cells);
        }
        sheet.range(at - 1, 0, at - 1, width - 1).style().format("@").bold().fillColor(HEADING).set();
        sheet.comment(at - 1, 0, WORDS.text("workbook.help"));
        sheet.freezePane(0, at);
        for (var row : rows) {
            var cells = printed.rows().get(row.line());
            if (cells != null && Objects.equals(row.sheet(), printed.sheet())) {
                write(sheet, at, cells);
                mark(sheet, at++, printed.fields(), row);
            }
        }
    }

    private static void write(Worksheet sheet, int at, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.value(at, column, plain(cells.get(column)));
            }
        }
    }

    /// Says at the row's beginning where it stood and what is wrong with it as a whole, and at each faulty cell what is wrong there.
    private static void mark(Worksheet sheet, int at, List<@Nullable Field> fields, QuarantinedRow row) {
        for (int column = 0; column < Math.max(1, fields.size()); column++) {
            var field = column < fields.size() ? fields.get(column) : null;
            var faults = field == null ? "" : said(row, field.code());
            if (!faults.isEmpty()) {
                sheet.style(at, column).format("@").fillColor(FAULTY).set();
            }
            var comment = column > 0
                    ? faults
                    : Stream.of(QuarantineView.place(row), said(row, null), faults).filter(text -> !text.isEmpty())
                            .collect(Collectors.joining("\n"));
            if (!comment.isEmpty()) {
                sheet.comment(at, column, comment);
            }
        }
    }

    private static String said(QuarantinedRow row, @Nullable String field) {
        return row.faults().stream().filter(fault -> fault.grave() && Objects.equals(field, fault.field()))
                .map(fault -> fault.message() + fault.remedy()).collect(Collectors.joining("\n"));
    }

    /// What a spreadsheet would take for a formula stands behind an apostrophe; reading takes it away again.
    static String plain(String text) {
        var guarded = BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return guarded.length() > LONGEST_CELL ? guarded.substring(0, LONGEST_CELL) : guarded;
    }
}
