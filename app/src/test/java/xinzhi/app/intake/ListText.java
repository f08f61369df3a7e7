package xinzhi.app.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;

/// A list as a file: which columns in which order, under which headings.
record ListText(List<Field> columns, Function<Field, String> heading, List<ListRow> rows) {
    static ListText of(ListFormat format, ListRow... rows) { return of(format, Arrays.asList(rows)); }

    static ListText of(ListFormat format, List<ListRow> rows) {
        return new ListText(format.fields(), Field::name, List.copyOf(rows));
    }

    ListText columnsBackwards() { return new ListText(columns.reversed(), heading, rows); }

    ListText rowsBackwards() { return new ListText(columns, heading, rows.reversed()); }

    /// Every heading that has an alias bears the last one.
    ListText otherHeadings() {
        return new ListText(columns, f -> f.aliases().isEmpty() ? f.name() : f.aliases().getLast(), rows);
    }

    byte[] csv() {
        return lines().map(cells -> cells.stream().map(ListText::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n")).getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", null)) {
            var sheet = workbook.newWorksheet("名单");
            int at = 0;
            for (var cells : lines().toList()) {
                for (int i = 0; i < cells.size(); i++) {
                    if (!cells.get(i).isEmpty()) {
                        sheet.value(at, i, cells.get(i));
                    }
                }
                at++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Stream<List<String>> lines() {
        return Stream.concat(Stream.of(columns.stream().map(heading).toList()),
                rows.stream().map(row -> columns.stream().map(f -> row.cell(f.code())).toList()));
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
