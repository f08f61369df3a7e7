package xinzhi.lists.read;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.lists.read.Deliveries.HEADER;
import static xinzhi.lists.read.Deliveries.ROW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.PunishmentList;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;

/// The first look at a file, and reading by what somebody said of its headings.
class FileHeadTest {
    private static final ListFormat FORMAT = PunishmentList.FORMAT;
    private static final String STRANGE = HEADER.replace("统一社会信用代码", "信用代码证号").replace("行政处罚决定书文号", "决定书编号")
            .replace("备注", "内部编号");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Deliveries deliveries;

    @BeforeEach
    void makeDeliveries() { deliveries = new Deliveries(folder); }

    private static FileHead head(Path file) {
        if (!(FileHead.look(file) instanceof Look.Seen(var head))) {
            throw new AssertionError("not looked into");
        }
        return head;
    }

    private static Likeness likeness(Path file) { return head(file).as(FORMAT, HeadingMapping.NONE); }

    @Test
    void seesAListByItsHeadingsAndTellsNoValue() throws IOException {
        var likeness = likeness(deliveries.text(HEADER + "\n" + ROW));

        assertThat(likeness.readable()).isTrue();
        assertThat(likeness.missing()).isEmpty();
        assertThat(likeness.sheet().headerRow()).isEqualTo(1);
        assertThat(likeness.sheet().columns().get(2).shapes()).containsExactly("18 位代码");
        assertThat(likeness.sheet().columns().get(3).shapes()).containsExactly("文号");
        assertThat(likeness.sheet().columns().get(4).shapes()).containsExactly("日期 2022年4月");
        assertThat(likeness.sheet().toString()).doesNotContain("南京示例", "91320104MA2DEM017T");
    }

    @Test
    void saysWhichHeadingsAreMissingUnknownAndWhatTheyMayStandFor() throws IOException {
        var likeness = likeness(deliveries.text(STRANGE + "\n" + ROW));

        assertThat(likeness.refusal()).extracting(Finding::code).isEqualTo(FindingCode.HEADER_INCOMPLETE);
        assertThat(likeness.missing()).extracting(Field::code).contains("CF_WSH");
        assertThat(likeness.sheet().unknown()).extracting(column -> column.heading().text())
                .containsExactly("信用代码证号", "决定书编号", "内部编号");
        assertThat(likeness.sheet().unknown().get(1).suggested()).extracting(Field::code).isEqualTo("CF_WSH");
    }

    @Test
    void takesNoRowOfDataForHeadings() throws IOException {
        for (var text : List.of(ROW + "\n" + Deliveries.OTHER_ROW, "张三,李四\n王五,赵六", "书名,作者\n西游记,吴承恩")) {
            assertThat(likeness(deliveries.text(text)).sheet().columns()).as(text).isEmpty();
        }
    }

    @Test
    void readsByWhatSomebodySaidOfTheHeadings() throws IOException {
        var file = deliveries.text(STRANGE + "\n" + ROW);
        var mapping = new HeadingMapping(Map.of(HeadingMapping.canonical("信用代码证号"), FORMAT.fields().get(2).code(),
                HeadingMapping.canonical("决定书编号"), "CF_WSH"));

        assertThat(head(file).as(FORMAT, mapping).readable()).isTrue();
        assertThat(Deliveries.rowsBy(file, mapping)).singleElement()
                .satisfies(row -> assertThat(row.value(3)).isEqualTo("宁市监罚〔2022〕12号"));
    }

    @Test
    void leavesAColumnOutThatSomebodySaidIsNone() throws IOException {
        var twice = HEADER.replace("备注", "决定日期") + "\n" + ROW;
        assertThat(likeness(deliveries.text(twice)).refusal()).extracting(Finding::code)
                .isEqualTo(FindingCode.HEADING_TWICE);

        var mapping = new HeadingMapping(Map.of(HeadingMapping.canonical("决定日期"), ""));
        assertThat(Deliveries.rowsBy(deliveries.text(twice), mapping).getFirst().value(4)).isEqualTo("2022-04-18");
    }

