package xinzhi.lists.read;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.lists.read.Deliveries.HEADER;
import static xinzhi.lists.read.Deliveries.ROW;
import static xinzhi.lists.read.Deliveries.broken;
import static xinzhi.lists.read.Deliveries.refused;
import static xinzhi.lists.read.Deliveries.row;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.PunishmentList;

class BadFileTest {
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
            (byte) 0xE1};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Deliveries deliveries;

    @BeforeEach
    void makeDeliveries() { deliveries = new Deliveries(folder); }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n", " \n,,,\n"})
    void refusesAnEmptyFile(String text) throws IOException {
        assertThat(refused(deliveries.text(text)).code()).isEqualTo(FindingCode.FILE_EMPTY);
    }

    @Test
    void refusesAHeaderWithoutRows() throws IOException {
        assertThat(broken(deliveries.text(HEADER)).finding().code()).isEqualTo(FindingCode.NO_ROWS);
        assertThat(broken(deliveries.workbook(row(1, HEADER))).finding().code()).isEqualTo(FindingCode.NO_ROWS);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(refused(folder.resolve("gone.csv")).code()).isEqualTo(FindingCode.FILE_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7,PDF 文件", "Rar!\u001A\u0007,RAR 压缩包", "MZ\u0000x,无法识别的二进制数据"})
    void saysWhatAForeignFileIs(String head, String name) throws IOException {
        var finding = refused(deliveries.text(head + "and so on"));

        assertThat(finding.code()).isEqualTo(FindingCode.NOT_A_LIST);
        assertThat(finding.message()).contains(name);
    }

    @Test
    void asksToSaveADamagedOldWorkbookAnew() throws IOException {
        var finding = refused(deliveries.bytes(Arrays.copyOf(OLE2, 4096)));

        assertThat(finding.code()).isEqualTo(FindingCode.WORKBOOK_DAMAGED);
        assertThat(finding.remedy()).contains("另存为");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><table>", "\uFEFF\r\n <!DOCTYPE html>", "<?xml version='1.0'?><Workbook>"})
    void recognisesAWebPageSavedAsExcel(String text) throws IOException {
        assertThat(refused(deliveries.text(text)).code()).isEqualTo(FindingCode.PAGE_AS_EXCEL);
    }

    @Test
    void recognisesAZipThatIsNoWorkbook() throws IOException {
        var path = folder.resolve("some.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            Deliveries.put(zip, "list.csv", HEADER);
        }

        assertThat(refused(path).code()).isEqualTo(FindingCode.NOT_A_WORKBOOK);
    }

    @Test
    void refusesAWorkbookCutOffInTheMiddle() throws IOException {
        var bytes = Files.readAllBytes(deliveries.workbook(row(1, HEADER) + row(2, ROW)));
        for (int length : new int[]{4, 100, bytes.length / 2, bytes.length - 10}) {
            assertThat(refused(deliveries.bytes(Arrays.copyOf(bytes, length))).code())
                    .isEqualTo(FindingCode.WORKBOOK_CUT_OFF);
        }
    }

    @Test
    void breaksOffWhereTheSheetIsNotWellFormed() throws IOException {
        var rows = new StringBuilder(row(1, HEADER));
        for (int i = 2; i < 100; i++) {
            rows.append(row(i, ROW));
        }
        var broken = broken(deliveries.workbook(rows + "<row r='100'><c r='A100'></v></c></row>"));

        assertThat(broken.finding().code()).isEqualTo(FindingCode.WORKBOOK_DAMAGED);
        assertThat(broken.finding().place()).isEqualTo("工作表「处罚」第 100 行");
        assertThat(broken.rowsBefore()).isEqualTo(98);
    }

    @Test
    void noFlippedByteEscapesAsAnException() throws IOException {
        var rows = new StringBuilder(row(1, HEADER));
        for (int i = 2; i < 50; i++) {
            rows.append(row(i, ROW));
        }
        var bytes = Files.readAllBytes(deliveries.workbook(rows.toString()));
        var random = new Random(7);
        int complete = 0;
        for (int i = 0; i < 300; i++) {
            var damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            switch (Deliveries.open(deliveries.bytes(damaged))) {
                case Opening.Refused _ -> {}
                case Opening.Opened(var file) -> {
                    try (file) {
                        complete += file.read(PunishmentList.KEY, _ -> {}) instanceof Reading.Complete ? 1 : 0;
                    }
                }
            }
        }
        assertThat(complete).isLessThan(150);
    }

    @Test
    void noRubbishEscapesAsAnException() throws IOException {
        var random = new Random(11);
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = bytes[k] == 0 ? 1 : bytes[k];
            }
            assertThat(Deliveries.open(deliveries.bytes(bytes))).isInstanceOf(Opening.Refused.class);
        }
    }

    @Test
    void refusesAZipBomb() throws IOException {
        var bomb = row(1, HEADER) + row(2, ROW) + "<row/>".repeat(12_000_000);
        var path = deliveries.workbook(bomb);

        assertThat(Files.size(path)).isLessThan(1 << 20);
        assertThat(refused(path).code()).isEqualTo(FindingCode.WORKBOOK_BLOATED);
    }

    @Test
    void refusesACellWithoutEnd() throws IOException {
        var cell = "<row r='2'><c r='A2' t='inlineStr'><is><t>" + "x".repeat(3 << 20) + "</t></is></c></row>";

        assertThat(refused(deliveries.workbook(row(1, HEADER) + cell)).code()).isEqualTo(FindingCode.WORKBOOK_BLOATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE x [<!ENTITY a 'b'>]>", "<![CDATA[x]]>"})
    void refusesDeclarationsInASheet(String declaration) throws IOException {
        assertThat(refused(deliveries.workbook(declaration + row(1, HEADER))).code())
                .isEqualTo(FindingCode.WORKBOOK_DAMAGED);
    }

    @Test
    void letsCommentsInASheetPass() throws IOException {
        assertThat(Deliveries.rows(deliveries.workbook("<!-- made by hand -->" + row(1, HEADER) + row(2, ROW))))
                .hasSize(1);
    }

    @Test
    void findsBytesOfNoEncodingInAFileOfTwo() throws IOException {
        var mixed = (HEADER + "\n" + ROW).getBytes(Charset.forName("GB18030"));
        mixed[mixed.length - 1] = (byte) 0xFF;

        assertThat(refused(deliveries.bytes(mixed)).place()).isEqualTo("第 2 行");
    }
}
