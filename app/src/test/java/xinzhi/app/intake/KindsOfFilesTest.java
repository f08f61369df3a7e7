package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.full;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The same list in other kinds of files, and with what people write around it.
@ExtendWith(Office.Opened.class)
class KindsOfFilesTest {
    private static Intake.Order named(String file, LocalDate day) {
        return new Intake.Order(PUNISHMENTS, Office.senderOf(PUNISHMENTS), true, day, file);
    }

    @Test
    void readsTheNextDayInLinesOfJsonAndAsAnOldWorkbookWithoutAnyChange(Office office) throws IOException {
        var rows = List.of(punishment(1, 11), punishment(2, 12));
        office.takeIn(full(PUNISHMENTS, MONDAY), ListText.of(office.format(PUNISHMENTS), rows).csv());

        var lines = office.handIn(named("list.ndjson", TUESDAY), lines(rows));
        var workbook = office.handIn(named("list.xls", TUESDAY), workbook(office, rows));

        for (var delivery : List.of(lines, workbook)) {
            assertThat(delivery.counts().accepted()).isEqualTo(2);
            assertThat(delivery.counts().unchanged()).isEqualTo(2);
            assertThat(delivery.counts().absent()).isZero();
        }
    }

    @Test
    void leavesTheTotalUnderAListOutAndSaysWhichRowItWas(Office office) {
        var list = new String(ListText.of(office.format(PUNISHMENTS), punishment(1, 11)).csv(), StandardCharsets.UTF_8);

        var delivery = office.handIn(full(PUNISHMENTS, MONDAY), (list + "合计：1 条\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(delivery.counts().accepted()).isEqualTo(1);
        assertThat(delivery.counts().keyless()).isZero();
        assertThat(office.texts("select message from intake.finding where code = 'CLOSING_ROWS'")).singleElement()
                .asString().contains("第 3 行");
    }

    private static byte[] lines(List<ListRow> rows) {
        return rows.stream().map(row -> row.cells().entrySet().stream()
                .map(cell -> "\"" + cell.getKey() + "\":\"" + cell.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}\n"))).collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(Office office, List<ListRow> rows) throws IOException {
        try (var workbook = new HSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("处罚");
            var fields = office.format(PUNISHMENTS).fields();
            var head = sheet.createRow(0);
            for (int at = 0; at < fields.size(); at++) {
                head.createCell(at).setCellValue(fields.get(at).name());
            }
            for (int line = 0; line < rows.size(); line++) {
                var row = sheet.createRow(line + 1);
                for (int at = 0; at < fields.size(); at++) {
                    row.createCell(at).setCellValue(rows.get(line).cells().getOrDefault(fields.get(at).code(), ""));
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
