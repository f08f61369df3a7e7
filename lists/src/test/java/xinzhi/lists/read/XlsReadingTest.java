package xinzhi.lists.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static xinzhi.lists.read.Deliveries.HEADER;
import static xinzhi.lists.read.Deliveries.OTHER_ROW;
import static xinzhi.lists.read.Deliveries.ROW;
import static xinzhi.lists.read.Deliveries.opened;
import static xinzhi.lists.read.Deliveries.refused;
import static xinzhi.lists.read.Deliveries.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.PunishmentList;

class XlsReadingTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Deliveries deliveries;

    @BeforeEach
    void makeDeliveries() { deliveries = new Deliveries(folder); }

    @Test
    void readsTheSameAsFromText() throws IOException {
        var xls = rows(written(book -> {
            var sheet = book.createSheet("处罚");
            sheet.createRow(0).createCell(0).setCellValue("南京市行政处罚信息");
            fill(sheet, 2, HEADER);
            for (int i = 3; i < 1000; i++) {
                fill(sheet, i, i % 2 == 0 ? ROW : OTHER_ROW);
                sheet.getRow(i).getCell(PunishmentList.AMOUNT).setCellValue(i % 2 == 0 ? 0.2 : 0.3);
            }
        }));
        var text = rows(deliveries.text("\n\n" + HEADER + ("\n" + OTHER_ROW + "\n" + ROW).repeat(499)));

        assertThat(xls).extracting("number").startsWith(4L, 5L).endsWith(1000L);
        assertThat(xls).extracting("content").isEqualTo(text.stream().limit(997).map(row -> row.content()).toList());
    }

    @Test
    void readsEverySheetWithAHeaderAndReportsTheOthers() throws IOException {
        var path = written(book -> {
            fill(book.createSheet("说明"), 0, "填表说明,请勿修改");
            for (var name : new String[]{"一季度", "二季度"}) {
                fill(book.createSheet(name), 0, HEADER);
                fill(book.getSheet(name), 1, ROW);
            }
            book.setSheetHidden(2, true);
        });
        try (var file = opened(path)) {
            assertThat(file.layouts()).extracting("sheet", "read")
                    .containsExactly(tuple("说明", false), tuple("一季度", true), tuple("二季度", true));
            assertThat(file.read(PunishmentList.KEY, _ -> {})).isEqualTo(new Reading.Complete(2, 0));
            assertThat(file.bytesRead()).isEqualTo(file.size());
            assertThat(file.findings()).extracting(Finding::code)
                    .containsExactly(FindingCode.SHEET_LEFT_OUT, FindingCode.SHEET_HIDDEN);
        }
    }

    /// The second is what a workbook is encrypted by that only forbids changes: it is refused rather than guessed.
    @ParameterizedTest
    @ValueSource(strings = {"密码123", "VelvetSweatshop"})
    void refusesAWorkbookThatIsEncrypted(String password) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            var path = written(book -> fill(book.createSheet("处罚"), 0, HEADER));
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(refused(path).code()).isEqualTo(FindingCode.PASSWORD_PROTECTED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-5,-5", "0.2,0.2", "44669.75,44669.75", "913201040000000000,9.1320104E+17", "1E-7,1E-7",
            "999999999999999,999999999999999"})
    void writesNumbersAsAnXlsxHoldsThem(double value, String text) { assertThat(XlsScan.text(value)).isEqualTo(text); }

    @Test
    void noFlippedByteAndNoCutEscapesAsAnException() throws IOException {
        var bytes = Files.readAllBytes(written(book -> {
            var sheet = book.createSheet("处罚");
            fill(sheet, 0, HEADER);
            for (int i = 1; i < 60; i++) {
                fill(sheet, i, ROW);
            }
        }));
        var random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            var damaged = i < 30 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            if (i >= 30) {
                damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            switch (Deliveries.open(deliveries.bytes(damaged))) {
                case Opening.Refused _ -> refused++;
                case Opening.Opened(var file) -> {
                    try (file) {
                        refused += file.read(PunishmentList.KEY, _ -> {}) instanceof Reading.Broken ? 1 : 0;
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(30);
    }

    private Path written(Consumer<HSSFWorkbook> content) throws IOException {
        var path = Files.createTempFile(folder, "written", "");
        try (var book = new HSSFWorkbook(); var out = Files.newOutputStream(path)) {
            content.accept(book);
            book.write(out);
        }
        return path;
    }

    private static void fill(HSSFSheet sheet, int row, String commaSeparated) {
        var cells = sheet.createRow(row);
        int column = 0;
        for (var text : commaSeparated.split(",", -1)) {
            cells.createCell(column++).setCellValue(text);
        }
    }
}
