package xinzhi.app.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/// The tables of the installation as the database lists them, names ready for a statement. Sessions are nobody's to keep, the
/// history of migrations makes itself anew, and what is unlogged (the stages of deliveries) is made to be lost.
record StoredTables(List<Contents.Table> tables, List<String> sequences) {
    static final String OURS = " n.nspname not in ('information_schema', 'public') and n.nspname !~ '^pg_' ";

    /// Schemas with relations of ours in them.
    static final String SCHEMAS = """
        select distinct quote_ident(n.nspname)
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'S', 'v', 'p') and""" + OURS;

    /// Text is the same in every version of PostgreSQL, if it is told the same forms.
    private static final String FORMS = """
        select set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'postgres', true),
               set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true),
               set_config('extra_float_digits', '1', true), set_config('xmlbinary', 'base64', true)
        """;

    static StoredTables read(Connection connection) throws SQLException {
        var tables = new ArrayList<Contents.Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select format('%I.%I', n.nspname, c.relname),
                           array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attgenerated = '')
                    from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    where c.relkind = 'r' and c.relpersistence = 'p' and""" + OURS + """
                      and (n.nspname, c.relname) not in (('platform', 'schema_history'), ('platform', 'session'),
                                                         ('platform', 'session_attributes'), ('platform', 'instance'))
                    group by 1
                    order by 1
                    """)) {
            while (rows.next()) {
                tables.add(
                        new Contents.Table(rows.getString(1), List.of((String[]) rows.getArray(2).getArray())));
            }
        }
        return new StoredTables(List.copyOf(tables), texts(connection, """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'S' and""" + OURS + "order by 1"));
    }

    static List<String> texts(Connection connection, String question) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return List.copyOf(found);
    }

    static boolean exists(Connection connection, String table) throws SQLException {
        return texts(connection, "select to_regclass('" + table + "')::text").getFirst() != null;
    }

    /// One state of all tables, however long it takes to read them; nobody may change their shape meanwhile.
    void hold(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.execute("lock table " + table.name() + " in access share mode");
            }
        }
    }

    static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (var statement = connection.createStatement()) {
            statement.execute(FORMS);
        }
    }

    /// Takes one row of a table after the other, as text ended by a line feed.
    interface RowTaker {
        void take(byte[] row) throws java.io.IOException;
    }

    static Contents.TableSum rows(Connection connection, Contents.Table table, RowTaker taker)
            throws SQLException, java.io.IOException {
        var sum = new RowSum();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyOut("copy " + table.name() + " (" + String.join(", ", table.columns()) + ") to stdout");
        for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            if (!sum.add(row)) {
                throw new IllegalStateException("a row without an end");
            }
            taker.take(row);
        }
        return sum.of(table.name());
    }

    List<Contents.Sequence> sequenceStates(Connection connection) throws SQLException {
        var states = new ArrayList<Contents.Sequence>();
        for (var sequence : sequences) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select last_value, is_called from " + sequence)) {
                row.next();
                states.add(new Contents.Sequence(sequence, row.getLong(1), row.getBoolean(2)));
            }
        }
        return states;
    }
}
