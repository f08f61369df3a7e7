package xinzhi.lists.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// Reads a workbook back, every row filled up to the same width.
final class Workbooks {
    private Workbooks() {}

    static List<List<String>> rows(byte[] bytes, int width) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> IntStream.range(0, width)
                    .mapToObj(i -> i < row.getCellCount() ? row.getCellText(i) : "").toList()).toList();
        }
    }

    static List<String> padded(String first, int width) {
        var row = new ArrayList<>(Collections.nCopies(width, ""));
        row.set(0, first);
        return row;
    }
}
