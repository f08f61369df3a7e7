package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"battery-staple", "南京市信用办2026年甲乙", "aB3$5678901"})
    void allowsALongMixedPassword(String password) { assertThat(PasswordPolicy.allows(password, "clerk")).isTrue(); }

    @ParameterizedTest
    @ValueSource(strings = {"", "short-1", "onlyletters", "1234567890", "aaaa-aaaa-aaaa", "the-Clerk-2026"})
    void refusesAPasswordThatIsShortPlainOrTheOwnName(String password) {
        assertThat(PasswordPolicy.allows(password, "clerk")).isFalse();
    }

    @Test
    void refusesAPasswordLongerThanItsHashSees() {
        assertThat(PasswordPolicy.allows("abcde-" + "x".repeat(58), "clerk")).isTrue();
        assertThat(PasswordPolicy.allows("abcde-" + "x".repeat(59), "clerk")).isFalse();
        assertThat(PasswordPolicy.allows("甲乙丙丁-" + "戊".repeat(20), "clerk")).isFalse();
    }
}
