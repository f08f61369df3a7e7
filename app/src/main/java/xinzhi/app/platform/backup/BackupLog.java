package xinzhi.app.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// The table of backups and the journal's word on each, written by the owner. A database older than the table is backed up all the same.
final class BackupLog {
    private static final JsonMapper JSON = JsonMapper.shared();
    /// Any number nobody else uses: held while a backup is under way.
    private static final long ONE_AT_A_TIME = 0x78696e7a68690014L;
    private final Connection connection;
    private final Clock clock;
    private final boolean kept;

    BackupLog(Connection connection, Clock clock) throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.kept = StoredTables.exists(connection, "platform.backup");
    }

    boolean lock() throws SQLException {
        return StoredTables.texts(connection, "select pg_try_advisory_lock(" + ONE_AT_A_TIME + ")").getFirst()
                .equals("t");
    }

    void unlock() throws SQLException {
        StoredTables.texts(connection, "select pg_advisory_unlock(" + ONE_AT_A_TIME + ")");
    }

    /// Begins an entry; whoever had begun one and holds no lock any more has died over it.
    long begin(String by, String folder) throws SQLException {
        if (!kept) {
            return 0;
        }
        try (var statement = connection.prepareStatement("""
            update platform.backup
            set outcome = 'failed', ended_at = ?, reason = ?
            where outcome = 'running'
            """)) {
            statement.setObject(1, OffsetDateTime.now(clock));
            statement.setString(2, BackupProblem.INTERRUPTED.text());
            statement.executeUpdate();
        }
        try (var statement = connection.prepareStatement("""
            insert into platform.backup (began_at, by_name, folder, outcome)
            values (?, ?, ?, 'running')
            returning id
            """)) {
            statement.setObject(1, OffsetDateTime.now(clock));
            statement.setString(2, by);
            statement.setString(3, folder);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void made(long id, String by, Backups.Outcome.Made made, String sha256) throws SQLException {
        var facts = new TreeMap<>(Map.of("file", String.valueOf(made.file().getFileName()), "size",
                Long.toString(made.size()), "sha256", sha256, "rows", Long.toString(made.rows()), "files",
                Long.toString(made.files()), "gaps", Integer.toString(made.gaps().size())));
        together(() -> {
            if (kept) {
                try (var statement = connection.prepareStatement(
                        """
                            update platform.backup
                            set ended_at = ?, file_name = ?, size = ?, sha256 = ?, rows = ?, files = ?, gaps = ?, verified = true, outcome = ?
                            where id = ?
                            """)) {
                    statement.setObject(1, OffsetDateTime.now(clock));
                    statement.setString(2, String.valueOf(made.file().getFileName()));
                    statement.setLong(3, made.size());
                    statement.setString(4, sha256);
                    statement.setLong(5, made.rows());
                    statement.setLong(6, made.files());
                    statement.setInt(7, made.gaps().size());
                    statement.setString(8, made.gaps().isEmpty() ? "made" : "incomplete");
                    statement.setLong(9, id);
                    statement.executeUpdate();
                }
            }
            event(by, "backup-made", id, facts);
        });
    }

    void failed(long id, String by, String reason) throws SQLException {
        together(() -> {
            if (kept) {
                try (var statement = connection.prepareStatement("""
                    update platform.backup
                    set ended_at = ?, outcome = 'failed', reason = ?
                    where id = ?
                    """)) {
                    statement.setObject(1, OffsetDateTime.now(clock));
                    statement.setString(2, reason);
                    statement.setLong(3, id);
                    statement.executeUpdate();
                }
            }
            event(by, "backup-failed", id, Map.of("reason", reason));
        });
    }

    /// Says in the restored journal that and from what it was restored.
    static void restored(Connection connection, Clock clock, String by, String file, String madeAt)
            throws SQLException {
        new BackupLog(connection, clock).event(by, "backup-restored", 0, Map.of("file", file, "madeAt", madeAt));
    }

    private void event(String by, String kind, long id, Map<String, String> facts) throws SQLException {
        try (var statement = connection.prepareStatement("""
            insert into platform.event (at, actor, actor_name, duty, organisation, kind, about_kind, about_id, facts)
            values (?, 0, ?, 'administrator', 0, ?, 'backup', ?, cast(? as jsonb))
            """)) {
            statement.setObject(1, OffsetDateTime.now(clock));
            statement.setString(2, by);
            statement.setString(3, kind);
            statement.setLong(4, id);
            statement.setString(5, JSON.writeValueAsString(facts));
            statement.executeUpdate();
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void together(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
