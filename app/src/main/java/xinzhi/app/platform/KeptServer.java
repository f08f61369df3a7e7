package xinzhi.app.platform;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xinzhi.app.platform.postgres.EmbeddedPostgres;
import xinzhi.app.platform.postgres.EmbeddedPostgresException;

/// The embedded server, started again when it dies under the running program; if it dies again and again, the program ends.
final class KeptServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptServer.class);
    private static final int DEATHS_BORNE = 5;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Path folder;
    private final Deque<Instant> deaths = new ArrayDeque<>();
    private volatile EmbeddedPostgres server;
    private volatile boolean alive = true;
    private volatile boolean closed;
    private volatile @Nullable Thread starting;

    KeptServer(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /// @param end ends the program, as nothing can be done without a database
    void keep(Clock clock, Runnable end) { watch(server, clock, end); }

    EmbeddedPostgres server() { return server; }

    boolean alive() { return alive; }

    private void watch(EmbeddedPostgres watched, Clock clock, Runnable end) {
        var _ = watched.died().thenRun(
                () -> starting = Thread.ofPlatform().name("database-start").start(() -> again(clock, end)));
    }

    private void again(Clock clock, Runnable end) {
        alive = false;
        if (!startedAgain(clock, end) && !closed) {
            // Not on this thread: ending waits for it.
            Thread.ofPlatform().name("database-lost").start(end);
        }
    }

    private synchronized boolean startedAgain(Clock clock, Runnable end) {
        if (closed) {
            return true;
        }
        LOG.error("{}", StartFailures.WORDS.text("server.died"));
        server.close();
        if (tooOften(clock.instant())) {
            LOG.error("{}", StartFailures.WORDS.text("server.given-up", DEATHS_BORNE));
            return false;
        }
        try {
            server = EmbeddedPostgres.start(folder);
            alive = true;
            LOG.warn("{}", StartFailures.WORDS.text("server.back", server.report().starting().toMillis()));
            watch(server, clock, end);
            return true;
        } catch (EmbeddedPostgresException e) {
            LOG.error("{} {}", e.text(), e.problem());
            return false;
        }
    }

    private boolean tooOften(Instant now) {
        deaths.addLast(now);
        while (deaths.size() > DEATHS_BORNE) {
            if (Duration.between(deaths.removeFirst(), now).compareTo(WITHIN) < 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        closed = true;
        var thread = starting;
        if (thread != null) {
            thread.interrupt();
        }
        stop();
    }

    private synchronized void stop() { server.close(); }
}
