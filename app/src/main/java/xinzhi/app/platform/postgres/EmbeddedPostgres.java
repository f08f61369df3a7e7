package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The program's own PostgreSQL server (内置数据库): kept in one folder, started and stopped with the program.
public final class EmbeddedPostgres implements AutoCloseable {
    /// Recovery after a crash can hold the owning program up; the one beside it waits that long.
    private static final Duration PATIENCE_BESIDE_OWNER = Duration.ofMinutes(2);

    private final ServerFolder folder;
    private final Login login;
    private final StartReport report;
    private final @Nullable OwnServer own;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(ServerFolder folder, Login login, StartReport report, @Nullable OwnServer own) {
        this.folder = folder;
        this.login = login;
        this.report = report;
        this.own = own;
    }

    /// Starts the server kept under `folder`, or attaches when another living program already runs it.
    public static EmbeddedPostgres start(Path folder) throws EmbeddedPostgresException {
        return start(folder, Options.USUAL);
    }

    /// Ends what a killed program may have left running in a folder that is to be deleted.
    public static void silence(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            var folder = new ServerFolder(place.toRealPath());
            try {
                new DataFolder(folder, new Binaries(folder.binaries()), Options.USUAL).clear();
            } catch (EmbeddedPostgresException e) {
                throw new IOException(e.text(), e);
            }
        }
    }

    static EmbeddedPostgres start(Path place, Options options) throws EmbeddedPostgresException {
        try {
            var folder = ServerFolder.prepare(place);
            var deadline = Deadline.in(PATIENCE_BESIDE_OWNER);
            while (true) {
                var lock = FolderLock.tryAcquire(folder);
                if (lock.isPresent()) {
                    return startOwned(folder, options, lock.get());
                }
                var login = Login.ofRunningServer(folder);
                if (login.isPresent()) {
                    return new EmbeddedPostgres(folder, login.get(), StartReport.ofAttaching(), null);
                }
                if (!deadline.pause()) {
                    throw new EmbeddedPostgresException(StartProblem.HELD_BY_ANOTHER_PROGRAM, place,
                            "server.lock is held, but no server answered on the port in server.port");
                }
            }
        } catch (IOException e) {
            throw EmbeddedPostgresException.of(e, place);
        }
    }

    private static EmbeddedPostgres startOwned(ServerFolder folder, Options options, FolderLock lock)
            throws EmbeddedPostgresException, IOException {
        try {
            var startup = new Startup(folder, options);
            var server = startup.run();
            return new EmbeddedPostgres(folder, server.login(), startup.report(), new OwnServer(server, lock));
        } catch (EmbeddedPostgresException | IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public String jdbcUrl(String database) { return login.jdbcUrl(database); }

    public String owner() { return Login.OWNER; }

    public String password() { return login.password(); }

    public int port() { return login.port(); }

    public Path folder() { return folder.root(); }

    /// True when another program on this machine owns the server; closing then leaves it running.
    public boolean attached() { return own == null; }

    public StartReport report() { return report; }

    /// Completes when the server ends without having been asked to; the next start recovers. Never when attached.
    public CompletionStage<Void> died() {
        if (own == null) {
            return new CompletableFuture<Void>().minimalCompletionStage();
        }
        return own.server().died();
    }

    /// Stops an own server cleanly, open connections notwithstanding.
    @Override
    public void close() {
        if (own == null || closed.getAndSet(true)) {
            return;
        }
        own.close();
    }

    private record OwnServer(ServerProcess server, FolderLock lock) implements AutoCloseable {
        @Override
        public void close() {
            try {
                server.stop();
            } finally {
                lock.close();
            }
        }
    }
}
