package xinzhi.lists.read;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.lists.read.Deliveries.HEADER;
import static xinzhi.lists.read.Deliveries.ROW;
import static xinzhi.lists.read.Deliveries.opened;
import static xinzhi.lists.read.Deliveries.refused;
import static xinzhi.lists.read.Deliveries.rows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.Heading;

class HeaderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Deliveries deliveries;

    @BeforeEach
    void makeDeliveries() { deliveries = new Deliveries(folder); }

    @Test
    void findsTheHeaderUnderTitleRows() throws IOException {
        var text = "南京市行政处罚信息表,,,,,,\n填报单位：示例,,,,,,\n\n" + HEADER + "\n" + ROW;
        try (var file = opened(deliveries.text(text))) {
            assertThat(file.layouts()).singleElement().satisfies(layout -> {
                assertThat(layout.headerRow()).isEqualTo(4);
                assertThat(layout.columns().get(1).heading()).isEqualTo(new Heading("行政相对人类别", null));
                assertThat(layout.columns().get(6).heading()).isNull();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"处罚决定日期*", "＊处罚决定日期（必填）", "处 罚\u3000决定日期", "\"处罚决定\n日期\"", "决定日期", "cf_jdrq", "ＣＦ＿ＪＤＲＱ",
            "处罚决定日期(CF_JDRQ)"})
    void knowsAHeadingHoweverItIsPrinted(String printed) throws IOException {
        assertThat(rows(deliveries.text(HEADER.replace("处罚决定日期", printed) + "\n" + ROW)).getFirst().value(4))
                .isEqualTo("2022-04-18");
    }

    @Test
    void doesNotTakeAHeadingInAnotherUnitForTheAmount() throws IOException {
        try (var file = opened(deliveries.text(HEADER.replace("(万元)", "(元)") + "\n" + ROW))) {
            assertThat(file.layouts().getFirst().unknown()).containsExactly(new Heading("罚款金额(元)", null));
        }
    }

    @Test
    void refusesAnotherKindOfListAndSaysWhatIsMissing() throws IOException {
        var finding = refused(deliveries.text("纳税人名称,纳税人识别号,案件性质,备注\n甲,乙,丙,丁"));

        assertThat(finding.code()).isEqualTo(FindingCode.HEADER_MISSING);
        assertThat(finding.message()).contains("没有找到的列：行政相对人名称、统一社会信用代码").contains("认出的列：备注");
    }

    @Test
    void refusesAHeaderWithoutAColumnOfTheKey() throws IOException {
        var finding = refused(deliveries.text(HEADER.replace("行政处罚决定书文号", "编号") + "\n" + ROW));

        assertThat(finding.code()).isEqualTo(FindingCode.HEADER_INCOMPLETE);
        assertThat(finding.row()).isEqualTo(1);
        assertThat(finding.message()).contains("必需的列：行政处罚决定书文号");
    }

    @Test
    void refusesTwoColumnsForOneFieldAndNamesBoth() throws IOException {
        var csv = refused(deliveries.text(HEADER.replace("备注", "决定日期") + "\n" + ROW));
        var xlsx = refused(deliveries.workbook(Deliveries.row(1, HEADER.replace("备注", "决定日期"))));

        assertThat(csv.code()).isEqualTo(FindingCode.HEADING_TWICE);
        assertThat(csv.message()).contains("“处罚决定日期” 和 “决定日期”");
        assertThat(xlsx.message()).contains("E“处罚决定日期” 和 G“决定日期”");
        assertThat(xlsx.place()).isEqualTo("工作表「处罚」第 1 行");
    }

    @Test
    void passesOverAHeaderRepeatedAmongTheRows() throws IOException {
        assertThat(rows(deliveries.text(HEADER + "\n" + ROW + "\n" + HEADER + "\n" + ROW))).extracting("number")
                .containsExactly(2L, 4L);
    }

    @Test
    void aMissingColumnIsToldByTheLayoutNotByEveryRow() throws IOException {
        var text = "行政相对人名称,统一社会信用代码,文号\n南京示例有限公司,91320104MA2DEM017T,宁市监罚〔2022〕12号";

        assertThat(rows(deliveries.text(text)).getFirst().findings()).isEmpty();
    }

    @Test
    void readsASheetOfThreeHundredColumns() throws IOException {
        var many = ",其他列".repeat(300);
        var path = deliveries.text(HEADER + many + "\n" + ROW + ",x".repeat(300));

        assertThat(rows(path).getFirst().findings()).isEmpty();
        assertThat(rows(deliveries.workbook(Deliveries.row(1, HEADER + many) + Deliveries.row(2, ROW)))).hasSize(1);
    }

    @Test
    void joinsAHeaderOfTwoLines() throws IOException {
        var upper = "行政相对人,,,行政处罚决定书文号,处罚决定日期,罚款金额,备注";
        var lower = "名称,类别,统一社会信用代码,,,(万元),";
        try (var file = opened(deliveries.text("处罚信息,,,,,,\n" + upper + "\n" + lower + "\n" + ROW))) {
            var layout = file.layouts().getFirst();

            assertThat(layout.headerRow()).isEqualTo(3);
            assertThat(layout.unknown()).isEmpty();
            assertThat(layout.columns().get(0).heading()).isEqualTo(new Heading("行政相对人名称", null));
            assertThat(file.findings()).extracting(Finding::code).containsExactly(FindingCode.HEADER_TWO_LINES);
        }
    }

    @Test
    void takesTheFirstRowUnderAWholeHeaderForNoPartOfIt() throws IOException {
        try (var file = opened(deliveries.text(HEADER + "\n" + ROW))) {
            assertThat(file.layouts().getFirst().headerRow()).isEqualTo(1);
            assertThat(file.findings()).isEmpty();
        }
    }

    @Test
    void writesColumnLettersAsSpreadsheetsDo() {
        assertThat(SheetColumns.letter(0)).isEqualTo("A");
        assertThat(SheetColumns.letter(25)).isEqualTo("Z");
        assertThat(SheetColumns.letter(26)).isEqualTo("AA");
        assertThat(SheetColumns.letter(701)).isEqualTo("ZZ");
        assertThat(SheetColumns.letter(702)).isEqualTo("AAA");
    }
}
