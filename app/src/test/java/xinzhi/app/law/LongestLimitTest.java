package xinzhi.app.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Several rules for one record: the longest counts, and what might be longer still makes it an estimate.
class LongestLimitTest {
    private static final LocalDate DECIDED = LocalDate.of(2022, 1, 31);

    @Test
    void theLongestOfSeveralCounts() {
        assertThat(end(penalty(Wording.Field.FOOD, Wording.Field.FIRE), "applies: {fields: [food]}",
                "automaticEnd: P2Y")).isEqualTo(new Limit.On(LocalDate.of(2024, 1, 31)));
    }

    @Test
    void whatMayBeLongerMakesAnEstimateAndWhatCannotDoesNot() {
        var unknown = Facts.of("penalty").with(Fact.Day.DECISION_DATE, DECIDED).build();

        assertThat(end(unknown, "applies: {fields: [food]}", "automaticEnd: P2Y"))
                .isEqualTo(new Limit.Estimated(LocalDate.of(2023, 1, 31), List.of(Fact.Words.FIELDS)));
        assertThat(end(unknown, "applies: {fields: [food]}", "automaticEnd: P6M"))
                .isEqualTo(new Limit.On(LocalDate.of(2023, 1, 31)));
    }

    @Test
    void aShorterEstimateMayYetTurnOutLongerThanACertainDay() {
        assertThat(end(penalty(Wording.Field.FOOD), "applies: {fields: [food]}",
                "automaticEndOn: restrictionEnd, usually: P3M"))
                        .isEqualTo(new Limit.Estimated(LocalDate.of(2023, 1, 31), List.of(Fact.Day.RESTRICTION_END)));
    }

    @Test
    void nothingIsLongerThanNever() {
        assertThat(end(penalty(Wording.Field.FOOD), "applies: {fields: [food]}", "automaticEnd: never"))
                .isEqualTo(new Limit.Never());
    }

    private static Facts penalty(Wording.Field first, Wording.Field... more) {
        return Facts.of("penalty").with(Fact.Day.DECISION_DATE, DECIDED).with(first, more).build();
    }

    private static Limit end(Facts facts, String applies, String term) {
        var rules = """
                rules:
                  - id: AB-01
                    text: 一年
                    regime: NOW
                    lists: [penalty]
                    confidence: recalled
                    period: {automaticEnd: P1Y}
                    examples:
                      - {given: {decisionDate: 2022-01-31, fields: [other]}, expect: {applies: true}}
                      - {given: {decisionDate: 2018-01-31}, expect: {applies: false}}
                  - id: AB-02
                    text: 另一期限
                    regime: NOW
                    lists: [penalty]
                    confidence: recalled
                    %s
                    period: {%s}
                    examples:
                      - {given: {decisionDate: 2022-01-31, fields: [food]}, expect: {applies: true}}
                      - {given: {decisionDate: 2022-01-31, fields: [other]}, expect: {applies: false}}
                """.formatted(applies, term);
        var regimes = """
                regimes:
                  - {id: NOW, instrument: 办法, level: departmental-rule, venue: credit-china, from: 2019-07-01, chosenBy: [decisionDate], start: decisionDate, confidence: recalled}
                """;
        var law = Law.of(Map.of("catalogue/national/law/regimes.yaml", regimes, "catalogue/national/law/rules.yaml",
                rules), Set.of("penalty")).get();
        return law.publicity(facts).getFirst().automaticEnd();
    }
}
