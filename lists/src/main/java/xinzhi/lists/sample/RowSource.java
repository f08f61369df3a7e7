package xinzhi.lists.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// A sample written before, read row by row. Reads our own files only; deliveries are read elsewhere.
record RowSource(Path file, List<String> headings) {

    interface RowTaker {
        void take(String[] cells) throws IOException;
    }

    /// Hands over every row below the headings, in order.
    void forEach(RowTaker taker) throws IOException {
        if (isWorkbook()) {
            try (var workbook = new ReadableWorkbook(file.toFile());
                    var rows = workbook.getFirstSheet().openStream()) {
                takeBelowHeadings(rows.map(this::cells).iterator(), taker);
            }
        } else {
            try (var csv = CsvReader.builder().detectBomHeader(true)
                    .ofCsvRecord(file, StandardCharsets.UTF_8); var records = csv.stream()) {
                takeBelowHeadings(records.map(record -> record.getFields().toArray(String[]::new)).iterator(), taker);
            }
        }
    }

    private void takeBelowHeadings(Iterator<String[]> rows, RowTaker taker) throws IOException {
        boolean below = false;
        while (rows.hasNext()) {
            var cells = rows.next();
            if (below) {
                taker.take(cells);
            } else {
                below = Arrays.asList(cells).equals(headings);
            }
        }
        if (!below) {
            throw new IOException("no sample of this list: " + file);
        }
    }

    private String[] cells(Row row) {
        var cells = new String[headings.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i < row.getCellCount() ? row.getCellText(i) : "";
        }
        return cells;
    }

    private boolean isWorkbook() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(2), new byte[]{'P', 'K'});
        }
    }
}
