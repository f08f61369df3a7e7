package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xinzhi.app.TestProgram;

/// What the operation's page is told of the seals.
class SealsTest {
    private static final Actor CENTRE = new Actor(3, "李经办", Duty.CENTRE, 1, "市信用中心");
    private static TestProgram program;

    @BeforeAll
    static void start() { program = TestProgram.startQuiet(); }

    @AfterAll
    static void stop() { program.close(); }

    @Test
    void keepsWhatTheNightlyVerificationFound() {
        var seals = program.get(Seals.class);

        seals.verifyAndKeep();

        assertThat(seals.state().check()).isInstanceOfSatisfying(Seals.Check.class,
                check -> assertThat(check.verdict()).isInstanceOf(Seals.Verdict.Intact.class));
    }

    @Test
    void recordsOnWhoseBehalfAndByWhichRuleAnActWasDone() {
        var journal = program.get(Journal.class);
        program.get(Transactions.class).<Boolean>write(CENTRE, in -> {
            in.begin();
            journal.append(CENTRE, "opinion-entered", Journal.About.DELIVERY, 9,
                    Journal.Details.of(Map.of("form.reason", "已停业")).onBehalf("市法院").changed(null, "退出")
                            .rule("R-014", "2026-1"));
            return true;
        });

        var text = program.get(Transactions.class).read(CENTRE, () -> journal.list(Journal.About.DELIVERY, 9));

        assertThat(text).singleElement().satisfies(entry -> assertThat(entry.facts()).isEqualTo(
                Map.of("form.reason", "已停业", "new", "退出", "rule", "R-014", "rule-version", "2026-1")));
        assertThat(program.get(Transactions.class).read(CENTRE, () -> journal.ids(Journal.About.DELIVERY, 9)))
                .hasSize(1);
    }
}
