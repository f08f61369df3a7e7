package xinzhi.app.command;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xinzhi.app.intake.CoverageProof;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.backup.BackupKey;
import xinzhi.app.platform.backup.Restoring;
import xinzhi.app.platform.postgres.TestServer;

/// Restores backups into databases of their own on the server of the tests.
final class Copies {
    static final BackupKey KEY = key("正确的口令-0123456789abc");
    static final BackupKey PLAIN = chosen(BackupKey.choose(Optional.empty(), Optional.empty(), true, "national"));

    private Copies() {}

    static BackupKey key(String words) {
        return chosen(BackupKey.choose(Optional.empty(), Optional.of(words), false, "national"));
    }

    private static BackupKey chosen(BackupKey.Choice choice) {
        return switch (choice) {
            case BackupKey.Choice.Chosen(var key) -> key;
            case BackupKey.Choice.Refused(var text) -> throw new AssertionError(text);
        };
    }

    static Restoring.Outcome restore(Path file, BackupKey key, Path into, String database) {
        return restore(file, key, Optional.empty(), into, database);
    }

    static Restoring.Outcome restore(Path file, BackupKey key, Optional<Path> keys, Path into, String database) {
        try (var configured = Configured.read("--xinzhi.data=" + into,
                "--xinzhi.db.url=" + TestServer.jdbcUrl(database),
                "--xinzhi.db.user=" + TestServer.owner(), "--xinzhi.db.password=" + TestServer.password(),
                "--xinzhi.db.login.user=xz_login_test", "--xinzhi.db.login.password=only-for-tests")) {
            return Restoring.restore(new Restoring.Order(file, key, keys, "测试"), configured.getBean(Settings.class),
                    List.of(new CoverageProof()), Clock.system(ZoneId.of("Asia/Shanghai")));
        }
    }

    /// Every table and what is in it, as the database itself adds it up.
    static List<String> holdings(String database) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = TestServer.connect(database); var statement = connection.createStatement()) {
            for (var table : texts(database,
                    """
                        select schemaname || '.' || tablename
                        from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                          and (schemaname, tablename) not in (('platform', 'schema_history'), ('platform', 'event'), ('platform', 'backup'),
                                                              ('platform', 'scheduled_tasks'), ('platform', 'instance'))
                        order by 1
                        """)) {
                try (var row = statement
                        .executeQuery("select count(*), coalesce(sum(hashtextextended(t::text, 0)), 0) from "
                                + table + " t")) {
                    row.next();
                    found.add(table + " " + row.getLong(1) + " " + row.getString(2));
                }
            }
        }
        return found;
    }

    static List<String> texts(String database, String question) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = TestServer.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return found;
    }
}
