package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xinzhi.app.organisation.DesignatingBodies.Name;
import xinzhi.app.organisation.DesignatingBodies.Found;
import xinzhi.app.organisation.DesignatingBodies.LineWord;
import xinzhi.app.organisation.DesignatingBodies.Rule;

/// Who designated, from the words a list prints.
class DesignatingBodiesTest {
    private static final int COURTS = 1;
    private static final int MARKET = 2;
    private static final String COURT = "court";
    private static final LocalDate DAY = LocalDate.of(2022, 4, 18);
    private final DesignatingBodies bodies = new DesignatingBodies(
            Map.of("南京市市场监督管理局", List.of(shipped(20, MARKET, "2019-02-01", null)), "南京市工商行政管理局",
                    List.of(new Name(20, MARKET, null, LocalDate.of(2019, 1, 31), true, false)), "南京市玄武区人民法院",
                    List.of(shipped(10, COURTS, null, null)), "南京市档案局",
                    List.of(shipped(30, null, null, "2018-12-31"), shipped(31, null, "2019-06-01", null)), "宁城管",
                    List.of(shipped(40, null, null, null), new Name(41, null, null, null, false, true))),
            List.of(new LineWord("人民法院", COURT), new LineWord("市场监督管理局", "market-regulation")),
            Map.of(COURT, COURTS, "market-regulation", MARKET),
            new OutsideBodies(List.of(new OutsideBodies.Word("法院", COURT, 90)), List.of("南京", "玄武区")));

    private static Name shipped(int body, @Nullable Integer department, @Nullable String since,
            @Nullable String until) {
        return new Name(body, department, since == null ? null : LocalDate.parse(since),
                until == null ? null : LocalDate.parse(until), false, false);
    }

    @Test
    void knowsABodyByItsNameHoweverWideItIsPrinted() {
        assertThat(bodies.find(" 南京市　市场监督管理局", DAY, COURT)).isEqualTo(new Found(20, MARKET, Rule.PRINTED_NAME));
    }

    @Test
    void givesADecisionOfAnAbolishedBodyToItsSuccessor() {
        assertThat(bodies.find("南京市工商行政管理局", LocalDate.of(2013, 5, 6), COURT))
                .isEqualTo(new Found(20, MARKET, Rule.SUCCESSOR));
        assertThat(bodies.find("南京市工商行政管理局", null, COURT).rule()).isEqualTo(Rule.SUCCESSOR);
    }

    @Test
    void doubtsANameNobodyBoreOnTheDayOfTheDecision() {
        assertThat(bodies.find("南京市工商行政管理局", DAY, COURT)).isEqualTo(new Found(20, MARKET, Rule.OTHER_TIME));
        assertThat(bodies.find("南京市市场监督管理局", LocalDate.of(2013, 5, 6), COURT).rule()).isEqualTo(Rule.OTHER_TIME);
    }

    @Test
    void tellsTwoBodiesOfOneNameApartByTheDay() {
        assertThat(bodies.find("南京市档案局", LocalDate.of(2018, 12, 31), COURT).body()).isEqualTo(30);
        assertThat(bodies.find("南京市档案局", LocalDate.of(2019, 6, 1), COURT).body()).isEqualTo(31);
        assertThat(bodies.find("南京市档案局", null, COURT).body()).isEqualTo(31);
        assertThat(bodies.find("南京市档案局", LocalDate.of(2019, 3, 1), COURT))
                .isEqualTo(new Found(31, null, Rule.OTHER_TIME));
    }

    @Test
    void believesTheCityBeforeWhatWasShipped() { assertThat(bodies.find("宁城管", DAY, COURT).body()).isEqualTo(41); }

    @Test
    void leavesACourtFromElsewhereToTheDepartmentThatIsLiaison() {
        assertThat(bodies.find("苏州市虎丘区人民法院", DAY, "market-regulation"))
                .isEqualTo(new Found(90, COURTS, Rule.OUTSIDE));
        assertThat(bodies.find("上海市高级人民法院", DAY, "market-regulation").rule()).isEqualTo(Rule.OUTSIDE);
    }

    @Test
    void guessesNoPlaceWhereTheNameHasNone() {
        assertThat(bodies.find("人民法院", DAY, "market-regulation")).isEqualTo(new Found(null, COURTS, Rule.LINE_WORD));
        assertThat(bodies.find("南京市新设区人民法院", DAY, "market-regulation").rule()).isEqualTo(Rule.LINE_WORD);
        assertThat(bodies.find("玄武区某某法院", DAY, "market-regulation").rule()).isEqualTo(Rule.LIST_LINE);
    }

    @Test
    void fallsBackOnTheLineOfTheList() {
        assertThat(bodies.find("某某单位", DAY, COURT)).isEqualTo(new Found(null, COURTS, Rule.LIST_LINE));
        assertThat(bodies.find(null, null, "market-regulation")).isEqualTo(new Found(null, MARKET, Rule.LIST_LINE));
        assertThat(bodies.find("", DAY, "no-line")).isEqualTo(new Found(null, null, Rule.LIST_LINE));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void storesEveryRuleUnderACodeThatLeadsBack(Rule rule) { assertThat(Rule.of(rule.code())).isEqualTo(rule); }
}
