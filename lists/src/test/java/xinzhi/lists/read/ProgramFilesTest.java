package xinzhi.lists.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files of the folder `programs`, whose README says which program wrote each; what is expected was written down by hand.
class ProgramFilesTest {
    private static final String ONE = "南京示例有限公司 91320104MA2DEM017T 宁市监罚〔2022〕12号 2022-04-18 200000 ";
    private static final String TWO = "南京另一家公司 91320118MA1NJXY934 宁市监罚〔2022〕13号 2022-04-19 300000 ";
    private static final String TWO_OPEN = "QUARANTINED 南京另一家公司 91320118MA1NJXY934 宁市监罚〔2022〕13号 ";
    private static final String XLSX = "xlsx，1 个工作表";
    private static final String XLS = "xls，1 个工作表";

    /// @param expected description, rows (number, verdict, name, code, document, date, 分, remark, findings), what is said of the file
    record Delivered(String file, List<String> expected) {
        @Override
        public String toString() { return file; }
    }

    private static Delivered read(String file, String... expected) { return new Delivered(file, List.of(expected)); }

    private static Delivered refused(String file, String told) { return read(file, "refused " + told); }

    /// Both enterprises, sound; the first stands in this row.
    private static Delivered both(String file, String description, int first, String... more) {
        var expected = new ArrayList<>(List.of(description, first + " ACCEPTED " + ONE + "甲",
                first + 1 + " ACCEPTED " + TWO + "乙"));
        expected.addAll(Arrays.asList(more));
        return new Delivered(file, expected);
    }

    private static Delivered both(String file) {
        return both(file, file.endsWith(".xls") ? XLS : XLSX, file.endsWith(".json") ? 1 : 2);
    }

    static Stream<Delivered> files() {
        return Stream.of(libreOffice(), libraries(), csvs(), shaped(), broken()).flatMap(files -> files);
    }

    private static Stream<Delivered> libreOffice() {
        return Stream.concat(Stream.of(".xlsx", ".xls").flatMap(ProgramFilesTest::libreOffice), Stream.of(
                read("libreoffice-gb18030.csv", "csv，GB18030",
                        "2 ACCEPTED " + ONE.replace("200000", "1234560000") + "04/18/2022",
                        "3 " + TWO_OPEN + "null 300000 12.5% DATE_UNREADABLE", formatsOfThird(), formatsOfFourth()),
                both("libreoffice-utf16.csv", "csv，UTF-16LE，以制表符分隔", 2),
                refused("libreoffice-semicolons.csv", "HEADER_MISSING"),
                both("libreoffice-protected-sheet.xlsx"),
                refused("libreoffice-protected-sheet.xls", "PASSWORD_PROTECTED"),
                refused("libreoffice-password.ods", "OTHER_SPREADSHEET 整个文件 ODS 表格"),
                refused("libreoffice.ods", "OTHER_SPREADSHEET 整个文件 ODS 表格"),
                refused("libreoffice.slk", "OTHER_SPREADSHEET 整个文件 SYLK 表格（slk）"),
                refused("libreoffice-flat.fods", "PAGE_AS_EXCEL"), refused("libreoffice-2003.xml", "PAGE_AS_EXCEL"),
                refused("libreoffice-page.xls", "PAGE_AS_EXCEL")));
    }

    private static Stream<Delivered> libreOffice(String end) {
        var one = end.equals(".xls") ? XLS : XLSX;
        return Stream.of(both("libreoffice-plain" + end), both("libreoffice-count-1904" + end),
                read("libreoffice-count-1904-without-style" + end, one, "2 ACCEPTED " + ONE + "20220418",
                        "3 ACCEPTED " + TWO + "43208"),
                both("libreoffice-merged" + end, one, 4, "says HEADER_TWO_LINES 工作表「处罚」第 3 行 2/3",
                        "says FORMULA_CELLS 工作表「处罚」 1/G6", "says CLOSING_ROWS 工作表「处罚」 2/6、7"),
                read("libreoffice-hidden" + end, one.replace("1", "4"), "2 ACCEPTED " + ONE + "甲",
                        "3 ACCEPTED " + TWO + "乙", "2 ACCEPTED " + ONE + "甲", "says SHEET_LEFT_OUT 工作表「填表说明」",
                        "says SHEET_HIDDEN 工作表「旧表」", "says COLUMNS_HIDDEN 工作表「一季度」 G", "says ROWS_HIDDEN 工作表「一季度」 1/2"),
                read("libreoffice-formulas" + end, one, "2 ACCEPTED " + ONE + "0.20",
                        "3 " + TWO_OPEN + "2022-04-19 null null CELL_ERROR CELL_ERROR",
                        "says FORMULA_CELLS 工作表「处罚」 6/A2"),
                read("libreoffice-formats" + end, one,
                        "2 ACCEPTED " + ONE.replace("200000", "1234560000") + "2022-04-18",
                        "3 ACCEPTED " + TWO + "0.125",
                        formatsOfThird(), formatsOfFourth()),
                read("libreoffice-comments" + end, one, "2 ACCEPTED " + ONE + "甲 乙丙 第二行", "3 ACCEPTED " + TWO + "乙"),
                both("libreoffice-filtered" + end, one, 2, "says ROWS_HIDDEN 工作表「处罚」 1/2"),
                both("libreoffice-coloured-to-the-end" + end),
                refused("libreoffice-password" + end, "PASSWORD_PROTECTED"));
    }

