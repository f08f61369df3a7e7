package xinzhi.app.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// An answer of the past comes out again from what was stored.
class RepeatedAnswersTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {
    };
    private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {
    };
    private static final Law LAW = Shipped.LAW;
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final RuleId RULE = new RuleId("PP-02-general");
    private static final Set<String> LISTS = Set.of("judgment-debtor", "tax-violation", "serious-market-violation",
            "wage-arrears", "safety-violation", "statistics-violation", "procurement-violation",
            "overloaded-transport", "operating-abnormality", "administrative-punishment");

    @Test
    void everyExampleAnswersTheSameAfterItsFactsWereStoredAsJson() {
        for (var rule : LAW.all()) {
            for (var example : rule.head().examples()) {
                var stored = JSON.writeValueAsString(example.given().written());
                var facts = Facts.read(JSON.readValue(stored, FACTS));
                assertThat(facts).isEqualTo(example.given());
                assertThat(LAW.waysOut(facts, example.day())).isEqualTo(LAW.waysOut(example.given(), example.day()));
            }
        }
    }

    @Test
    void theRulesOfThatTimeAnswerAsTheyDidWhateverTheRulesSayNow() {
        var files = new TreeMap<>(LAW.files());
        var facts = penalty();
        var then = LAW.answer(RULE, facts, DAY);
        var changed = new LinkedHashMap<>(files);
        changed.computeIfPresent("catalogue/national/law/credit-sites.yaml", (_, text) -> text
                .replace("      - {text: 公开作出信用修复承诺, needs: {commitment: true}, papers: 信用修复承诺书}\n    waits",
                        "      - {text: 公开作出信用修复承诺, needs: {commitment: true}, papers: 新版信用修复承诺书}\n    waits"));

        var now = Law.of(changed, LISTS).get();
        var again = Law.of(JSON.readValue(JSON.writeValueAsString(files), FILES), LISTS).get();

        assertThat(now.edition()).isNotEqualTo(LAW.edition());
        assertThat(now.answer(RULE, facts, DAY)).isNotEqualTo(then);
        assertThat(again.edition()).isEqualTo(LAW.edition());
        assertThat(again.answer(RULE, facts, DAY)).isEqualTo(then);
    }

    @Test
    void everyAnswerNamesItsRuleItsArticleAndItsEdition() {
        var facts = Facts.of("judgment-debtor").with(Fact.Day.DECISION_DATE, LocalDate.of(2021, 3, 1))
                .with(Wording.Circumstance.REFUSES).build();

        assertThat(LAW.waysOut(facts, DAY).ways()).allSatisfy(way -> {
            assertThat(way.evaluation().basis().edition()).isEqualTo(LAW.edition()).hasSize(64);
            assertThat(way.evaluation().basis()).isEqualTo(way.basis());
        });
        assertThat(LAW.answer(new RuleId("JD-08-4"), facts, DAY).basis().article()).isEqualTo("第十条第一款第（四）项");
    }

    @Test
    void storedFactsThatNobodyUnderstandsAreRefusedNotGuessed() {
        assertThatThrownBy(() -> Facts.read(Map.of("list", "tax-violation", "paidTax", true)))
                .hasMessageContaining("paidTax");
        assertThatThrownBy(() -> Facts.read(Map.of("list", "tax-violation", "offences", java.util.List.of("theft"))))
                .hasMessageContaining("theft");
    }

    private static Facts penalty() {
        return Facts.of("administrative-punishment").with(Fact.Day.DECISION_DATE, LocalDate.of(2022, 1, 31))
                .with(Wording.Severity.GENERAL).with(Fact.Flag.PERFORMED, true).build();
    }
}
