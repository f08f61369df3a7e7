package xinzhi.app;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import xinzhi.app.platform.postgres.TestServer;

/// Looks into every table as a duty would whom no page stands in the way of.
final class TableLook {
    private TableLook() {}

    /// What the database gives to whoever asks it as this duty for every column it was granted of every table.
    static Map<String, String> seenBy(TestProgram program, String duty, long organisation, long user) {
        var seen = new HashMap<String, String>();
        try (var connection = TestServer.connect(program.database()); var asked = connection.createStatement()) {
            asked.execute("select set_config('xz.org', '%d', false), set_config('xz.user', '%d', false)"
                    .formatted(organisation, user));
            asked.execute("set role xz_" + duty);
            var columns = new LinkedHashMap<String, String>();
            try (var rows = asked.executeQuery("""
                select c.oid::regclass::text, string_agg(quote_ident(a.attname), ', ')
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where n.nspname in ('platform', 'organisation', 'catalogue', 'registry', 'roster', 'casework', 'intake')
                  and c.relkind in ('r', 'p', 'v', 'm') and has_schema_privilege(n.oid, 'usage')
                  and has_column_privilege(c.oid, a.attnum, 'select')
                group by c.oid
                """)) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
            for (var table : columns.entrySet()) {
                try (var rows = asked.executeQuery("select string_agg(t::text, e'\\n') from (select %s from %s) t"
                        .formatted(table.getValue(), table.getKey()))) {
                    rows.next();
                    seen.put("table " + table.getKey(), String.valueOf(rows.getString(1)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return seen;
    }
}
