package xinzhi.app.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import xinzhi.app.SettableTime;

/// A clock that goes only when told, for every program of a test class.
final class SettableClock {
    private static final SettableTime TIME = new SettableTime();

    private SettableClock() {}

    /// Gives it to a program.
    static class Ours {
        @Bean
        @Primary
        Clock settableClock() { return TIME.clock(); }
    }

    static LocalDate today() { return TIME.today(); }

    static void nextDay() { TIME.pass(Duration.ofDays(1)); }
}
