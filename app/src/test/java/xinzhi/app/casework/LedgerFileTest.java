package xinzhi.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/// The files the ledger leaves in.
class LedgerFileTest {
    private static final List<String> HEADINGS = List.of("序号", "企业名称", "金额（万元）");

    @Test
    void goesOnOnANewSheetWithItsHeadingsWhenOneIsFull() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = new LedgerWorkbook(bytes, HEADINGS, 3)) {
            IntStream.rangeClosed(1, 7).forEach(n -> file.add(List.of((long) n, "企业" + n, new BigDecimal("0.5"))));
            file.finish();
        }

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("治理台账", "治理台账2", "治理台账3");
            assertThat(names(sheets.getFirst())).containsExactly("企业名称", "企业1", "企业2", "企业3");
            assertThat(names(sheets.getLast())).containsExactly("企业名称", "企业7");
        }
    }

    private static List<String> names(Sheet sheet) throws IOException {
        return sheet.read().stream().map(row -> row.getCellText(1)).toList();
    }

    @Test
    void hasHeadingsThoughThereAreNoRows() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = new LedgerWorkbook(bytes, HEADINGS, 3)) {
            file.finish();
        }

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(names(workbook.getFirstSheet())).containsExactly("企业名称");
        }
    }

    @Test
    void leavesNoFormulaToASpreadsheet() throws IOException {
        for (var sign : List.of("=", "+", "-", "@", "\t", "\r")) {
            var text = sign + "cmd|' /C calc'!A0";
            var csv = new ByteArrayOutputStream();
            try (var file = new LedgerCsv(csv, HEADINGS)) {
                file.add(List.of(1L, text, new BigDecimal("12.50")));
                file.finish();
            }
            var xlsx = new ByteArrayOutputStream();
            try (var file = new LedgerWorkbook(xlsx, HEADINGS, 3)) {
                file.add(List.of(1L, text, new BigDecimal("12.50")));
                file.finish();
            }

            assertThat(csv.toString(StandardCharsets.UTF_8)).contains("'" + sign + "cmd").endsWith(",12.50\r\n");
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
                assertThat(names(workbook.getFirstSheet()).getLast()).startsWith("'");
            }
        }
    }

    @Test
    void quotesWhatWouldBreakALineOfText() throws IOException {
        var csv = new ByteArrayOutputStream();
        try (var file = new LedgerCsv(csv, HEADINGS)) {
            file.add(Arrays.asList(1L, "甲,\"乙\"\n丙", null));
            file.finish();
        }

        assertThat(csv.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF序号,企业名称,金额（万元）\r\n1,\"甲,\"\"乙\"\"\n丙\",\r\n");
    }
}
