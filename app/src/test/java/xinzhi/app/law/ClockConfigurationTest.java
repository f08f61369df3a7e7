package xinzhi.app.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import xinzhi.app.platform.CannotStart;
import xinzhi.app.platform.Settings;

/// Where the program takes calendar and clocks from.
class ClockConfigurationTest {
    /// A year made up for the test: what the State Council will say of 2027 nobody knows here.
    private static final String INVENTED = """
        years:
          - year: 2027
            notices:
              - {title: 测试用的假想通知, number: 无, day: 2026-11-30}
            confidence: local-choice
            holidays:
              - {name: 元旦, from: 2027-01-01, to: 2027-01-03}
        """;

    @TempDir
    Path data;

    @Test
    void countsOnIntoAYearTheOfficeSupplied() throws IOException {
        var before = ClockConfiguration.calendar(data);
        Files.writeString(data.resolve("working-days.yaml"), INVENTED);
        var after = ClockConfiguration.calendar(data);
        var facts = new ClockEvent("jd-ground-established", LocalDate.parse("2026-12-29"), "（2026）苏01执1号");

        assertThat(Calendars.clocks(before).start("jd-deletion", facts).get().due())
                .isInstanceOf(Deadline.BeyondCalendar.class);
        assertThat(Calendars.clocks(after).start("jd-deletion", facts).get().due())
                .isEqualTo(new Deadline.On(LocalDate.parse("2027-01-04")));
    }

    @Test
    void readsTheFileTheManualShows() throws IOException {
        var manual = Files.readString(Path.of("..", "docs", "manual", "13-working-days.md"));
        var shown = manual.substring(manual.indexOf("```yaml\n") + 8, manual.indexOf("\n```\n") + 1);
        Files.writeString(data.resolve("working-days.yaml"), shown);

        assertThat(ClockConfiguration.calendar(data).years()).hasSize(10);
        assertThat(manual).contains(new Deadline.BeyondCalendar(2027, LocalDate.parse("2017-01-01"),
                LocalDate.parse("2026-12-31")).sentence());
        Files.writeString(data.resolve("working-days.yaml"), shown.replace("2026-02-28", "2026-02-27"));
        assertThatThrownBy(() -> ClockConfiguration.calendar(data))
                .hasMessageContaining(manual.lines().filter(line -> line.startsWith("> working-days.yaml")).findFirst()
                        .orElseThrow().substring(2));
    }

    @Test
    void doesNotStartWithASuppliedYearThatIsWrong() throws IOException {
        Files.writeString(data.resolve("working-days.yaml"), INVENTED.replace("to: 2027-01-03", "to: 2026-12-31"));

        assertThatThrownBy(() -> ClockConfiguration.calendar(data)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("working-days.yaml 第 7 行：“元旦”的截止日早于起始日。");
    }

    @Test
    void offersCalendarAndClocksToTheOtherDuties() {
        program("nanjing").run(program -> {
            assertThat(program.getBean(WorkingDays.class).knownUntil()).isEqualTo("2026-12-31");
            assertThat(program.getBean(StatutoryClocks.class).list()).extracting(ClockRule::id)
                    .contains("jd-deletion", "objection-annotation");
        });
    }

    @Test
    void doesWithoutTheCitysOwnClocks() {
        program("elsewhere").run(program -> assertThat(program.getBean(StatutoryClocks.class).list())
                .extracting(ClockRule::id).contains("jd-deletion").doesNotContain("objection-annotation"));
    }

    private ApplicationContextRunner program(String city) {
        return new ApplicationContextRunner().withUserConfiguration(ClockConfiguration.class)
                .withBean(Settings.class, () -> new Settings(data, false, city, null, null));
    }
}