    /// A code and a number of a document kept as numbers.
    private static String formatsOfThird() {
        return "4 KEYLESS 南京示例有限公司 null 20220012 2022-04-18 200000 TRUE DIGITS_LOST";
    }

    /// A time of day where a day belongs.
    private static String formatsOfFourth() {
        return "5 QUARANTINED 南京另一家公司 91320118MA1NJXY934 宁市监罚〔2022〕15号 null 300000 null DATE_UNREADABLE";
    }

    private static Stream<Delivered> libraries() {
        return Stream.of(both("openpyxl.xlsx"), both("openpyxl-1904.xlsx"),
                read("openpyxl-rich-text-iso-days.xlsx", XLSX, "2 ACCEPTED " + ONE + "甲 乙", "3 ACCEPTED " + TWO + "乙"),
                both("openpyxl-formatted-to-the-end.xlsx", XLSX, 2, "says BLANK_ROWS 整个文件 3"),
                both("xlsxwriter.xlsx", XLSX, 3, "says COLUMNS_HIDDEN 工作表「处罚」 F"),
                both("xlsxwriter-constant-memory.xlsx", XLSX, 2, "says FORMULA_CELLS 工作表「处罚」 1/G3"),
                both("pandas.xlsx"), both("pandas-bom.csv", "csv，UTF-8", 2), both("pandas-index.csv", "csv，UTF-8", 2),
                read("pandas-nan.csv", "csv，GB18030", "2 ACCEPTED " + ONE + "甲",
                        "3 " + TWO_OPEN + "null 300000 NaN DATE_UNREADABLE"),
                both("pandas-records.json", "json，UTF-8，行号是记录的序号", 1),
                read("pandas-milliseconds.ndjson", "json，UTF-8，一行一条记录",
                        "1 QUARANTINED " + ONE.replace("2022-04-18", "null") + "甲 DATE_UNREADABLE",
                        "2 QUARANTINED " + TWO.replace("2022-04-19", "null") + "乙 DATE_UNREADABLE"),
                refused("pandas-columns.json", "JSON_NESTED 第 1 行 行政相对人名称"), both("sheetjs.xlsx"),
                both("sheetjs-shared.xlsx"),
                both("sheetjs.xls"), both("sheetjs.csv", "csv，UTF-8", 2),
                both("sheetjs-utf16.txt", "csv，UTF-16LE，以制表符分隔", 2), refused("sheetjs-excel-95.xls", "OLD_EXCEL"),
                refused("sheetjs-excel-2.xls", "OLD_EXCEL"),
                refused("sheetjs.xlsb", "OTHER_SPREADSHEET 整个文件 Excel 二进制工作簿（xlsb）"),
                refused("sheetjs.ods", "OTHER_SPREADSHEET 整个文件 ODS 表格"),
                refused("sheetjs.slk", "OTHER_SPREADSHEET 整个文件 SYLK 表格（slk）"),
                refused("sheetjs-2003.xls", "PAGE_AS_EXCEL"),
                refused("sheetjs-page.xls", "PAGE_AS_EXCEL"),
                both("exceljs-streamed.xlsx", XLSX, 2, "says FORMULA_CELLS 工作表「处罚」 1/F2"),
                read("exceljs-1904.xlsx", "xlsx，2 个工作表", "2 ACCEPTED " + ONE + "甲",
                        "3 " + TWO_OPEN + "2022-04-19 null 乙 CELL_ERROR", "says SHEET_HIDDEN 工作表「处罚」",
                        "says SHEET_LEFT_OUT 工作表「目录」", "says FORMULA_CELLS 工作表「处罚」 1/F3",
                        "says CLOSING_ROWS 工作表「处罚」 1/6"));
    }

