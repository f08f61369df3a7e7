package xinzhi.app.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// A workbook as somebody gives it back, filled in with another program.
public final class FilledWorkbook {
    private static final int HEADINGS = 2;

    private FilledWorkbook() {}

    static List<List<String>> cells(byte[] bytes) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = book.getFirstSheet().openStream()) {
            return new ArrayList<>(rows.map(FilledWorkbook::cells).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getCellText(i));
        }
        return cells;
    }

    static int row(List<List<String>> cells, String firm) {
        return cells.indexOf(cells.stream().filter(row -> row.contains(firm)).findFirst().orElseThrow());
    }

    /// With cells of the firm's row filled in, by heading.
    public static byte[] of(byte[] bytes, String firm, Map<String, String> typed) {
        var cells = cells(bytes);
        int at = row(cells, firm);
        var row = new ArrayList<>(cells.get(at));
        while (row.size() < cells.get(HEADINGS).size()) {
            row.add("");
        }
        typed.forEach((heading, text) -> row.set(cells.get(HEADINGS).indexOf(heading), text));
        cells.set(at, row);
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "WPS", null)) {
            var sheet = book.newWorksheet("要素补充表");
            for (int r = 0; r < cells.size(); r++) {
                for (int c = 0; c < cells.get(r).size(); c++) {
                    if (!cells.get(r).get(c).isEmpty()) {
                        sheet.value(r, c, cells.get(r).get(c));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
