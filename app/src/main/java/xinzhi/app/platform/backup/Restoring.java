package xinzhi.app.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import xinzhi.app.platform.CannotStart;
import xinzhi.app.platform.DatabaseSite;
import xinzhi.app.platform.FailPoint;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.Words;

/// Restores a backup (恢复) into an empty folder or database, then proves that what lies there is what was backed up.
public final class Restoring {
    private static final Words WORDS = Words.of("xinzhi.app.platform.backup.words");
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
            return proven(ArchiveWalk.check(file, key), List.of(), List.of());
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
        } catch (SQLException | DataAccessException | FlywayException _) {
            return new Outcome.Refused(BackupProblem.DATABASE_LOST.text());
        }
    }

    private Outcome run() throws IOException, SQLException {
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
        var keys = keysBrought(found);
        try (var mark = RestoreMark.set(settings.data(), database())) {
            boolean done = false;
            try {
                if (Files.getFileStore(settings.data()).getUsableSpace() < found.opening().size()) {
                    throw new BackupFault(BackupProblem.DISK_FULL, settings.data());
                }
                var outcome = fill(mark, found, keys);
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

    private String database() {
        var db = settings.db();
        return db == null ? "embedded" : db.url();
    }

    /// A backup without the keys is of use only with the very keys it was made under.
    private List<Contents.FileSum> keysBrought(ArchiveWalk.Found found) throws IOException {
        var wanted = found.closing().keysLeftOut();
        if (wanted.isEmpty()) {
            return wanted;
        }
        var folder = order.keys().orElseThrow(() -> new BackupFault(BackupProblem.KEYS_NEEDED));
        for (var key : wanted) {
            if (!hasKey(folder, key)) {
                throw new BackupFault(BackupProblem.KEYS_DIFFER, folder, key.path());
            }
        }
        return wanted;
    }

    private static boolean hasKey(Path folder, Contents.FileSum key) throws IOException {
        var file = brought(folder, key);
        return Files.isRegularFile(file)
                && HexFormat.of().formatHex(DataFiles.sha256().digest(Files.readAllBytes(file)))
                        .equals(key.sha256());
    }

    private static Path brought(Path folder, Contents.FileSum key) {
        return folder.resolve(key.path().substring(DataFiles.KEYS.length() + 1));
    }

    private Outcome.Proven fill(RestoreMark mark, ArchiveWalk.Found found, List<Contents.FileSum> keys)
            throws IOException, SQLException {
        try (var site = DatabaseSite.enter(settings)) {
            var owner = site.owner();
            emptyDatabase(owner, mark);
            try {
                site.prepare(owner, found.opening().schema());
                load(owner);
                for (var key : keys) {
                    try (var out = files.create(key.path())) {
                        Files.copy(brought(order.keys().orElseThrow(), key), out);
                    }
                }
                return prove(owner, found);
            } catch (IOException | SQLException | RuntimeException e) {
                if (settings.external()) {
                    dropOurs(owner);
                }
                throw e;
            }
        }
    }

    private void emptyDatabase(DataSource owner, RestoreMark mark) throws IOException, SQLException {
        if (mark.hadBeenFilling(database())) {
            dropOurs(owner);
        }
        try (var connection = owner.getConnection()) {
            var there = StoredTables.read(connection);
            if (!there.tables().isEmpty() || !there.sequences().isEmpty()) {
                throw new BackupFault(BackupProblem.DATABASE_NOT_EMPTY);
            }
        }
    }

    /// The database was empty before: every schema with tables in it is of our making.
    private static void dropOurs(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
            for (var schema : StoredTables.texts(connection, StoredTables.SCHEMAS)) {
                statement.execute("drop schema " + schema + " cascade");
            }
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

    /// Reads back what now lies in database and folder, and compares.
    private Outcome.Proven prove(DataSource owner, ArchiveWalk.Found found) throws IOException, SQLException {
        var differences = new ArrayList<String>();
        try (var connection = owner.getConnection()) {
            StoredTables.begin(connection);
            for (int i = 0; i < found.opening().tables().size(); i++) {
                var table = found.opening().tables().get(i);
                if (!StoredTables.rows(connection, table, _ -> {}).equals(found.closing().tables().get(i))) {
                    differences.add(table.name());
                }
            }
            connection.rollback();
        }
        for (var file : found.closing().files()) {
            if (!files.read(file.path(), (_, _) -> {}).equals(file)) {
                differences.add(file.path());
            }
        }
        var findings = new ArrayList<String>();
        try (var connection = owner.getConnection()) {
            var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            proofs.forEach(proof -> findings.addAll(proof.differences(client)));
            BackupLog.restored(connection, clock, order.by(), String.valueOf(order.file().getFileName()),
                    found.opening().madeAt());
        }
        return proven(found, differences, findings);
    }

    private static Outcome.Proven proven(ArchiveWalk.Found found, List<String> differences, List<String> findings) {
        var all = new ArrayList<>(findings);
        found.closing().gaps().forEach(gap -> all.add(WORDS.text("gap", gap)));
        return new Outcome.Proven(found.opening().product(), found.opening().madeAt(), found.opening().tables().size(),
                found.closing().tables().stream().mapToLong(Contents.TableSum::rows).sum(),
                found.closing().files().size(), differences, all);
    }
}
