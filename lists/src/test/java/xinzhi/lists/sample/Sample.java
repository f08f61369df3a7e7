package xinzhi.lists.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import xinzhi.lists.format.ListFormat;

/// A sample made in memory: its text, its rows in the order of the format, what its maker says of it.
record Sample(ListFormat format, String text, List<List<String>> rows, SampleReport report) {

    static Sample csv(ListFormat format, long rows, long seed, double dirt) throws IOException {
        return csv(new SampleOrder(format, rows, seed, dirt, FileFormat.CSV, Optional.empty()));
    }

    static Sample csv(SampleOrder order) throws IOException {
        var out = new ByteArrayOutputStream();
        var report = SampleMaker.write(order, out);
        return new Sample(order.format(), out.toString(StandardCharsets.UTF_8),
                rowsOf(out.toString(StandardCharsets.UTF_8)), report);
    }

    List<String> column(String code) { return rows.stream().map(row -> cell(row, code)).toList(); }

    String cell(List<String> row, String code) { return row.get(format.position(code)); }

    List<String> key(List<String> row) { return format.key().stream().map(code -> cell(row, code)).toList(); }

    private static List<List<String>> rowsOf(String text) throws IOException {
        try (var csv = CsvReader.builder().ofCsvRecord(text.substring(1)); var records = csv.stream()) {
            return records.skip(1).map(record -> List.copyOf(record.getFields())).toList();
        }
    }
}
