package xinzhi.app.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import xinzhi.app.platform.CannotStart;
import xinzhi.app.platform.DatabaseSite;
import xinzhi.app.platform.FailPoint;
import xinzhi.app.platform.FaultTrace;
import xinzhi.app.platform.FolderOwner;
import xinzhi.app.platform.Settings;

/// Restores a backup (恢复) into an empty folder or database, then proves that what lies there is what was backed up.
public final class Restoring {
    private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);
    private final Order order;
    private final Settings settings;
    private final List<Proof> proofs;
    private final Clock clock;
    private final DataFiles files;

    private Restoring(Order order, Settings settings, List<Proof> proofs, Clock clock) {
        this.order = order;
        this.settings = settings;
        this.proofs = proofs;
        this.clock = clock;
        this.files = new DataFiles(settings.data());
    }

    /// @param keys the installation's keys, for a backup that had to leave them out
    public record Order(Path file, BackupKey key, Optional<Path> keys, String by) {}

    /// What a module knows to hold for its own tables (核对项), looked at once they are restored.
    public interface Proof {
        /// What does not hold, in Chinese.
        List<String> differences(JdbcClient owner);
    }

    /// What came of it.
    public sealed interface Outcome {
        /// @param differences what is not as it was backed up: then the folder stays marked as unfinished
        /// @param findings    what was wrong already when it was backed up
        record Proven(String product, String madeAt, int tables, long rows, long files, List<String> differences,
                List<String> findings) implements Outcome {
            public Proven {
                differences = List.copyOf(differences);
                findings = List.copyOf(findings);
            }
        }

        record Refused(String text) implements Outcome {}
    }

    /// Reads a backup through without restoring it.
    public static Outcome check(Path file, BackupKey key) {
        try {
            return Proving.told(ArchiveWalk.check(file, key), List.of(), List.of());
        } catch (IOException e) {
            return new Outcome.Refused(BackupFault.of(e, BackupProblem.FILE_UNREADABLE, file).text());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Restores into the folder and database of these settings. Unless all went well nothing is left behind.
    public static Outcome restore(Order order, Settings into, List<Proof> proofs, Clock clock) {
        try {
            return new Restoring(order, into, proofs, clock).run();
        } catch (CannotStart e) {
            return new Outcome.Refused(Objects.requireNonNullElse(e.getMessage(), ""));
        } catch (IOException e) {
            return new Outcome.Refused(BackupFault.of(e, BackupProblem.FOLDER_UNUSABLE, into.data()).text());
        } catch (SQLException | DataAccessException | FlywayException e) {
            LOG.error("not restored\n{}", FaultTrace.of(e));
            return new Outcome.Refused(trouble(e).text(e.getClass().getSimpleName()));
        }
    }

    private static BackupProblem trouble(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            // Connection exceptions, and the server going down.
            if (cause instanceof SQLException sql && String.valueOf(sql.getSQLState()).matches("(08|57).*")) {
                return BackupProblem.DATABASE_LOST;
            }
        }
        return BackupProblem.DATABASE_REFUSES;
    }

    private Outcome run() throws IOException, SQLException {
        FolderOwner.refuseRoot(settings.data());
        // The whole file is read once before anything is touched: most of what can be wrong with it shows here.
        ArchiveWalk.Found found;
        try {
            found = ArchiveWalk.check(order.file(), order.key());
        } catch (IOException e) {
            throw BackupFault.of(e, BackupProblem.FILE_UNREADABLE, order.file());
        }
        var schema = Migrations.newest();
        if (Migrations.compare(found.opening().schema(), schema) > 0) {
            throw new BackupFault(BackupProblem.NEWER_PROGRAM, found.opening().product());
        }
        var keys = BroughtKeys.proven(order.keys(), found);
        try (var mark = RestoreMark.set(settings.data())) {
            boolean done = false;
            try {
                if (settings.data().toFile().getUsableSpace() < found.opening().size()) {
                    throw new BackupFault(BackupProblem.DISK_FULL, settings.data());
                }
                var outcome = fill(found, keys);
                done = true;
                if (outcome.differences().isEmpty()) {
                    mark.takeAway();
                }
                return outcome;
            } finally {
                if (!done) {
                    mark.giveUp();
                }
            }
        }
    }

    private Outcome.Proven fill(ArchiveWalk.Found found, BroughtKeys keys) throws IOException, SQLException {
        try (var site = DatabaseSite.enter(settings)) {
            var owner = site.owner();
            var target = new TargetDatabase(owner);
            target.claim();
            try {
                site.prepare(owner, found.opening().schema());
                load(owner);
            } catch (IOException | SQLException | RuntimeException e) {
                target.clear();
                throw e;
            }
            keys.putInto(files);
            return new Proving(owner, files, order, clock).prove(found, proofs);
        }
    }

    private void load(DataSource owner) throws IOException, SQLException {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            var loading = new Loading(connection);
            var found = ArchiveWalk.walk(order.file(), order.key(), new Receiving(loading, files));
            loading.finish(found.closing().sequences());
            connection.commit();
            loading.refreshStatistics();
        }
    }

    /// Tables into the database, files into the folder.
    private record Receiving(Loading loading, DataFiles files) implements ArchiveWalk.Receiver {
        @Override
        public void opened(Contents.Opening opening) throws IOException, SQLException {
            loading.begin(opening.tables());
        }

        @Override
        public ArchiveWalk.Sink table(Contents.Table table) throws SQLException { return loading.table(table); }

        @Override
        public ArchiveWalk.Sink file(String path) throws IOException {
            FailPoint.RESTORE_HALF.reached();
            OutputStream out = files.create(path);
            return new ArchiveWalk.Sink() {
                @Override
                public void block(byte[] bytes) throws IOException { out.write(bytes); }

                @Override
                public void end() throws IOException { out.close(); }
            };
        }
    }
}
