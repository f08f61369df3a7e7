package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xinzhi.app.organisation.DesignatingBodies.Body;
import xinzhi.app.organisation.DesignatingBodies.Found;
import xinzhi.app.organisation.DesignatingBodies.LineWord;
import xinzhi.app.organisation.DesignatingBodies.Rule;

/// Who designated, from the words a list prints.
class DesignatingBodiesTest {
    private static final int COURTS = 1;
    private static final int MARKET = 2;
    private final DesignatingBodies bodies = new DesignatingBodies(
            Map.of("南京市市场监督管理局", new Body(20, MARKET), "南京市工商行政管理局", new Body(20, MARKET), "南京市玄武区人民法院",
                    new Body(10, COURTS)),
            List.of(new LineWord("人民法院", "court"), new LineWord("市场监督管理局", "market-regulation")),
            Map.of("court", COURTS, "market-regulation", MARKET));

    @Test
    void knowsABodyByItsNameHoweverWideItIsPrinted() {
        assertThat(bodies.find(" 南京市　市场监督管理局", "court")).isEqualTo(new Found(20, MARKET, Rule.PRINTED_NAME));
    }

    @Test
    void knowsAnAbolishedBodyAsItsSuccessor() {
        assertThat(bodies.find("南京市工商行政管理局", "court")).isEqualTo(new Found(20, MARKET, Rule.PRINTED_NAME));
    }

    @Test
    void leavesACourtFromElsewhereToTheDepartmentThatIsLiaison() {
        assertThat(bodies.find("苏州市虎丘区人民法院", "market-regulation"))
                .isEqualTo(new Found(null, COURTS, Rule.LINE_WORD));
    }

    @Test
    void fallsBackOnTheLineOfTheList() {
        assertThat(bodies.find("某某单位", "court")).isEqualTo(new Found(null, COURTS, Rule.LIST_LINE));
        assertThat(bodies.find(null, "market-regulation")).isEqualTo(new Found(null, MARKET, Rule.LIST_LINE));
        assertThat(bodies.find("", "no-line")).isEqualTo(new Found(null, null, Rule.LIST_LINE));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void storesEveryRuleUnderACodeThatLeadsBack(Rule rule) { assertThat(Rule.of(rule.code())).isEqualTo(rule); }
}
