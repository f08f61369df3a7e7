package xinzhi.lists.read;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.lists.check.PunishmentList.AMOUNT;
import static xinzhi.lists.check.PunishmentList.REMARK;
import static xinzhi.lists.read.Deliveries.broken;
import static xinzhi.lists.read.Deliveries.opened;
import static xinzhi.lists.read.Deliveries.refused;
import static xinzhi.lists.read.Deliveries.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.PunishmentList;
import xinzhi.lists.check.Verdict;

class JsonReadingTest {
    private static final String CELLS = "\"企业名称\":\"南京示例有限公司\",\"行政相对人类别\":\"法人及非法人组织\","
            + "\"统一社会信用代码\":\"91320104MA2DEM017T\",\"文号\":\"宁市监罚〔2022〕12号\",\"CF_JDRQ\":\"2022-04-18\"";
    private static final String ROW = "{" + CELLS + "}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Deliveries deliveries;

    @BeforeEach
    void makeDeliveries() { deliveries = new Deliveries(folder); }

    @Test
    void knowsKeysByNameCodeAndAlias() throws IOException {
        var row = rows(deliveries.text("[" + ROW + "]")).getFirst();

        assertThat(row.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(row.number()).isEqualTo(1);
    }

    @Test
    void keepsEveryDigitOfANumber() throws IOException {
        var row = rows(deliveries.text(with("\"备注\":12345678901234567890123,\"罚款金额\":0.200001"))).getFirst();

        assertThat(row.value(REMARK)).isEqualTo("12345678901234567890123");
        assertThat(row.value(AMOUNT)).isEqualTo("200001");
    }

    @Test
    void numbersLinesAsTheyStandInTheFile() throws IOException {
        assertThat(rows(deliveries.text(ROW + "\n\n" + ROW + "\n" + ROW + ROW))).extracting("number")
                .containsExactly(1L, 3L, 4L, 5L);
    }

    @Test
    void emptyArraysAndObjectsAreEmptyCells() throws IOException {
        assertThat(rows(deliveries.text(with("\"备注\":[],\"附件\":{}"))).getFirst().value(REMARK)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"甲\":1}", "[1]", "[[]]", "[{\"甲\":1}]"})
    void refusesWhatIsNestedAndNamesItsKey(String nested) throws IOException {
        var finding = refused(deliveries.text("[" + ROW + "," + with("\"备注\":" + nested) + "]"));

        assertThat(finding.code()).isEqualTo(FindingCode.JSON_NESTED);
        assertThat(finding.place()).isEqualTo("第 2 行");
        assertThat(finding.message()).contains("“备注”");
    }

    @Test
    void refusesWhatIsNestedInALine() throws IOException {
        var finding = refused(deliveries.text(with("\"备注\":{\"甲\":1}") + "\n" + ROW));

        assertThat(finding.code()).isEqualTo(FindingCode.JSON_NESTED);
        assertThat(finding.row()).isEqualTo(1);
    }

    @Test
    void saysThatItIsCutOffThoughItEndsWithinACharacter() throws IOException {
        var text = "[" + ROW + ",\n" + ROW;
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int begun = text.substring(0, text.lastIndexOf("号")).getBytes(StandardCharsets.UTF_8).length + 2;

        var finding = refused(deliveries.bytes(Arrays.copyOf(bytes, begun)));

        assertThat(finding.code()).isEqualTo(FindingCode.JSON_CUT_OFF);
        assertThat(finding.arguments().getFirst()).isEqualTo("2");
    }

    @Test
    void refusesTwoKeysForOneField() throws IOException {
        assertThat(refused(deliveries.text("[" + with("\"决定日期\":\"2022-04-19\"") + "]")).code())
                .isEqualTo(FindingCode.HEADING_TWICE);
    }

    @Test
    void tellsOfAKeyThatComesLate() throws IOException {
        var text = (ROW + "\n").repeat(1500);
        try (var file = opened(deliveries.text(text + with("\"备注\":\"晚\"")))) {
            assertThat(file.layouts().getFirst().columns().get(REMARK).heading()).isNull();
            file.read(PunishmentList.KEY,
                    row -> assertThat(row.value(REMARK)).isEqualTo(row.number() > 1500 ? "晚" : null));
            assertThat(file.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.JSON_KEY_LATE);
                assertThat(finding.row()).isEqualTo(1501);
            });
        }
    }

    @Test
    void namesThePlaceWhereTheSyntaxIsWrong() throws IOException {
        var broken = broken(deliveries.text((ROW + "\n").repeat(2000) + "{\"企业名称\" \"甲\"}"));

        assertThat(broken.finding().code()).isEqualTo(FindingCode.JSON_BROKEN);
        assertThat(broken.finding().message()).contains("第 2001 行");
        assertThat(broken.rowsBefore()).isEqualTo(2000);
    }

    @Test
    void namesTheLineWhoseBytesAreOfNoEncoding() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((ROW + "\n").repeat(3).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(ROW.getBytes(Charset.forName("GB18030")));
        var finding = refused(deliveries.bytes(bytes.toByteArray()));

        assertThat(finding.code()).isEqualTo(FindingCode.ENCODING_BROKEN);
        assertThat(finding.row()).isEqualTo(4);
    }

    @Test
    void refusesDepthAndLengthWithoutReason() throws IOException {
        assertThat(refused(deliveries.text("[".repeat(10_000))).code()).isIn(FindingCode.JSON_BEYOND_LIMITS,
                FindingCode.JSON_NO_OBJECT);
        assertThat(refused(deliveries.text("{\"a\":".repeat(10_000))).code())
                .isEqualTo(FindingCode.JSON_BEYOND_LIMITS);
        assertThat(refused(deliveries.text("[" + with("\"备注\":\"" + "长".repeat(5_000_000) + "\"") + "]")).code())
                .isEqualTo(FindingCode.JSON_BEYOND_LIMITS);
    }

    @Test
    void saysWhichKeysAreMissing() throws IOException {
        var finding = refused(deliveries.text("[{\"姓名\":\"甲\",\"备注\":\"乙\"}]"));

        assertThat(finding.code()).isEqualTo(FindingCode.JSON_KEYS_MISSING);
        assertThat(finding.message()).contains("没有找到：行政相对人名称").contains("认出的：备注");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"rows\":[]}", "[{}]", "[\"甲\"]", "[[1]]"})
    void refusesJsonWithoutRecords(String text) throws IOException {
        assertThat(Deliveries.open(deliveries.text(text))).isInstanceOfSatisfying(Opening.Refused.class,
                refused -> assertThat(refused.finding()).extracting(Finding::code).isIn(FindingCode.JSON_NO_LIST,
                        FindingCode.JSON_NO_OBJECT, FindingCode.JSON_KEYS_MISSING));
    }

    @Test
    void takesACsvThatBeginsWithABracketForWhatItIs() throws IOException {
        assertThat(refused(deliveries.text("[名称],{代码}\n甲,乙")).code()).isEqualTo(FindingCode.HEADER_MISSING);
    }

    private static String with(String cells) { return "{" + CELLS + "," + cells + "}"; }
}