    private static Stream<Delivered> csvs() {
        return Stream.of(both("python-kept-as-text.csv", "csv，GB18030", 2),
                both("python-kept-as-text-quoted.csv", "csv，GB18030", 2),
                read("python-escaped.csv", "csv，UTF-8", "2 ACCEPTED " + ONE + "甲\\ SURPLUS_CELLS",
                        "3 ACCEPTED " + TWO + "乙"),
                both("python-unix-dialect.csv", "csv，UTF-8", 2), both("python-sep-line.csv", "csv，UTF-8，以分号分隔", 3),
                refused("python-two-encodings.csv", "ENCODING_BROKEN 第 3 行 UTF-8"),
                read("python-nul.csv", "csv，UTF-8", "2 ACCEPTED " + ONE + "甲乙\uD83D\uDE00 CONTROL_REMOVED",
                        "3 ACCEPTED " + TWO + "乙\uFFFD CONTROL_REMOVED CHARACTER_LOST"));
    }

    private static Stream<Delivered> shaped() {
        return Stream.of(both("wps-shaped.xlsx"),
                both("wps-shaped-to-the-end.xlsx", XLSX, 2, "says BLANK_ROWS 整个文件 397"),
                read("wps-shaped-formulas.xlsx", XLSX, "2 ACCEPTED " + ONE + "甲",
                        "3 ACCEPTED " + TWO + "=DISPIMG(\"ID_0A1B\",1)", "says FORMULA_CELLS 工作表「处罚」 5/E2"),
                both("wps-shaped-data-table.xlsx", "xlsx，2 个工作表", 2),
                both("wps-shaped.csv", "csv，GB18030", 2, "says BLANK_ROWS 整个文件 2"),
                read("excel-shaped-strict.xlsx", XLSX, "2 ACCEPTED " + ONE + "甲", "3 ACCEPTED " + TWO + "乙 丙丁"),
                both("excel-shaped-1904-without-styles.xlsx"), both("excel-shaped-macros.xlsm"),
                read("excel-shaped-external-links.xlsx", XLSX, "2 ACCEPTED " + ONE + "甲",
                        "3 " + TWO_OPEN + "2022-04-19 null 乙 CELL_ERROR", "says FORMULA_CELLS 工作表「处罚」 2/F2"),
                both("excel-shaped-shared-formula.xlsx", XLSX, 2, "says FORMULA_CELLS 工作表「处罚」 2/F2"));
    }

    private static Stream<Delivered> broken() {
        return Stream.of(
                Stream.of("missing-sheet", "missing-strings", "dangling-text", "negative-text", "cell-place",
                        "row-number",
                        "cut-xml", "document-type", "round-relation")
                        .map(name -> refused("broken-" + name + ".xlsx", "WORKBOOK_DAMAGED")),
                Stream.of("dimension", "cells-without-places", "wrong-types", "utf16")
                        .map(name -> both("broken-" + name + ".xlsx")),
                Stream.of(refused("broken-heading-twice.xlsx", "HEADING_TWICE"),
                        read("broken-rows-backwards.xlsx", XLSX, "3 ACCEPTED " + TWO + "乙", "2 ACCEPTED " + ONE + "甲"),
                        both("broken-two-equal-sheets.xlsx", "xlsx，2 个工作表", 2, "2 ACCEPTED " + ONE + "甲",
                                "3 ACCEPTED " + TWO + "乙"),
                        read("broken-number.xlsx", XLSX,
                                "2 QUARANTINED " + ONE.replace("200000", "null") + "甲 AMOUNT_UNREADABLE",
                                "3 " + TWO_OPEN + "null 300000 乙 DATE_UNREADABLE"),
                        refused("bomb-in-the-sheet.xlsx", "WORKBOOK_BLOATED"),
                        refused("bomb-in-the-texts.xlsx", "WORKBOOK_BLOATED"),
                        refused("cut-off.xlsx", "WORKBOOK_CUT_OFF"),
                        refused("cut-off-at-the-end.xlsx", "WORKBOOK_CUT_OFF"),
                        refused("one-byte-wrong.xlsx", "WORKBOOK_DAMAGED"), refused("two-files.zip", "NOT_A_WORKBOOK")))
                .flatMap(files -> files);
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsEachFileAsExpected(Delivered delivered) throws URISyntaxException {
        var told = Told.wholeOf(folder().resolve(delivered.file()));

        if (delivered.expected().getFirst().matches("refused \\w+")) {
            assertThat(told).singleElement().asString().startsWith(delivered.expected().getFirst());
        } else {
            assertThat(told).isEqualTo(delivered.expected());
        }
    }

    @Test
    void noFileIsLeftUntried() throws IOException, URISyntaxException {
        try (var all = Files.list(folder())) {
            assertThat(all.filter(Files::isRegularFile).map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Stream.of("README.md"), files().map(Delivered::file)).toList());
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ProgramFilesTest.class.getResource("programs")).toURI());
    }
}
