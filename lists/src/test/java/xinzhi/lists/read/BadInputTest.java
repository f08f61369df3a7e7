package xinzhi.lists.read;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.lists.read.Deliveries.HEADER;
import static xinzhi.lists.read.Deliveries.OTHER_ROW;
import static xinzhi.lists.read.Deliveries.ROW;
import static xinzhi.lists.read.Deliveries.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything an office must not be able to break a reading with, in one table: what is handed in and what is said of it.
/// Every such row in every kind of list stands in `hostile.txt` of the catalogue's tests, the two greatest files in `LittleMemoryTest`.
class BadInputTest {
    private static final String SAID = " 91320104MA2DEM017T 2022-04-18 200000";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    interface Maker {
        Path in(Deliveries deliveries) throws IOException, URISyntaxException;
    }

    record Bad(String what, Maker file, List<String> said) {
        @Override
        public String toString() { return what; }
    }

    private static Bad bad(String what, Maker file, String... said) { return new Bad(what, file, List.of(said)); }

    private static Bad text(String what, String row, String... said) {
        return bad(what, d -> d.text(HEADER + "\n" + row + "\n"), said);
    }

    static Stream<Bad> files() {
        return Stream.of(
                bad("a workbook behind a password", _ -> delivered("password.xlsx"), "refused PASSWORD_PROTECTED"),
                bad("a zip bomb", d -> d.workbook(row(1, HEADER) + row(2, ROW) + "<row/>".repeat(12_000_000)),
                        "refused WORKBOOK_BLOATED"),
                bad("a sheet of three hundred columns",
                        d -> d.workbook(row(1, HEADER + ",其他".repeat(293)) + row(2, ROW + ",甲".repeat(293))),
                        "xlsx，1 个工作表", "2 ACCEPTED" + SAID),
                bad("formula cells", _ -> delivered("formulas.xlsx"), "xlsx，1 个工作表", "2 ACCEPTED" + SAID,
                        "3 ACCEPTED 91320118MA1NJXY934 2022-04-19 300000", "says FORMULA_CELLS 工作表「处罚」 3/F2",
                        "says CLOSING_ROWS 工作表「处罚」 1/4"),
                text("a formula gone wrong", ROW.replace("0.2", "#REF!"), "csv，UTF-8",
                        "2 QUARANTINED 91320104MA2DEM017T 2022-04-18 null CELL_ERROR"),
                text("a wrong check digit", ROW.replace("017T", "017A"), "csv，UTF-8",
                        "2 QUARANTINED 91320104MA2DEM017A 2022-04-18 200000 UNIFIED_CODE_CHECK_DIGIT"),
                text("a row nobody can name", ROW.replace("宁市监罚〔2022〕12号", ""), "csv，UTF-8",
                        "2 KEYLESS" + SAID + " KEY_EMPTY"),
                text("a person where only enterprises belong", ROW.replace("91320104MA2DEM017T", "11010519491231002X"),
                        "csv，UTF-8", "2 QUARANTINED 11010519491231002X 2022-04-18 200000 UNIFIED_CODE_CHECK_DIGIT"),
                text("a day of 1899", ROW.replace("2022-04-18", "1899-12-31"), "csv，UTF-8",
                        "2 QUARANTINED 91320104MA2DEM017T null 200000 DATE_OUT_OF_RANGE"),
                text("a day of 2099", ROW.replace("2022-04-18", "2099-12-31"), "csv，UTF-8",
                        "2 QUARANTINED 91320104MA2DEM017T null 200000 DATE_NO_END"),
                text("a name of four hundred characters", ROW.replace("南京示例有限公司", "南".repeat(400)), "csv，UTF-8",
                        "2 QUARANTINED" + SAID + " TOO_LONG"),
                text("an emoji", ROW.replace("示例", "😀"), "csv，UTF-8", "2 ACCEPTED" + SAID),
                text("NUL and other control characters", ROW.replace("示例", "示\0例\7"), "csv，UTF-8",
                        "2 ACCEPTED" + SAID + " CONTROL_REMOVED"),
                text("long digits in scientific notation", ROW.replace("91320104MA2DEM017T", "9.13201E+17"),
                        "csv，UTF-8",
                        "2 KEYLESS null 2022-04-18 200000 DIGITS_LOST"),
                text("full-width digits", ROW.replace("91320104MA2DEM017T", "９１３２０１０４ＭＡ２ＤＥＭ０１７Ｔ"), "csv，UTF-8",
                        "2 ACCEPTED" + SAID),
                bad("two encodings in one file", BadInputTest::twoEncodings, "refused ENCODING_BROKEN"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatIsWrongWithIt(Bad bad) throws IOException, URISyntaxException {
        assertThat(Told.of(bad.file().in(new Deliveries(folder)))).isEqualTo(bad.said());
    }

    /// Rows that disagree are told apart by their content; that both are set aside, the intake sees to.
    @Test
    void tellsTwoRowsOfOneDecisionThatDisagree() throws IOException {
        var rows = Deliveries.rows(new Deliveries(folder).text(
                HEADER + "\n" + ROW + "\n" + ROW.replace("0.2", "0.9") + "\n" + OTHER_ROW + "\n"));

        assertThat(rows.get(1).key()).isEqualTo(rows.get(0).key()).isNotEqualTo(rows.get(2).key());
        assertThat(rows.get(1).content()).isNotEqualTo(rows.get(0).content());
    }

    private static Path twoEncodings(Deliveries deliveries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + "\n" + ROW + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes((OTHER_ROW + "\n").getBytes(Charset.forName("GB18030")));
        return deliveries.bytes(bytes.toByteArray());
    }

    private static Path delivered(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(BadInputTest.class.getResource("delivered/" + name)).toURI());
    }
}
