package xinzhi.app.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The programs at work on one database (运行实例): each says every few seconds that it is there.
public final class Instances implements SmartLifecycle {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration SILENT = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    /// The start of a process is reckoned from the machine's, which a corrected clock moves a little.
    private static final Duration SLACK = Duration.ofSeconds(5);
    /// Before the jobs, and there until they have ended.
    static final int PHASE = Jobs.PHASE - 1;

    private final JdbcClient db;
    private final Clock clock;
    private final Kind kind;
    private final String id = UUID.randomUUID().toString();
    private final OffsetDateTime startedAt;
    private volatile @Nullable CountDownLatch ended;

    Instances(DataSource system, Clock clock, Kind kind) {
        this.db = JdbcClient.create(system);
        this.clock = clock;
        this.kind = kind;
        this.startedAt = OffsetDateTime.now(clock);
    }

    /// What a program is there for.
    public enum Kind {
        SERVER,
        COMMAND;

        String code() { return name().toLowerCase(Locale.ROOT); }

        static Kind of(String code) { return valueOf(code.toUpperCase(Locale.ROOT)); }
    }

    /// One program.
    ///
    /// @param alive seen lately; a program that was killed stays listed for a day
    public record Instance(String id, Kind kind, String version, String host, long pid, OffsetDateTime startedAt,
            OffsetDateTime seenAt, boolean alive) {}

    /// Name of this program among them.
    public String own() { return id; }

    public List<Instance> list() {
        var silentSince = OffsetDateTime.now(clock).minus(SILENT);
        return db.sql("""
            select id, kind, version, host, pid, started_at, seen_at
            from platform.instance
            order by started_at
            """).query((row, _) -> {
            var seenAt = row.getObject(7, OffsetDateTime.class);
            return new Instance(row.getString(1), Kind.of(row.getString(2)), row.getString(3), row.getString(4),
                    row.getLong(5), row.getObject(6, OffsetDateTime.class), seenAt, seenAt.isAfter(silentSince));
        }).list();
    }

    /// Names of the programs whose processes live, where all of them run on this machine.
    List<String> living() {
        var silentSince = OffsetDateTime.now(clock).minus(SILENT);
        return db.sql("select id, pid, process_started, seen_at from platform.instance")
                .query((row, _) -> new Seen(row.getString(1), row.getLong(2),
                        row.getObject(3, OffsetDateTime.class), row.getObject(4, OffsetDateTime.class)))
                .list().stream().filter(seen -> seen.seenAt().isAfter(silentSince) && seen.lives())
                .map(Seen::id).toList();
    }

    private record Seen(String id, long pid, @Nullable OffsetDateTime started, OffsetDateTime seenAt) {
        /// The number alone proves nothing: it may have been given to somebody else meanwhile.
        boolean lives() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).flatMap(handle -> handle.info().startInstant())
                    .filter(start -> started == null
                            || Duration.between(start, started.toInstant()).abs().compareTo(SLACK) <= 0)
                    .isPresent();
        }
    }

    @Override
    public void start() {
        db.sql("delete from platform.instance where seen_at < :before")
                .param("before", OffsetDateTime.now(clock).minus(FORGOTTEN)).update();
        seen();
        var latch = new CountDownLatch(1);
        ended = latch;
        Thread.ofVirtual().name("instance").start(() -> tick(latch));
    }

    private void tick(CountDownLatch latch) {
        try {
            while (!latch.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    seen();
                } catch (DataAccessException _) {
                    // The database is away; that is said elsewhere.
                }
            }
        } catch (InterruptedException _) {
            // Nobody interrupts it.
        }
    }

    private void seen() {
        var process = ProcessHandle.current();
        var processStarted = process.info().startInstant().map(start -> start.atZone(clock.getZone()))
                .map(java.time.ZonedDateTime::toOffsetDateTime).orElse(null);
        db.sql("""
            insert into platform.instance (id, kind, version, host, pid, process_started, started_at, seen_at)
            values (:id, :kind, :version, :host, :pid, :processStarted, :startedAt, :now)
            on conflict (id) do update
            set seen_at = excluded.seen_at
            """).param("id", id).param("kind", kind.code()).param("version", Version.product()).param("host", host())
                .param("pid", process.pid()).param("processStarted", processStarted).param("startedAt", startedAt)
                .param("now", OffsetDateTime.now(clock)).update();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }

    @Override
    public void stop() {
        var latch = ended;
        ended = null;
        if (latch != null) {
            latch.countDown();
            try {
                db.sql("delete from platform.instance where id = :id").param("id", id).update();
            } catch (DataAccessException _) {
                // Without a database nobody asks.
            }
        }
    }

    @Override
    public boolean isRunning() { return ended != null; }

    @Override
    public int getPhase() { return PHASE; }
}
