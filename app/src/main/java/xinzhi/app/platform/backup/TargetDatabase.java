package xinzhi.app.platform.backup;

import java.sql.SQLException;
import javax.sql.DataSource;

/// The database a restore fills. A schema of its own in it says that what is there was made by a restore that has not ended; it goes
/// in the very transaction the rows come in. Nothing is ever dropped from a database without it.
record TargetDatabase(DataSource owner) {
    private static final String CLAIM = "xinzhi_restoring";
    static final String RELEASE = "drop schema " + CLAIM;

    /// Claims an empty database; clears one first that an earlier restore has left unfinished.
    void claim() throws BackupFault, SQLException {
        clear();
        try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
            var there = StoredTables.read(connection);
            if (!there.tables().isEmpty() || !there.sequences().isEmpty()) {
                throw new BackupFault(BackupProblem.DATABASE_NOT_EMPTY);
            }
            statement.execute("create schema " + CLAIM);
        }
    }

    /// Takes away what an unfinished restore has made.
    void clear() throws SQLException {
        try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
            var claimed = StoredTables.texts(connection,
                    "select nspname from pg_namespace where nspname = '" + CLAIM + "'");
            if (claimed.isEmpty()) {
                return;
            }
            for (var schema : StoredTables.texts(connection, StoredTables.SCHEMAS)) {
                statement.execute("drop schema " + schema + " cascade");
            }
            statement.execute(RELEASE);
        }
    }
}
