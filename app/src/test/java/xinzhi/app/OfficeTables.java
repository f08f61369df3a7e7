package xinzhi.app;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.util.PSQLState;
import xinzhi.app.platform.postgres.TestServer;

/// What the office's tables hold, to see that nothing has happened; sessions and what the program writes by the clock are left out.
final class OfficeTables {
    private OfficeTables() {}

    static Map<String, String> of(TestProgram program) {
        while (true) {
            try {
                return read(program);
            } catch (SQLException e) {
                // A delivery that has just ended drops the tables it was staged in, between the two questions.
                if (!PSQLState.UNDEFINED_TABLE.getState().equals(e.getSQLState())) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static Map<String, String> read(TestProgram program) throws SQLException {
        var held = new TreeMap<String, String>();
        try (var owner = TestServer.connect(program.database()); var asked = owner.createStatement()) {
            String all;
            try (var rows = asked.executeQuery(
                    """
                        select string_agg(format('select %L, count(*) || '' '' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %s t',
                                                 c.oid::regclass, c.oid::regclass), ' union all ')
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and (n.nspname in ('organisation', 'catalogue', 'registry', 'roster', 'casework', 'intake')
                                                   or c.oid in ('platform.event'::regclass, 'platform.evidence'::regclass))
                        """)) {
                rows.next();
                all = rows.getString(1);
            }
            try (var rows = asked.executeQuery(all)) {
                while (rows.next()) {
                    held.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return held;
    }
}
