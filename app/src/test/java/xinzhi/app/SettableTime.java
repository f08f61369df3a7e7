package xinzhi.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/// Time that goes only when told.
public final class SettableTime implements InstantSource {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private volatile Instant now = Instant.parse("2026-11-20T01:00:00Z");

    public void pass(Duration time) { now = now.plus(time); }

    /// Shows it as the office's clock does.
    public Clock clock() { return withZone(OFFICE); }

    public LocalDate today() { return LocalDate.now(clock()); }

    @Override
    public Instant instant() { return now; }
}
