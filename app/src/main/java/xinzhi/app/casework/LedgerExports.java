package xinzhi.app.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Transactions;

/// Large exports (大批量导出): a job for each, with its progress, called off at any time, begun again when the program died; the file is
/// its author's alone, for some days. One at a time for each author.
@Component
final class LedgerExports {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerExports.class);
    private static final Actor SYSTEM = new Actor(0, CaseWords.WORDS.text("event.system"), Duty.CENTRE, 0, "");
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 50);
    private static final int SHOWN = 20;
    private final LedgerExport export;
    private final ExportQueries queries;
    private final ExportFolder folder;
    private final ExportSettings settings;
    private final Transactions transactions;
    private final Clock clock;
    private final Jobs.Kind job;

    LedgerExports(LedgerExport export, ExportQueries queries, ExportFolder folder, ExportSettings settings,
            Transactions transactions, Clock clock, Jobs jobs) {
        this.export = export;
        this.queries = queries;
        this.folder = folder;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.job = jobs.declare("ledger-export", this::run);
        jobs.daily("ledger-exports-ending", AT_NIGHT, this::endOld);
    }

    /// Asks for a file; false where another one of this author's is under way.
    boolean ask(Actor author, LedgerSearch search, LedgerColumns columns, ExportFormat format, long rows) {
        var id = transactions.write(author, in -> {
            in.begin();
            return queries.add(author, format, search, columns, export.described(search), rows,
                    OffsetDateTime.now(clock));
        });
        id.ifPresent(job::run);
        return id.isPresent();
    }

    /// Whatever had been asked for when a program ended is made here.
    @EventListener(ApplicationReadyEvent.class)
    void resume() { asSystem(queries::underWay).forEach(job::ensure); }

    List<ExportOrder> list(Actor author) { return transactions.read(author, () -> queries.newest(SHOWN)); }

    private ExportOrder own(long id) { return queries.find(id).orElseThrow(() -> new NotFound("export")); }

    void callOff(Actor author, long id) {
        transactions.<Boolean>write(author, in -> {
            own(id);
            in.begin();
            return queries.callOff(id);
        });
        job.ensure(id);
    }

    /// The file of a finished order of the reader's own. Empty where it is gone although its days are not over, as after a backup was
    /// restored: then it is called what it is.
    Optional<InputStream> open(long id) throws IOException {
        var file = folder.open(id);
        if (file.isEmpty()) {
            end(id, ExportOrder.State.EXPIRED);
        }
        return file;
    }

    ExportOrder get(Actor author, long id) { return transactions.read(author, () -> own(id)); }

    /// The job. Run again after the program died it begins again: the rows may be others by now.
    private void run(long id) {
        var order = asSystem(() -> queries.find(id)).orElse(null);
        if (order == null || !order.state().underWay()) {
            return;
        }
        if (!asSystem(() -> queries.begin(id, OffsetDateTime.now(clock)))) {
            end(id, ExportOrder.State.CANCELLED);
            return;
        }
        try {
            var search = order.selection().search();
            var rows = new long[1];
            long size;
            try (var watch = new Watch(id)) {
                size = folder.write(id, out -> rows[0] = export.write(order.author(), search, order.columns(),
                        order.format(), out, watch::rows));
            }
            finish(order, search, rows[0], size);
        } catch (Watch.CalledOff _) {
            end(id, ExportOrder.State.CANCELLED);
        } catch (IOException | UncheckedIOException e) {
            LOG.error("export {} cannot be written: {}", id, e.getClass().getSimpleName());
            end(id, ExportOrder.State.FAILED);
        }
    }

    private void finish(ExportOrder order, LedgerSearch search, long rows, long size) throws IOException {
        boolean kept = transactions.write(order.author(), in -> {
            in.begin();
            boolean done = queries.done(order.id(), rows, size, LocalDate.now(clock).plusDays(settings.days()),
                    OffsetDateTime.now(clock));
            if (done) {
                export.record(order.author(), order.id(), search, order.format(), rows);
            }
            return done;
        });
        if (!kept) {
            folder.delete(order.id());
            end(order.id(), ExportOrder.State.CANCELLED);
        }
    }

    private void end(long id, ExportOrder.State state) {
        asSystem(() -> {
            queries.end(id, state, OffsetDateTime.now(clock));
            return true;
        });
    }

    private <T> T asSystem(java.util.function.Supplier<T> work) {
        return transactions.write(SYSTEM, in -> {
            in.begin();
            return work.get();
        });
    }

    /// Every night: files whose days are over go.
    private void endOld() {
        for (long id : asSystem(() -> queries.due(LocalDate.now(clock)))) {
            try {
                folder.delete(id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            end(id, ExportOrder.State.EXPIRED);
        }
    }

    /// Says from beside the work how far it is, and hears whether to stop.
    private final class Watch implements AutoCloseable {
        private final long id;
        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread ticker;
        private volatile long rows;
        private volatile boolean calledOff;

        /// Ends the reading in the middle.
        private static final class CalledOff extends RuntimeException {
            private static final long serialVersionUID = 1L;

            CalledOff() { super("called off", null, false, false); }
        }

        private Watch(long id) {
            this.id = id;
            this.ticker = Thread.ofVirtual().name("export-" + id).start(this::tick);
        }

        void rows(long written) {
            rows = written;
            if (calledOff) {
                throw new CalledOff();
            }
        }

        private void tick() {
            try {
                while (!ended.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    calledOff = asSystem(() -> queries.calledOff(id, rows));
                }
            } catch (InterruptedException _) {
                // Nobody interrupts it.
            }
        }

        @Override
        public void close() {
            ended.countDown();
            try {
                ticker.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
