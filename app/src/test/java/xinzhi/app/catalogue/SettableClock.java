package xinzhi.app.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that goes only when told, for every program of a test class.
final class SettableClock extends Clock {
    static final SettableClock CLOCK = new SettableClock();
    private volatile Instant now = Instant.parse("2026-11-20T01:00:00Z");

    /// Gives it to a program.
    static class Ours {
        @Bean
        @Primary
        Clock settableClock() { return CLOCK; }
    }

    static LocalDate today() { return LocalDate.now(CLOCK); }

    static void nextDay() { CLOCK.now = CLOCK.now.plus(Duration.ofDays(1)); }

    @Override
    public ZoneId getZone() { return ZoneId.of("Asia/Shanghai"); }

    @Override
    public Clock withZone(ZoneId zone) { throw new UnsupportedOperationException(); }

    @Override
    public Instant instant() { return now; }
}
