package xinzhi.app.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// Fills freshly migrated tables in one transaction. Triggers keep still meanwhile; foreign keys are taken off and, put back,
/// proven for all rows at once.
final class Loading {
    private final Connection connection;
    private List<Contents.Table> tables = List.of();
    private final List<String> afterwards = new ArrayList<>();

    Loading(Connection connection) { this.connection = connection; }

    void begin(List<Contents.Table> wanted) throws BackupFault, SQLException {
        var there = StoredTables.read(connection).tables();
        // Names from a file go into statements only if the database has the very same ones.
        if (!byName(there).equals(byName(wanted))) {
            throw new BackupFault(BackupProblem.OTHER_TABLES);
        }
        tables = wanted;
        var first = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            triggers(statement, first);
            foreignKeys(statement, first);
            for (var command : first) {
                statement.execute(command);
            }
            // Migrations may have put rows in.
            statement.execute("truncate " + names());
        }
    }

    private static List<Contents.Table> byName(List<Contents.Table> tables) {
        return tables.stream().sorted(Comparator.comparing(Contents.Table::name)).toList();
    }

    private String names() { return tables.stream().map(Contents.Table::name).collect(Collectors.joining(", ")); }

    private void triggers(Statement statement, List<String> first) throws SQLException {
        try (var rows = statement.executeQuery("""
            select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
                   format('alter table %s enable %s trigger %I', t.tgrelid::regclass,
                          case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname)
            from pg_trigger t
            join pg_class c on c.oid = t.tgrelid
            join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' and""" + StoredTables.OURS)) {
            while (rows.next()) {
                first.add(rows.getString(1));
                afterwards.add(rows.getString(2));
            }
        }
    }

    private void foreignKeys(Statement statement, List<String> first) throws SQLException {
        try (var rows = statement.executeQuery(
                """
                    select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),
                           format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
                    from pg_constraint k
                    join pg_class c on c.oid = k.conrelid
                    join pg_namespace n on n.oid = c.relnamespace
                    where k.contype = 'f' and k.conparentid = 0 and"""
                        + StoredTables.OURS)) {
            while (rows.next()) {
                first.add(rows.getString(1));
                afterwards.add(rows.getString(2));
            }
        }
    }

    ArchiveWalk.Sink table(Contents.Table table) throws SQLException {
        // Nobody else can see these rows yet: they may be written as old ones at once.
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.name() + " ("
                + String.join(", ", table.columns()) + ") from stdin (freeze true)");
        return new ArchiveWalk.Sink() {
            @Override
            public void block(byte[] bytes) throws SQLException { copy.writeToCopy(bytes, 0, bytes.length); }

            @Override
            public void end() throws SQLException { copy.endCopy(); }
        };
    }

    void finish(List<Contents.Sequence> sequences) throws BackupFault, SQLException {
        var there = StoredTables.read(connection).sequences();
        if (!there.equals(sequences.stream().map(Contents.Sequence::name).toList())) {
            throw new BackupFault(BackupProblem.OTHER_TABLES);
        }
        try (var set = connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
            for (var sequence : sequences) {
                set.setString(1, sequence.name());
                set.setLong(2, sequence.value());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
        try (var statement = connection.createStatement()) {
            for (var command : afterwards) {
                statement.execute(command);
            }
            statement.execute(TargetDatabase.RELEASE);
        }
    }

    /// The planner must not go on thinking of empty tables.
    void refreshStatistics() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("analyze " + names());
        }
        connection.commit();
    }
}
