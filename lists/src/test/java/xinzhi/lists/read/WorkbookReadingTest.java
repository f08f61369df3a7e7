package xinzhi.lists.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static xinzhi.lists.check.PunishmentList.AMOUNT;
import static xinzhi.lists.check.PunishmentList.CODE;
import static xinzhi.lists.check.PunishmentList.DATE;
import static xinzhi.lists.check.PunishmentList.NAME;
import static xinzhi.lists.check.PunishmentList.REMARK;
import static xinzhi.lists.read.Deliveries.HEADER;
import static xinzhi.lists.read.Deliveries.OTHER_ROW;
import static xinzhi.lists.read.Deliveries.ROW;
import static xinzhi.lists.read.Deliveries.opened;
import static xinzhi.lists.read.Deliveries.row;
import static xinzhi.lists.read.Deliveries.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.Heading;
import xinzhi.lists.check.PunishmentList;
import xinzhi.lists.check.Verdict;

class WorkbookReadingTest {
    private static final String HEAD = row(1, HEADER);
    private static final String CELLS_TO_DATE = "<row r='7'><c r='A7' t='inlineStr'><is><t>甲公司</t></is></c>"
            + "<c r='C7' t='inlineStr'><is><t>91320104MA2DEM017T</t></is></c>"
            + "<c r='D7' t='inlineStr'><is><t>文1号</t></is></c>";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Deliveries deliveries;

    @BeforeEach
    void makeDeliveries() { deliveries = new Deliveries(folder); }

    @Test
    void readsAWorkbookAsOfficesWriteThem() throws IOException {
        var path = written(book -> {
            var sheet = book.newWorksheet("处罚");
            sheet.value(0, 0, "南京市行政处罚信息");
            fill(sheet, 2, HEADER);
            fill(sheet, 3, ROW);
            sheet.value(3, DATE, LocalDate.of(2022, 4, 18));
            sheet.style(3, DATE).format("yyyy/m/d").set();
            sheet.value(3, AMOUNT, 0.2);
        });
        var fromText = rows(deliveries.text(HEADER + "\n" + ROW)).getFirst();

        assertThat(rows(path)).singleElement().satisfies(row -> {
            assertThat(row.sheet()).isEqualTo("处罚");
            assertThat(row.number()).isEqualTo(4);
            assertThat(row.values()).isEqualTo(fromText.values());
            assertThat(row.content()).isEqualTo(fromText.content());
            assertThat(row.key()).isEqualTo(fromText.key());
        });
    }

    @Test
    void readsEverySheetWithAHeaderAndReportsTheOthers() throws IOException {
        var path = written(book -> {
            fill(book.newWorksheet("说明"), 0, "填表说明,请勿修改");
            for (var name : new String[]{"一季度", "二季度"}) {
                var sheet = book.newWorksheet(name);
                fill(sheet, 0, HEADER);
                fill(sheet, 1, ROW);
            }
            book.newWorksheet("空表");
        });
        try (var file = opened(path)) {
            assertThat(file.description()).isEqualTo("xlsx，4 个工作表");
            assertThat(file.layouts()).extracting("sheet", "read").containsExactly(
                    tuple("说明", false),
                    tuple("一季度", true), tuple("二季度", true),
                    tuple("空表", false));
            assertThat(file.layouts().get(1).columns().get(2).heading()).isEqualTo(new Heading("统一社会信用代码", "C"));
            assertThat(file.read(PunishmentList.KEY, _ -> {})).isEqualTo(new Reading.Complete(2, 0));
            assertThat(file.bytesRead()).isEqualTo(file.size());
        }
    }

    @Test
    void readsSharedTextsWithRunsReadingsAndEscapes() throws IOException {
        var strings = "<si><t>甲</t></si><si><r><t>南京</t></r><r><rPr/><t xml:space='preserve'> 公司</t></r>"
                + "<rPh sb='0' eb='1'><t>NAN</t></rPh></si><si><t>a_x000D_b&amp;c</t></si>";
        var cells = "<row r='2'><c r='A2' t='s'><v>1</v></c><c r='G2' t='s'><v>2</v></c></row>";
        var row = rows(deliveries.workbook(HEAD + cells, "", strings)).getFirst();

        assertThat(row.value(NAME)).isEqualTo("南京 公司");
        assertThat(row.value(REMARK)).isEqualTo("a b&c");
    }

