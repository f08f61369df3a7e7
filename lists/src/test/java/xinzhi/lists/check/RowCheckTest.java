package xinzhi.lists.check;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.lists.check.PunishmentList.AMOUNT;
import static xinzhi.lists.check.PunishmentList.CITIZEN;
import static xinzhi.lists.check.PunishmentList.CITIZEN_NUMBER;
import static xinzhi.lists.check.PunishmentList.CODE;
import static xinzhi.lists.check.PunishmentList.DATE;
import static xinzhi.lists.check.PunishmentList.GOOD_CODE;
import static xinzhi.lists.check.PunishmentList.KIND;
import static xinzhi.lists.check.PunishmentList.NAME;
import static xinzhi.lists.check.PunishmentList.NUMBER;
import static xinzhi.lists.check.PunishmentList.REMARK;
import static xinzhi.lists.check.PunishmentList.SHOP_CODE;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.lists.format.Role;
import xinzhi.lists.format.SubjectKind;
import xinzhi.lists.number.UnifiedCode;

class RowCheckTest {
    private final RowCheck check = new RowCheck(PunishmentList.FORMAT, PunishmentList.KEY);

    @Test
    void acceptsARowAsItShouldBe() {
        var row = checked();

        assertThat(row.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(row.findings()).isEmpty();
        assertThat(row.values()).containsExactly("南京示例有限公司", "法人及非法人组织", GOOD_CODE, "宁市监罚〔2022〕12号", "2022-04-18",
                "200000", null, null);
        assertThat(row.subjectKind()).isEqualTo(SubjectKind.ENTERPRISE);
    }

    @Test
    void cutsBlanksOfEveryWidthAndKeepsOneBetweenWords() {
        assertThat(checked(NAME, "\u3000 南京\u00A0\t 示例\r\n公司 ").value(NAME)).isEqualTo("南京 示例 公司");
    }

    @Test
    void removesControlCharactersWithAWarning() {
        var row = checked(NAME, "南京\u0000示例\u0007公司");

        assertThat(row.value(NAME)).isEqualTo("南京示例公司");
        assertThat(row.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(codes(row)).containsExactly(FindingCode.CONTROL_REMOVED);
        assertThat(row.findings().getFirst().shown()).isEqualTo("南京␀示例␇公司");
    }

    @Test
    void removesWhatTurnsTextAroundAndTellsWhatWasLostBefore() {
        var row = checked(NAME, "南京\u202E司公\u2069限有");
        assertThat(row.value(NAME)).isEqualTo("南京司公限有");
        assertThat(codes(row)).containsExactly(FindingCode.CONTROL_REMOVED);

        var lost = checked(NAME, "南京\uFFFD公司");
        assertThat(lost.value(NAME)).isEqualTo("南京\uFFFD公司");
        assertThat(lost.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(codes(lost)).containsExactly(FindingCode.CHARACTER_LOST);
    }

    @Test
    void takesATextWrittenAsAFormulaOfItsOwnForTheText() {
        assertThat(checked(CODE, "=\"" + GOOD_CODE + "\"").content()).isEqualTo(checked().content());
        assertThat(codes(checked(CODE, "=\"" + GOOD_CODE))).isNotEmpty();
        assertThat(checked(REMARK, "=\"甲\"&\"乙\"").value(REMARK)).isEqualTo("=\"甲\"&\"乙\"");
        assertThat(checked(REMARK, "=\"\"").value(REMARK)).isNull();
    }

    @Test
    void takesTheYearOfNoEndOnlyWhereATermEnds() {
        var report = new CellReport(PunishmentList.FORMAT.fields());

        assertThat(DayCell.of(Role.PUBLICITY_END).canonical("2099-12-31", CellKind.TEXT, report))
                .isEqualTo("2099-12-31");
        assertThat(codes(checked(DATE, "2099-12-31"))).containsExactly(FindingCode.DATE_NO_END);
    }

    @Test
    void dropsHalfASurrogatePairNoDatabaseWouldTake() {
        assertThat(checked(NAME, "南京\uD840示例").value(NAME)).isEqualTo("南京示例");
        assertThat(checked(NAME, "南京\uD840\uDC0B").value(NAME)).isEqualTo("南京\uD840\uDC0B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-04-18", "2022/4/18", "2022.4.18", "20220418", "2022年4月18日", "２０２２－０４－１８",
            "2022-04-18 10:30:00", "2022-04-18T00:00:00.000+08:00", "2022/4/18 0:00", "2022年04月18日 10时30分",
            "20220418103000", "2022年 4月 18日"})
    void readsADayInTheSeenForms(String printed) {
        assertThat(checked(DATE, printed).value(DATE)).isEqualTo("2022-04-18");
    }

    @ParameterizedTest
    @CsvSource({"2022-02-29,DATE_IMPOSSIBLE", "2022-13-01,DATE_IMPOSSIBLE", "20220431,DATE_IMPOSSIBLE",
            "1948-12-31,DATE_OUT_OF_RANGE", "2101-01-01,DATE_OUT_OF_RANGE", "9999-12-31,DATE_OUT_OF_RANGE",
            "长期,DATE_UNREADABLE", "18/4/2022,DATE_UNREADABLE", "2022-04,DATE_UNREADABLE", "44669,DATE_UNREADABLE",
            "2022-04-18至2023-04-18,DATE_UNREADABLE", "2022-04/18,DATE_UNREADABLE"})
    void keepsARowAsideWhoseDayCannotBe(String printed, FindingCode code) {
        var row = checked(DATE, printed);

        assertThat(row.value(DATE)).isNull();
        assertThat(row.verdict()).isEqualTo(Verdict.QUARANTINED);
        assertThat(codes(row)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"44669,DAY", "44669.4375,DAY", "44669,NUMBER", "20220418,NUMBER"})
    void readsADayStoredAsANumber(String stored, CellKind kind) {
        assertThat(checked(DATE, stored, kind).value(DATE)).isEqualTo("2022-04-18");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0.2|200000", "0|0", "0.000001|1", "1,234.5|1234500000", "１，２３４．５|1234500000",
            "2000元|200000", "2,000.50 元|200050", "0.2万元|200000", "¥0.2|200000", "人民币2000元整|200000", "0.20000000|200000",
            "-0|0", "123456789012|123456789012000000", ".5|500000"})
    void bringsAmountsToWholeFen(String printed, String fen) {
        assertThat(checked(AMOUNT, printed).value(AMOUNT)).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0.0000001|AMOUNT_TOO_FINE", "0.001元|AMOUNT_TOO_FINE", "-1|AMOUNT_NEGATIVE",
            "1234567890123|AMOUNT_TOO_LARGE", "两千元|AMOUNT_UNREADABLE", "1,23|AMOUNT_UNREADABLE",
            "1.2.3|AMOUNT_UNREADABLE", "1.2E+07|AMOUNT_UNREADABLE", "元|AMOUNT_UNREADABLE", "1 2|AMOUNT_UNREADABLE"})
    void keepsARowAsideWhoseAmountCannotBe(String printed, FindingCode code) {
        var row = checked(AMOUNT, printed);

        assertThat(row.value(AMOUNT)).isNull();
        assertThat(codes(row)).containsExactly(code);
        assertThat(row.verdict()).isEqualTo(Verdict.QUARANTINED);
    }

    @Test
    void roundsAStoredNumberToWhatTheUserSees() {
        assertThat(checked(AMOUNT, "0.60000000000000009", CellKind.NUMBER).value(AMOUNT)).isEqualTo("600000");
        assertThat(checked(REMARK, "1.5E-2", CellKind.NUMBER).value(REMARK)).isEqualTo("0.015");
        assertThat(checked(REMARK, "1E+999999999", CellKind.NUMBER).value(REMARK)).isEqualTo("1E+999999999");
    }

    @Test
    void foldsCodesToCapitalsOfOneWidthWithoutBlanksAndDashes() {
        assertThat(checked(CODE, " ９１３２０１０４ ma2dem01-7t ").value(CODE)).isEqualTo(GOOD_CODE);
    }

    @Test
    void keepsARowAsideWhoseUnifiedCodeDoesNotCheckButCanStillBeNamed() {
        var row = checked(CODE, "91320104MA2DEM0170");

        assertThat(row.verdict()).isEqualTo(Verdict.QUARANTINED);
        assertThat(row.value(CODE)).isEqualTo("91320104MA2DEM0170");
        assertThat(codes(row)).containsExactly(FindingCode.UNIFIED_CODE_CHECK_DIGIT);
        assertThat(row.findings().getFirst().shown()).isEqualTo("91320104MA2DEM0170");
        assertThat(checked(CODE, "913201150000000190").findings().getFirst().shown()).isEqualTo("913201150000000190");
    }

    @Test
    void suggestsTheDigitWhereALetterWasWrittenButDoesNotPutItIn() {
        var row = checked(CODE, "9132O104MA2DEM0I7T");

        assertThat(row.value(CODE)).isEqualTo("9132O104MA2DEM0I7T");
        assertThat(row.verdict()).isEqualTo(Verdict.QUARANTINED);
        assertThat(row.findings().getFirst().remedy()).contains(GOOD_CODE);
    }

    @Test
    void onlyWarnsWhereTheOrganisationCodeInsideDoesNotCheck() {
        var row = checked(CODE, UnifiedCode.completing("91320104MA2DEM010").value());

        assertThat(row.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(codes(row)).containsExactly(FindingCode.INNER_CODE_DOUBTFUL);
    }

    @ParameterizedTest
    @CsvSource({"913201040000000000,NUMBER", "9.13201E+17,TEXT", "9.1320104000000003E+17,NUMBER", "44669,DAY",
            "#N/A,ERROR", "#REF!,TEXT"})
    void doesNotGuessACodeWhoseDigitsAreLost(String stored, CellKind kind) {
        var row = checked(CODE, stored, kind);

        assertThat(row.verdict()).isEqualTo(Verdict.KEYLESS);
        assertThat(row.value(CODE)).isNull();
    }

    @Test
    void doesNotGuessADocumentNumberWhoseDigitsAreLost() {
        assertThat(checked(NUMBER, "3201002022000001234", CellKind.NUMBER).verdict()).isEqualTo(Verdict.KEYLESS);
        assertThat(checked(NUMBER, "320100202200012", CellKind.NUMBER).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(codes(checked(REMARK, "3201002022000001234", CellKind.NUMBER)))
                .containsExactly(FindingCode.LONG_NUMBER);
    }

    @Test
    void aRowWithoutKeyIsKeyless() {
        var row = checked(NUMBER, " ");

        assertThat(row.verdict()).isEqualTo(Verdict.KEYLESS);
        assertThat(row.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.KEY_EMPTY);
            assertThat(finding.place()).isEqualTo("工作表「处罚」第 12 行 D 列「行政处罚决定书文号」");
        });
    }

    @Test
    void keepsARowAsideThatLacksWhatIsRequired() {
        var row = checked(NAME, null);

        assertThat(row.verdict()).isEqualTo(Verdict.QUARANTINED);
        assertThat(codes(row)).containsExactly(FindingCode.REQUIRED_EMPTY);
    }

    @Test
    void keepsARowAsideWhoseTextIsTooLong() {
        assertThat(checked(NAME, "\uD840\uDC0B".repeat(20)).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(codes(checked(NAME, "京".repeat(21)))).containsExactly(FindingCode.TOO_LONG);
    }

    @Test
    void warnsOfAnUnknownChoice() {
        var row = checked(KIND, "其他");

        assertThat(row.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(codes(row)).containsExactly(FindingCode.CHOICE_UNKNOWN);
        assertThat(row.findings().getFirst().remedy()).contains("个体工商户");
    }

    @Test
    void takesASignForNothingAsEmpty() {
        var row = checked(AMOUNT, "——");

        assertThat(row.value(AMOUNT)).isNull();
        assertThat(codes(row)).containsExactly(FindingCode.EMPTY_MARK);
    }

    @Test
    void tellsWhomARowSpeaksOf() {
        assertThat(checked(KIND, "个体工商户").subjectKind()).isEqualTo(SubjectKind.INDIVIDUAL_BUSINESS);
        assertThat(checked(KIND, null, CODE, SHOP_CODE).subjectKind()).isEqualTo(SubjectKind.INDIVIDUAL_BUSINESS);
        assertThat(checked(KIND, null, CODE, CITIZEN_NUMBER).subjectKind()).isEqualTo(SubjectKind.PERSON);
        assertThat(checked(KIND, null, CODE, "3423011964****3224").subjectKind()).isEqualTo(SubjectKind.PERSON);
        assertThat(checked(KIND, null).subjectKind()).isEqualTo(SubjectKind.ENTERPRISE);
    }

    @ParameterizedTest
    @ValueSource(strings = {CITIZEN_NUMBER, "3423011964****3224"})
    void takesARowWithAPersonsNumberForAPersonsWhateverItSays(String number) {
        assertThat(checked(KIND, "法人及非法人组织", CODE, number).subjectKind()).isEqualTo(SubjectKind.PERSON);
        assertThat(checked(KIND, "个体工商户", CODE, number).subjectKind()).isEqualTo(SubjectKind.PERSON);
    }

    @Test
    void aPersonNeedsNoUnifiedCodeAndIsNamedByPersonalFieldsInstead() {
        var one = checked(KIND, "自然人", CODE, null, NAME, "张三", CITIZEN, CITIZEN_NUMBER);
        var other = checked(KIND, "自然人", CODE, null, NAME, "张三", CITIZEN, "320102199001010010");

        assertThat(one.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(one.key()).isNotEqualTo(other.key());
    }

    @Test
    void showsNothingOfAPersonInFindings() {
        var row = checked(KIND, "自然人", CODE, null, NAME, "张三", DATE, "昨天", CITIZEN, "11010519491231002Y");

        assertThat(row.findings()).hasSize(2).allSatisfy(finding -> assertThat(finding.toString() + finding.message())
                .doesNotContain("昨天").doesNotContain("11010519491231002Y").contains("＊＊＊"));
        assertThat(row.toString()).doesNotContain("张三");
        assertThat(checked(CODE, "110105194912310021").findings()).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.shown()).isEqualTo("＊＊＊"));
    }

    @Test
    void bracketsOfADocumentNumberDoNotMatterForFingerprintsButAreKept() {
        var row = checked();
        for (var printed : List.of("宁市监罚(2022)12号", "宁市监罚（２０２２）12号", "宁市监罚[2022]12号", "宁市监罚【2022】 12号")) {
            var other = checked(NUMBER, printed);
            assertThat(other.key()).isEqualTo(row.key());
            assertThat(other.content()).isEqualTo(row.content());
            assertThat(other.value(NUMBER)).isEqualTo(printed);
        }
        assertThat(checked(NUMBER, "宁市监罚〔2022〕13号").key()).isNotEqualTo(row.key());
    }

    @Test
    void contentDiffersAsSoonAsOneValueDoes() {
        var row = checked();

        assertThat(checked(AMOUNT, "0.3").content()).isNotEqualTo(row.content());
        assertThat(checked(AMOUNT, "2000元").content()).isEqualTo(row.content());
        assertThat(checked(REMARK, "x").key()).isEqualTo(row.key());
        assertThat(checked(DATE, "昨天").content()).isNotEqualTo(checked(DATE, "前天").content());
    }

    @Test
    void fingerprintsDependOnTheSecret() {
        var other = new RowCheck(PunishmentList.FORMAT, FingerprintKey.of(new byte[32]));

        assertThat(other.check(row()).key()).isNotEqualTo(checked().key());
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyFindingSaysWhatIsWrongAndHowToMendIt(FindingCode code) {
        var finding = Finding.ofFile(code, "甲", "乙", "丙");

        assertThat(finding.message()).isNotBlank().doesNotContain("{").endsWith("。");
        assertThat(finding.remedy()).isNotBlank().doesNotContain("{").endsWith("。");
        assertThat(finding.place()).isEqualTo("整个文件");
    }

    private CheckedRow checked(@Nullable Object... changes) { return check.check(row(changes)); }

    /// A good row with cells changed: position, text, and perhaps the kind of cell.
    private static RawRow row(@Nullable Object... changes) {
        var texts = new @Nullable String[]{"南京示例有限公司", "法人及非法人组织", GOOD_CODE, "宁市监罚〔2022〕12号", "2022-04-18", "0.2",
                null, null};
        var kinds = new CellKind[texts.length];
        Arrays.fill(kinds, CellKind.TEXT);
        int last = 0;
        for (int i = 0; i < changes.length;) {
            if (changes[i] instanceof CellKind kind) {
                kinds[last] = kind;
                i++;
            } else {
                last = changes[i] instanceof Integer position ? position : last;
                texts[last] = (String) changes[i + 1];
                i += 2;
            }
        }
        return new RawRow(columns(), 12, texts, kinds, 0);
    }

    private static Columns columns() {
        var fields = PunishmentList.FORMAT.fields();
        var headings = new @Nullable Heading[fields.size()];
        for (int i = 0; i < headings.length; i++) {
            headings[i] = new Heading(fields.get(i).name(), Character.toString('A' + i));
        }
        return Columns.of("处罚", headings);
    }

    private static List<FindingCode> codes(CheckedRow row) {
        return row.findings().stream().map(Finding::code).toList();
    }
}
