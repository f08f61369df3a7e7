package xinzhi.app.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Words;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.FieldType;
import xinzhi.lists.format.ListFormat;

/// Thin rows as a workbook to fill in (要素补充表): what is known stands in it, what is missing is marked, and each row bears a hidden mark
/// that says which row it is.
final class FactWorkbook {
    private static final Words WORDS = SuppliedFactsView.WORDS;
    private static final String MISSING = "FFE0B2";
    private static final String HEADING = "E8EDF3";
    private static final int LONGEST_CHOICES = 250;
    private static final int WAN_IN_FEN = 6;
    private static final double WIDTH = 22;
    private static final int HEADINGS_AT = 2;
    /// Line of the first row as a reader of the file sees it.
    static final int FIRST_LINE = HEADINGS_AT + 2;
    private final ListFormat format;
    private final Set<String> supplied;

    /// @param supplied codes of the fields that may be supplied
    FactWorkbook(ListFormat format, Set<String> supplied) {
        this.format = format;
        this.supplied = Set.copyOf(supplied);
    }

    /// @param said values by code of the field
    record Row(long listing, List<String> missing, Map<String, String> said) {
        Row {
            missing = List.copyOf(missing);
            said = Map.copyOf(said);
        }
    }

    ByteArrayOutputStream of(String title, List<Row> rows, LongFunction<String> mark) {
        var fields = fields(rows);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Xinzhi", null)) {
            var sheet = workbook.newWorksheet(WORDS.text("workbook.sheet"));
            sheet.range(0, 0, HEADINGS_AT + rows.size(), fields.size()).style().format("@").set();
            sheet.value(0, 1, title);
            sheet.style(0, 1).bold().fontSize(14).set();
            sheet.value(1, 1, WORDS.text("workbook.help"));
            sheet.value(HEADINGS_AT, 0, WORDS.text("workbook.mark"));
            for (int column = 0; column < fields.size(); column++) {
                sheet.width(column + 1, WIDTH);
                sheet.value(HEADINGS_AT, column + 1, fields.get(column).name());
            }
            sheet.range(HEADINGS_AT, 0, HEADINGS_AT, fields.size()).style().format("@").bold().fillColor(HEADING).set();
            sheet.hideColumn(0);
            sheet.freezePane(0, HEADINGS_AT + 1);
            for (int i = 0; i < rows.size(); i++) {
                write(sheet, HEADINGS_AT + 1 + i, rows.get(i), fields, mark);
            }
            choices(sheet, fields, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    /// What names a row, what every row has to say, and what any of these lacks; nothing of persons.
    private List<Field> fields(List<Row> rows) {
        return format.fields().stream()
                .filter(field -> supplied.contains(field.code())
                        ? rows.stream().anyMatch(row -> row.missing().contains(field.code())
                                || row.said().containsKey(field.code()))
                        : !SuppliedFacts.speaksOfPersons(field)
                                && (field.required() || field.role() != null || format.key().contains(field.code()))
                                && rows.stream().anyMatch(row -> row.said().containsKey(field.code())))
                .toList();
    }

    private void write(Worksheet sheet, int at, Row row, List<Field> fields, LongFunction<String> mark) {
        sheet.value(at, 0, mark.apply(row.listing()));
        for (int column = 0; column < fields.size(); column++) {
            var field = fields.get(column);
            var said = row.said().get(field.code());
            if (said != null) {
                sheet.value(at, column + 1, ReturnWorkbook.plain(shown(field, said)));
            } else if (row.missing().contains(field.code()) && supplied.contains(field.code())) {
                sheet.style(at, column + 1).format("@").fillColor(MISSING).set();
            }
        }
    }

    private static String shown(Field field, String said) {
        return field.type() == FieldType.AMOUNT_WAN
                ? BigDecimal.valueOf(Long.parseLong(said), WAN_IN_FEN).stripTrailingZeros().toPlainString()
                : said;
    }

    private void choices(Worksheet sheet, List<Field> fields, int rows) {
        for (int column = 0; column < fields.size(); column++) {
            var choices = list(fields.get(column));
            if (choices != null && supplied.contains(fields.get(column).code())) {
                sheet.range(HEADINGS_AT + 1, column + 1, HEADINGS_AT + rows, column + 1)
                        .validateWithListByFormula(choices).allowBlank(true).showDropdown(true)
                        .error(WORDS.text("workbook.choice"));
            }
        }
    }

    private static @Nullable String list(Field field) {
        var choices = String.join(",", field.values());
        boolean fits = !field.values().isEmpty() && choices.length() <= LONGEST_CHOICES
                && field.values().stream().noneMatch(value -> value.contains(",") || value.contains("\""));
        return fits ? "\"" + choices + "\"" : null;
    }
}