    @Test
    void readsADayByItsStyle() throws IOException {
        assertThat(withCell("<c r='E7' s='1'><v>44669</v></c>").value(DATE)).isEqualTo("2022-04-18");
        assertThat(withCell("<c r='E7' s='2'><v>44669.75</v></c>").value(DATE)).isEqualTo("2022-04-18");
        assertThat(withCell("<c r='E7' t='d'><v>2022-04-18T00:00:00</v></c>").value(DATE)).isEqualTo("2022-04-18");
        assertThat(withCell("<c r='G7' s='1'><v>44669</v></c>").value(REMARK)).isEqualTo("2022-04-18");
        assertThat(withCell("<c r='G7'><v>44669</v></c>").value(REMARK)).isEqualTo("44669");
    }

    @Test
    void takesNoDayBeforeTheStateAndEveryDayOfTheCentury() throws IOException {
        assertThat(codes(withCell("<c r='E7' s='1'><v>1</v></c>"))).contains(FindingCode.DATE_OUT_OF_RANGE);
        assertThat(codes(withCell("<c r='E7' s='1'><v>-1</v></c>"))).isNotEmpty();
        assertThat(codes(withCell("<c r='E7' s='1'><v>60</v></c>"))).as("1900-02-29, which only spreadsheets know")
                .contains(FindingCode.DATE_IMPOSSIBLE);
        assertThat(codes(withCell("<c r='E7'><v>99999</v></c>"))).as("a number without style that is no day")
                .contains(FindingCode.DATE_UNREADABLE);
        assertThat(withCell("<c r='E7' s='1'><v>72685</v></c>").value(DATE)).isEqualTo("2098-12-31");
    }

    @Test
    void countsHiddenRowsOnlyWhereSomethingIsHidden() throws IOException {
        var hidden = row(3, OTHER_ROW).replace("<row ", "<row hidden='1' ");
        try (var file = opened(deliveries.workbook(HEAD + row(2, ROW) + hidden + "<row r='4' hidden='1'/>"))) {
            assertThat(file.read(PunishmentList.KEY, _ -> {})).isEqualTo(new Reading.Complete(2, 1));
            assertThat(file.findings()).extracting(Finding::code).containsExactly(FindingCode.ROWS_HIDDEN,
                    FindingCode.BLANK_ROWS);
            assertThat(file.findings().getFirst().arguments()).containsExactly("1", "3");
        }
    }

    @Test
    void saysTheSameWhenReadAgain() throws IOException {
        var total = row(3, "合计,,,,,0.2,");
        try (var file = opened(deliveries.workbook(HEAD + row(2, ROW) + total))) {
            file.read(PunishmentList.KEY, _ -> {});
            var once = file.findings();
            file.read(PunishmentList.KEY, _ -> {});

            assertThat(once).extracting(Finding::code).containsExactly(FindingCode.CLOSING_ROWS);
            assertThat(file.findings()).isEqualTo(once);
        }
    }

