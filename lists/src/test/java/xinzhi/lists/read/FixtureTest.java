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

/// Files other programs wrote, or hands; what is expected of each was written down by hand.
class FixtureTest {
    private static final String FIRST = "91320104MA2DEM017T 2022-04-18 200000";
    private static final String SECOND = "91320118MA1NJXY934 2022-04-19 300000";

    /// @param expected description, rows (number, verdict, code, date, 分, findings), ending, what is said of the file
    record Delivered(String file, List<String> expected) {
        @Override
        public String toString() { return file; }
    }

    private static Delivered read(String file, String... expected) { return new Delivered(file, List.of(expected)); }

    private static Delivered refused(String file, String code) { return read(file, "refused " + code); }

    private static Delivered both(String file, String description, int firstRow, String... more) {
        var expected = new ArrayList<>(List.of(description, firstRow + " ACCEPTED " + FIRST,
                firstRow + 1 + " ACCEPTED " + SECOND));
        expected.addAll(Arrays.asList(more));
        return new Delivered(file, expected);
    }

    static Stream<Delivered> files() {
        return Stream.of(
                both("python-quote-all.csv", "csv，UTF-8", 2),
                read("python-line-breaks.csv", "csv，GB18030", "2 ACCEPTED " + FIRST, "4 ACCEPTED " + SECOND),
                both("python-single-line-ends.csv", "csv，UTF-8", 2),
                both("utf16-tabs.tsv", "csv，UTF-16LE，以制表符分隔", 2),
                both("utf16-without-mark.csv", "csv，UTF-16LE", 2),
                both("utf16-big-endian-without-mark.csv", "csv，UTF-16BE", 2),
                both("bars.txt", "csv，UTF-8，以竖线分隔", 2),
                both("text-named.xls", "csv，GB18030，以制表符分隔", 2),
                read("long-digits.csv", "csv，UTF-8", "2 KEYLESS null 2022-04-18 200000 DIGITS_LOST",
                        "3 ACCEPTED " + SECOND),
                read("full-width.csv", "csv，UTF-8", "2 ACCEPTED " + FIRST),
                read("odd-days.csv", "csv，UTF-8",
                        "2 QUARANTINED 91320104MA2DEM017T null 200000 DATE_OUT_OF_RANGE",
                        "3 QUARANTINED 91320118MA1NJXY934 null 300000 DATE_NO_END"),
                read("totals.csv", "csv，UTF-8", "2 ACCEPTED " + FIRST, "4 ACCEPTED " + SECOND,
                        "says CLOSING_ROWS 整个文件 3/3、5、7", "says BLANK_ROWS 整个文件 1"),
                refused("web-page.xls", "PAGE_AS_EXCEL"),
                refused("web-page-utf16.xls", "PAGE_AS_EXCEL"),
                refused("web-archive.xls", "PAGE_AS_EXCEL"),
                refused("spreadsheet-2003.xls", "PAGE_AS_EXCEL"),

                both("array.json", "json，UTF-8，行号是记录的序号", 1),
                both("escaped.json", "json，UTF-8，行号是记录的序号", 1),
                both("envelope.json", "json，UTF-8，行号是记录的序号", 1),
                both("lines.ndjson", "json，GB18030，一行一条记录", 1),
                refused("nested.json", "JSON_NESTED 第 2 行 备注"),
                refused("two-lists.json", "JSON_TWO_LISTS 整个文件"),
                read("key-twice.json", "json，UTF-8，行号是记录的序号", "broken JSON_KEY_TWICE 第 1 行 备注"),
                refused("cut-off.json", "JSON_CUT_OFF 整个文件 1/302"),
                refused("comma.json", "JSON_BROKEN 整个文件 11/2"),
                read("numbers.ndjson", "json，UTF-8，一行一条记录",
                        "1 QUARANTINED 913201041234567890 2022-04-18 200000 UNIFIED_CODE_CHECK_DIGIT",
                        "2 KEYLESS null 2022-04-18 200000 DIGITS_LOST"),

                both("two-line-header.xlsx", "xlsx，1 个工作表", 4, "says HEADER_TWO_LINES 工作表「处罚」第 3 行 2/3"),
                read("hidden.xlsx", "xlsx，3 个工作表", "2 ACCEPTED " + FIRST, "3 ACCEPTED " + SECOND,
                        "2 ACCEPTED " + FIRST, "says SHEET_LEFT_OUT 工作表「说明」", "says SHEET_HIDDEN 工作表「旧表」",
                        "says COLUMNS_HIDDEN 工作表「处罚」 F、G", "says ROWS_HIDDEN 工作表「处罚」 1/2"),
                both("formulas.xlsx", "xlsx，1 个工作表", 2, "says FORMULA_CELLS 工作表「处罚」 3/F2",
                        "says CLOSING_ROWS 工作表「处罚」 1/4"),
                read("numbers.xlsx", "xlsx，1 个工作表",
                        "2 KEYLESS null 2022-04-18 200000 DIGITS_LOST LONG_NUMBER",
                        "3 ACCEPTED " + SECOND),
                refused("nothing-of-the-list.xlsx", "HEADER_MISSING"),

                read("by-hand.xls", "xls，1 个工作表", "2 ACCEPTED " + FIRST,
                        "3 QUARANTINED " + SECOND + " CELL_ERROR", "says COLUMNS_HIDDEN 工作表「处罚」 G",
                        "says ROWS_HIDDEN 工作表「处罚」 1/2", "says FORMULA_CELLS 工作表「处罚」 2/G2"),
                read("by-hand-1904.xls", "xls，1 个工作表", "2 ACCEPTED " + FIRST,
                        "3 QUARANTINED " + SECOND + " CELL_ERROR", "says COLUMNS_HIDDEN 工作表「处罚」 G",
                        "says ROWS_HIDDEN 工作表「处罚」 1/2", "says FORMULA_CELLS 工作表「处罚」 2/G2"),
                refused("excel-95.xls", "OLD_EXCEL"),
                refused("excel-2.xls", "OLD_EXCEL"),
                refused("password.xlsx", "PASSWORD_PROTECTED"),
                refused("letter.doc", "NOT_A_WORKBOOK"),
                refused("cut-off.xls", "WORKBOOK_DAMAGED"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsEachFileAsExpected(Delivered delivered) throws IOException, URISyntaxException {
        assertThat(Told.of(folder().resolve(delivered.file()))).isEqualTo(delivered.expected());
    }

    @Test
    void noFileIsLeftUntried() throws IOException, URISyntaxException {
        try (var all = Files.list(folder())) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(files().map(Delivered::file).toList());
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(FixtureTest.class.getResource("delivered")).toURI());
    }
}