    @Test
    void aMappingThatNamesAFieldTheListHasNoMoreChangesNothing() throws IOException {
        var mapping = new HeadingMapping(Map.of(HeadingMapping.canonical("处罚决定日期"), "GONE"));

        assertThat(Deliveries.rowsBy(deliveries.text(HEADER + "\n" + ROW), mapping).getFirst().value(4))
                .isEqualTo("2022-04-18");
    }

    @Test
    void knowsALayoutAgainUnderAnotherTitleAndWithOtherRowsAndNoOther() throws IOException {
        var layout = likeness(deliveries.text(STRANGE + "\n" + ROW)).sheet().layout();

        assertThat(head(deliveries.text("某某表\n" + STRANGE + "\n" + Deliveries.OTHER_ROW)).layouts(FORMAT))
                .contains(layout);
        assertThat(head(deliveries.text(HEADER + "\n" + ROW)).layouts(FORMAT)).doesNotContain(layout);
    }

    @Test
    void looksIntoWorkbooksAndJson() throws IOException {
        var workbook = likeness(deliveries.workbook(
                "<row r='1'><c t='inlineStr'><is><t>处罚决定日期</t></is></c><c t='inlineStr'><is><t>罚款金额(万元)</t></is></c></row>"
                        + "<row r='2'><c s='1'><v>44669</v></c><c><v>0.2</v></c></row>"));
        assertThat(workbook.sheet().name()).isEqualTo("处罚");
        assertThat(workbook.sheet().columns().getFirst().shapes()).containsExactly("日期 2022年4月");

        var json = likeness(deliveries.text("[{\"CF_JDRQ\":\"2022-04-18\",\"x\":1}]"));
        assertThat(json.refusal()).extracting(Finding::code).isEqualTo(FindingCode.JSON_KEYS_MISSING);
        assertThat(json.sheet().found()).extracting(Field::code).containsExactly("CF_JDRQ");
    }

    @Test
    void saysWhatIsNoListAtAll() throws IOException {
        assertThat(refused(deliveries.bytes(new byte[0]))).isEqualTo(FindingCode.FILE_EMPTY);
        assertThat(refused(deliveries.text("\n \n"))).isEqualTo(FindingCode.FILE_EMPTY);
        assertThat(refused(deliveries.text("%PDF-1.7"))).isEqualTo(FindingCode.NOT_A_LIST);
        assertThat(refused(Files.createTempDirectory(folder, "none"))).isEqualTo(FindingCode.FILE_UNREADABLE);
    }

    private static FindingCode refused(Path file) {
        if (!(FileHead.look(file) instanceof Look.Refused(var finding))) {
            throw new AssertionError("looked into");
        }
        return finding.code();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02,日期 2026年3月", "20260302,日期 2026年3月", "2026年3月2日,日期 2026年3月", "0.25,数字",
            "11010519491231002X,18 位代码", "宁市监罚〔2022〕12号,文号", "张三,文字 2 字",
            "2026年3月2日该单位在其门店内发布虚假广告被当场查获,文字 28 字"})
    void tellsWhatAValueLooksLikeWithoutIt(String value, String shape) {
        assertThat(CellShape.of(value)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({"截至2026年11月20日,2026-11-20,true", "行政处罚_全量_20261120.xlsx,2026-11-20,false",
            "数据截止日期：2026-11-20,2026-11-20,true", "（截止２０２６年１１月２０日）,2026-11-20,true", "统计时间：2026.3.2,2026-03-02,true"})
    void readsTheDayATitleStates(String text, LocalDate day, boolean cutOff) {
        assertThat(StatedDay.in(text)).singleElement().satisfies(stated -> {
            assertThat(stated.day()).isEqualTo(day);
            assertThat(stated.cutOff()).isEqualTo(cutOff);
        });
    }

    @ParameterizedTest
    @CsvSource({"20261399", "91320104MA2DEM0172026112", "第20261120093012号", "2026年"})
    void readsNoDayWhereThereIsNone(String text) { assertThat(StatedDay.in(text)).isEmpty(); }
}
