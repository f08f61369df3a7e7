package xinzhi.app.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.app.platform.yaml.DataMistake;

/// From what a row says to facts: only what is certain.
class ColumnsTest {
    private static final String PUNISHMENTS = "administrative-punishment";

    private static Facts facts(String list, Map<String, String> row) {
        return Shipped.LAW.columns().read(list, row::get).build();
    }

    private static Map<String, Object> written(String field, String value) {
        var written = new LinkedHashMap<>(facts(PUNISHMENTS, Map.of(field, value)).written());
        written.remove("list");
        return written;
    }

    @Test
    void aPunishmentSaysItsDecisionItsFineAndItsKinds() {
        var facts = facts(PUNISHMENTS, Map.of("CF_JDRQ", "2024-05-06", "CF_WSH", "宁市监罚〔2024〕1号", "CF_NR_FK", "800000",
                "CF_CFLB", "罚款；没收违法所得、没收非法财物", "CF_CFJG", "南京市玄武区市场监督管理局", "CF_XDR_LB", "法人及非法人组织"));

        assertThat(facts.written()).isEqualTo(Map.of("list", PUNISHMENTS, "decisionDate", "2024-05-06", "documentDate",
                "2024-05-06", "decisionNo", "宁市监罚〔2024〕1号", "fine", 8000L, "penalties", List.of("fine", "confiscation"),
                "marketAuthority", true));
    }

    @ParameterizedTest
    @CsvSource({"CF_JDRQ, 2099-12-31", "CF_JDRQ, 长期", "CF_NR_FK, 800050", "CF_NR_FK, 不详", "CF_CFLB, 暂扣或吊销许可证",
            "CF_CFLB, 罚款；其他处理", "CF_CFLB, ；", "CF_CFJG, 南京市公安局", "CF_XDR_LB, 法人及非法人组织", "CF_JDRQ, ' '",
            "CF_GSJZQ, 2025-05-06"})
    void whatIsNotUnderstoodSaysNothing(String field, String value) { assertThat(written(field, value)).isEmpty(); }

    @Test
    void thePublicationOfADebtorIsNotADecision() {
        var facts = facts("judgment-debtor", Map.of("publishDate", "2021-03-04", "regDate", "2020-01-02",
                "disruptTypeName", "违反财产报告制度,有履行能力而拒不履行生效法律文书确定义务"));

        assertThat(facts.day(Fact.Day.PUBLICITY_DATE)).isEqualTo(LocalDate.of(2021, 3, 4));
        assertThat(facts.day(Fact.Day.DECISION_DATE)).isNull();
        assertThat(facts.written()).containsEntry("circumstances", List.of("refuses", "violates-reporting"));
    }

    @Test
    void aListNobodyDescribedSaysNothing() {
        assertThat(Shipped.LAW.columns().fields("no-such-list")).isEmpty();
        assertThat(facts("no-such-list", Map.of("CF_JDRQ", "2024-05-06")).written()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "list: nowhere, field: day, fact: decisionDate | 没有标识为“nowhere”的名单",
            "list: penalty, field: dya, fact: decisionDate | 名单“penalty”没有代码为“dya”的栏目",
            "list: penalty, field: day, fact: decisionDay | 没有名为“decisionDay”的事实",
            "list: penalty, field: kind, fact: decisionDate | 数据类型（text）不能说明事实“decisionDate”",
            "list: penalty, field: kind, fact: penalties, words: {罚款: fines} | 没有“fines”这个类别用词",
            "list: penalty, field: kind, fact: penalties | 事实“penalties”不能这样取自栏目",
            "list: penalty, field: day, fact: decisionDate, endings: [日] | 事实“decisionDate”不能这样取自栏目"})
    void aWrongColumnIsRefusedWithFileLineAndRemedy(String row) {
        var parts = row.split(" \\| ", 2);
        var mistakes = mistakes("  - {" + parts[0] + ", confidence: recalled}\n");

        assertThat(mistakes).isNotEmpty()
                .anySatisfy(sentence -> assertThat(sentence).contains("facts.yaml").contains("2").contains(parts[1]));
    }

    @Test
    void oneFactComesFromOneColumn() {
        var row = "  - {list: penalty, field: day, fact: decisionDate, confidence: recalled}\n";

        assertThat(mistakes(row + row)).singleElement().asString().contains("写了两栏");
    }

    private static List<String> mistakes(String rows) {
        var files = new LinkedHashMap<>(Shipped.LAW.files());
        files.put("catalogue/national/law/facts.yaml", "columns:\n" + rows);
        var fields = new LinkedHashMap<String, Map<String, String>>();
        fields.put("penalty", Map.of("day", "date", "kind", "text"));
        var lists = Set.of("penalty", PUNISHMENTS, "judgment-debtor", "tax-violation", "serious-market-violation",
                "wage-arrears", "safety-violation", "statistics-violation", "procurement-violation",
                "overloaded-transport", "operating-abnormality");
        return Law.read(LawFiles.of(files), new LawReader.Lists(lists, lists, fields)).findMistakes().stream()
                .map(DataMistake::sentence).toList();
    }
}
