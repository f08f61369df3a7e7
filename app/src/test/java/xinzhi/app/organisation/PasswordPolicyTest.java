package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a password must be.
class PasswordPolicyTest {
    @ParameterizedTest
    @ValueSource(strings = {"battery-staple", "南京市信用办2026年甲乙", "aB3$5678901"})
    void allowsALongMixedPassword(String password) { assertThat(PasswordPolicy.allows(password, "clerk")).isTrue(); }

    @ParameterizedTest
    @ValueSource(strings = {"", "short-1", "onlyletters", "1234567890", "aaaa-aaaa-aaaa", "the-Clerk-2026"})
    void refusesAPasswordThatIsShortPlainOrTheOwnName(String password) {
        assertThat(PasswordPolicy.allows(password, "clerk")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password123", "P@ssw0rd2026", "nanjing2026!", "qwertyuiop1", "12345admin!", "xinzhi-demo",
            "Woaini5201314"})
    void knowsWhatEverybodyTakes(String password) { assertThat(PasswordPolicy.isCommon(password)).isTrue(); }

    @ParameterizedTest
    @ValueSource(strings = {"battery-staple-9", "right-horse-7", "南京市信用办2026年甲乙", "1234567890-甲", "Tr0ub4dor&3x"})
    void leavesAnUncommonPasswordAlone(String password) { assertThat(PasswordPolicy.isCommon(password)).isFalse(); }

    @Test
    void refusesAPasswordLongerThanItsHashSees() {
        assertThat(PasswordPolicy.allows("abcde-" + "x".repeat(58), "clerk")).isTrue();
        assertThat(PasswordPolicy.allows("abcde-" + "x".repeat(59), "clerk")).isFalse();
        assertThat(PasswordPolicy.allows("甲乙丙丁-" + "戊".repeat(20), "clerk")).isFalse();
    }
}
