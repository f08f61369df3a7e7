package xinzhi.app.exits;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// Keeps what was reckoned true as days go by (每日推算): every open listing, once a day, and once more when the rules are of
/// another edition. One transaction: all of a day or nothing of it.
@Component
final class DailyRun {
    private static final LocalTime AT = LocalTime.of(0, 10);
    private static final Actor SYSTEM = new Actor(0, "系统", Duty.ADMINISTRATOR, 0, "");
    private final Reckoner reckoner;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final Jobs.Kind now;

    DailyRun(Reckoner reckoner, Transactions transactions, Journal journal, Clock clock, Jobs jobs) {
        this.reckoner = reckoner;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.now = jobs.declare("exits-edition", _ -> run());
        jobs.daily("exits-daily", AT, this::run);
    }

    /// Rules of another edition than the last run's, or none so far: nobody waits for the night.
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        boolean due = transactions.write(SYSTEM, in -> {
            in.begin();
            return in.sql().sql("""
                select not exists (select from exits.run where edition = :edition)
                       and exists (select from roster.listing)
                """).param("edition", reckoner.edition()).query(Boolean.class).single();
        });
        if (due) {
            now.ensure(0);
        }
    }

    /// Does nothing if the day is done under this edition of the rules. Days missed before it are written down as caught up.
    void run() {
        transactions.<Boolean>write(SYSTEM, in -> {
            in.begin();
            reckoner.holdAlone(in);
            var today = LocalDate.now(clock);
            if (!isDone(in, today)) {
                var last = in.sql().sql("select max(day) from exits.run").query(LocalDate.class).optional()
                        .orElse(null);
                long begun = System.nanoTime();
                in.sql().sql("""
                    create temp table to_reckon on commit drop as
                    select id as listing_id from roster.listing
                    union
                    select listing_id from exits.outlook
                    union
                    select listing_id from exits.period
                    """).update();
                var done = reckoner.run(in, today);
                record(in, last, today, done, Duration.ofNanos(System.nanoTime() - begun));
            }
            return true;
        });
    }

    private boolean isDone(Transactions.Writing in, LocalDate today) {
        return in.sql().sql("select exists (select from exits.run where day = :day and edition = :edition)")
                .param("day", today).param("edition", reckoner.edition()).query(Boolean.class).single();
    }

    private void record(Transactions.Writing in, @Nullable LocalDate last, LocalDate today, Reckoner.Done done,
            Duration took) {
        var first = last == null || !last.isBefore(today) ? today : last.plusDays(1);
        int days = in.sql().sql("""
            insert into exits.run (day, edition, run_on, listings, changed, seconds)
            select d::date, :edition, :today, :listings, :changed, :seconds
            from generate_series(cast(:first as date), cast(:today as date), interval '1 day') d
            on conflict do nothing
            """).param("edition", reckoner.edition()).param("today", today).param("first", first)
                .param("listings", done.listings()).param("changed", done.changed())
                .param("seconds", took.toMillis() / 1000.0).update();
        journal.append(SYSTEM, "exits-reckoned", Journal.About.SYSTEM, 0,
                Map.of("listings", Long.toString(done.listings()), "changed", Long.toString(done.changed()), "days",
                        Integer.toString(days)));
    }
}
