package xinzhi.app.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Transactions;

/// How far the work on a delivery has come (进度), written every half second for whoever looks, and whether somebody stopped it.
@Component
final class Progress {
    private static final Duration EVERY = Duration.ofMillis(500);
    /// So often is work begun again that lost its database: what brings it down each time must not do so for ever.
    private static final int TRIES = 8;
    private final Transactions transactions;
    private final JdbcClient db;
    private final Clock clock;
    private final MeterRegistry meters;

    Progress(Transactions transactions, JdbcClient db, Clock clock, MeterRegistry meters) {
        this.transactions = transactions;
        this.db = db;
        this.clock = clock;
        this.meters = meters;
    }

    /// What is being done.
    enum Phase {
        READING,
        COMPARING,
        PREVIEWING,
        WRITING,
        CHECKING,
        TAKING_ITEMS,
        TAKING_LISTINGS,
        RESTORING,
        DONE;

        boolean takesBack() { return this.compareTo(CHECKING) >= 0 && this != DONE; }
    }

    /// How far it was when last written.
    record Seen(Phase phase, long bytesRead, long bytesAll, long rowsRead, OffsetDateTime startedAt,
            OffsetDateTime at) {}

    Optional<Seen> find(long delivery) {
        return db
                .sql("""
                    select phase, bytes_read, bytes_all, rows_read, started_at, at from intake.progress where delivery = :delivery
                    """)
                .param("delivery", delivery)
                .query((row, _) -> new Seen(Phase.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getLong(2),
                        row.getLong(3), row.getLong(4), row.getObject(5, OffsetDateTime.class),
                        row.getObject(6, OffsetDateTime.class)))
                .optional();
    }

    /// Asks the work to stop; it does at the next row.
    void cancel(long delivery) {
        db.sql("update intake.progress set cancelled = true where delivery = :delivery").param("delivery", delivery)
                .update();
    }

    /// The work begins anew.
    void forget(long delivery) {
        db.sql("update intake.progress set cancelled = false, tries = 0 where delivery = :delivery")
                .param("delivery", delivery).update();
    }

    boolean cancelled(long delivery) {
        return db.sql("select cancelled from intake.progress where delivery = :delivery").param("delivery", delivery)
                .query(Boolean.class).optional().orElse(false);
    }

    /// Whether work on the delivery has not begun too often.
    boolean mayTryAgain(long delivery) {
        return TRIES > transactions.read(Intake.SYSTEM,
                () -> db.sql("select tries from intake.progress where delivery = :delivery").param("delivery", delivery)
                        .query(Integer.class).optional().orElse(0));
    }

    Watch watch(long delivery, Actor actor, LongSupplier bytesRead, long bytesAll) {
        return new Watch(delivery, actor, Phase.READING, bytesRead, bytesAll);
    }

    /// Follows work that begins with another phase and reads no file.
    Watch watch(long delivery, Actor actor, Phase first) { return new Watch(delivery, actor, first, () -> 0, 0); }

    /// Follows one piece of work from beside it.
    final class Watch implements AutoCloseable {
        private final long delivery;
        private final Actor actor;
        private final LongSupplier bytesRead;
        private final long bytesAll;
        private final OffsetDateTime startedAt = OffsetDateTime.now(clock);
        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread ticker;
        private volatile Phase phase;
        private volatile long enteredAt = System.nanoTime();
        private volatile long rows;
        private volatile boolean cancelled;

        private Watch(long delivery, Actor actor, Phase first, LongSupplier bytesRead, long bytesAll) {
            this.phase = first;
            this.delivery = delivery;
            this.actor = actor;
            this.bytesRead = bytesRead;
            this.bytesAll = bytesAll;
            write(true);
            ticker = Thread.ofVirtual().name("progress-" + delivery).start(this::tick);
        }

        /// Said by the next tick: this thread is in the midst of its own transaction.
        void enter(Phase next) {
            took(phase);
            phase = next;
        }

        private void took(Phase done) {
            long now = System.nanoTime();
            meters.timer("xinzhi.delivery.stage", "stage", done.name().toLowerCase(Locale.ROOT))
                    .record(Duration.ofNanos(now - enteredAt));
            enteredAt = now;
        }

        void rows(long read) { rows = read; }

        boolean cancelled() { return cancelled; }

        private void tick() {
            try {
                while (!ended.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    write(false);
                }
            } catch (InterruptedException _) {
                // Nobody interrupts it.
            }
        }

        private synchronized void write(boolean first) {
            cancelled = transactions.write(actor, writing -> {
                writing.begin();
                return writing.sql()
                        .sql("""
                            insert into intake.progress (delivery, phase, bytes_read, bytes_all, rows_read, started_at, at, tries)
                            values (:delivery, :phase, :read, :all, :rows, :startedAt, :at, 1)
                            on conflict (delivery) do update
                            set phase = excluded.phase, bytes_read = excluded.bytes_read, bytes_all = excluded.bytes_all,
                                rows_read = excluded.rows_read, started_at = excluded.started_at, at = excluded.at,
                                cancelled = progress.cancelled and not :first,
                                tries = progress.tries + case when :first then 1 else 0 end
                            returning cancelled
                            """)
                        .param("delivery", delivery).param("phase", phase.name().toLowerCase(Locale.ROOT))
                        .param("read", bytesRead.getAsLong()).param("all", bytesAll).param("rows", rows)
                        .param("startedAt", startedAt).param("at", OffsetDateTime.now(clock)).param("first", first)
                        .query(Boolean.class).single();
            });
        }

        @Override
        public void close() {
            // Not by an interrupt: that would tear the connection of a tick just being written.
            ended.countDown();
            try {
                ticker.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            took(phase);
            if (phase != Phase.WRITING && !phase.takesBack()) {
                meters.counter("xinzhi.rows.read").increment((double) rows);
            }
            Phase last = phase == Phase.WRITING || phase == Phase.RESTORING ? Phase.DONE : phase;
            phase = last;
            write(false);
        }
    }
}
