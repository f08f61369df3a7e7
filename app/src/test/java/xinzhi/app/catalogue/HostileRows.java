package xinzhi.app.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.sample.FileFormat;
import xinzhi.lists.sample.SampleMaker;
import xinzhi.lists.sample.SampleOrder;

/// The hostile sample of a list: sound rows of the sample maker, each spoiled as `hostile.txt` says, with what is to come of it.
public record HostileRows(ListFormat format, List<Attempt> attempts, List<List<String>> rows) {
    private static final String TWIN = "twin";

    /// @param verdict  what the list kit is to say of the row
    /// @param person   whether the row speaks of a natural person
    /// @param findings by their codes, in order
    public record Attempt(String name, String field, String text, String verdict, boolean person,
            List<String> findings) {
        public boolean isTwin() { return name.equals(TWIN); }

        static Attempt of(String line) {
            var part = List.of(line.split("\\|", -1));
            var verdict = part.get(3).split(" ", 2);
            return new Attempt(part.get(0), part.get(1), spelledOut(part.get(2)), verdict[0], verdict.length > 1,
                    part.get(4).isEmpty() ? List.of() : List.of(part.get(4).split(" ")));
        }

        private static String spelledOut(String text) {
            int star = text.indexOf('*');
            return star == 1
                    ? text.substring(0, 1).repeat(Integer.parseInt(text.substring(2)))
                    : text.translateEscapes();
        }
    }

    public static HostileRows of(ListFormat format) throws IOException {
        var attempts = attempts(format.id());
        var sound = sound(format, attempts.size() + 1);
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < attempts.size(); i++) {
            var attempt = attempts.get(i);
            if (attempt.isTwin()) {
                rows.add(sound.get(i));
            }
            var row = new ArrayList<>(sound.get(i));
            row.set(format.position(attempt.field()), attempt.text());
            rows.add(row);
        }
        return new HostileRows(format, attempts, rows);
    }

    /// The rows as a csv, every cell in quotes.
    public byte[] csv() {
        var headings = format.fields().stream().map(Field::name).toList();
        var lines = new ArrayList<List<String>>(List.of(headings));
        lines.addAll(rows);
        return lines.stream()
                .map(cells -> cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Attempt> attempts(String list) throws IOException {
        try (var text = Objects.requireNonNull(HostileRows.class.getResourceAsStream("hostile.txt"))) {
            var lines = new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return lines.stream().skip(lines.indexOf("[" + list + "]") + 1L).takeWhile(line -> !line.startsWith("["))
                    .filter(line -> !line.isBlank()).map(Attempt::of).toList();
        }
    }

    private static List<List<String>> sound(ListFormat format, int rows) throws IOException {
        var file = Files.createTempFile("sound", ".csv");
        try {
            SampleMaker.write(new SampleOrder(format, rows, 33, 0, 0, 1000, FileFormat.CSV, Optional.empty()), file);
            return cells(file);
        } finally {
            Files.delete(file);
        }
    }

    private static List<List<String>> cells(Path file) throws IOException {
        try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(file); var records = csv.stream()) {
            return records.skip(1).map(row -> List.copyOf(row.getFields())).toList();
        }
    }
}