    @Test
    void leavesNoRowOutThatNamesARecord() throws IOException {
        var named = row(3, OTHER_ROW.replace("南京另一家公司", "合计"));

        assertThat(rows(deliveries.workbook(HEAD + row(2, ROW) + named))).hasSize(2);
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws IOException {
        var path = deliveries.workbook(HEAD + CELLS_TO_DATE + "<c r='E7' s='1'><v>43207</v></c></row>",
                "<workbookPr date1904='1'/>", "");

        assertThat(rows(path).getFirst().value(DATE)).isEqualTo("2022-04-18");
    }

    @Test
    void takesWhatAFormulaLastShowed() throws IOException {
        assertThat(withCell("<c r='F7'><f>1/5</f><v>0.2</v></c>").value(AMOUNT)).isEqualTo("200000");
        assertThat(withCell("<c r='G7' t='str'><f>A1&amp;B1</f><v>甲乙</v></c>").value(REMARK)).isEqualTo("甲乙");
        assertThat(codes(withCell("<c r='G7'><f>A1</f></c>"))).contains(FindingCode.CELL_ERROR);
        assertThat(codes(withCell("<c r='G7' t='str'><f>A1</f><v></v></c>"))).doesNotContain(FindingCode.CELL_ERROR);
        assertThat(withCell("<c r='G7' t='b'><v>1</v></c>").value(REMARK)).isEqualTo("TRUE");
    }

    @Test
    void aFailedFormulaIsUnreadableAndToldWithItsPlace() throws IOException {
        var row = withCell("<c r='E7' t='e'><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c>");

        assertThat(row.verdict()).isEqualTo(Verdict.QUARANTINED);
        assertThat(row.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.CELL_ERROR);
            assertThat(finding.place()).isEqualTo("工作表「处罚」第 7 行 E 列「处罚决定日期」");
            assertThat(finding.shown()).isEqualTo("#N/A");
        });
    }

    @Test
    void doesNotGuessACodeStoredAsANumber() throws IOException {
        var cells = "<row r='2'><c r='A2' t='inlineStr'><is><t>甲</t></is></c><c r='C2'><v>9.1320104E+17</v></c>"
                + "<c r='D2' t='inlineStr'><is><t>文1号</t></is></c></row>";
        var row = rows(deliveries.workbook(HEAD + cells)).getFirst();

        assertThat(row.verdict()).isEqualTo(Verdict.KEYLESS);
        assertThat(row.value(CODE)).isNull();
        assertThat(codes(row)).contains(FindingCode.DIGITS_LOST);
    }

    @Test
    void findsItsWayWithoutReferences() throws IOException {
        var bare = (HEAD + row(2, ROW)).replaceAll(" r='[A-Z]*[0-9]+'", "");

        assertThat(rows(deliveries.workbook(bare)).getFirst().number()).isEqualTo(2);
        assertThat(rows(deliveries.workbook(bare)).getFirst().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void warnsOfCellsBeyondTheHeadings() throws IOException {
        var row = rows(deliveries.workbook(HEAD + row(2, ROW + ",,多余"))).getFirst();

        assertThat(codes(row)).containsExactly(FindingCode.SURPLUS_CELLS);
    }

    @Test
    void refusesASheetThatResemblesTheListButLacksItsKey() throws IOException {
        var path = written(book -> {
            fill(book.newWorksheet("好"), 0, HEADER);
            fill(book.newWorksheet("坏"), 0, HEADER.replace("统一社会信用代码", "代码"));
        });

        assertThat(Deliveries.refused(path).place()).isEqualTo("工作表「坏」第 1 行");
    }

    @Test
    void readsTheSameAsAnotherReaderOfWorkbooks() throws IOException {
        var path = written(book -> {
            var sheet = book.newWorksheet("处罚");
            fill(sheet, 0, HEADER);
            for (int i = 1; i <= 500; i++) {
                fill(sheet, i, i % 2 == 0 ? ROW : OTHER_ROW);
                sheet.value(i, REMARK - 1, "第 " + i + " 行 <&>" + "字".repeat(i % 40));
            }
        });
        var rows = rows(path);

        try (var other = new org.dhatim.fastexcel.reader.ReadableWorkbook(path.toFile());
                var stream = other.getFirstSheet().openStream()) {
            var expected = stream.skip(1).map(row -> row.getCellText(REMARK - 1)).toList();
            assertThat(rows).extracting(row -> row.value(REMARK)).isEqualTo(expected);
        }
    }

    private CheckedRow withCell(String cell) throws IOException {
        return rows(deliveries.workbook(HEAD + CELLS_TO_DATE + cell + "</row>")).getFirst();
    }

    private Path written(Consumer<Workbook> content) throws IOException {
        var path = folder.resolve("written.csv");
        try (OutputStream out = Files.newOutputStream(path); var book = new Workbook(out, "test", "1.0")) {
            content.accept(book);
        }
        return path;
    }

    private static void fill(Worksheet sheet, int row, String commaSeparated) {
        int column = 0;
        for (var cell : commaSeparated.split(",", -1)) {
            sheet.value(row, column++, cell);
        }
    }

    private static List<FindingCode> codes(CheckedRow row) {
        return row.findings().stream().map(Finding::code).toList();
    }
}
