package xinzhi.app.platform.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// The one server all tests of a build share, kept under `target/` from build to build. It does not wait for the disk.
public final class TestServer {
    private static final Options CARELESS = new Options(false, true);
    private static final EmbeddedPostgres SERVER = start();
    private static final Set<String> TEMPLATES = new HashSet<>();
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TestServer() {}

    /// What fills a template database: usually the migrations.
    @FunctionalInterface
    public interface Filling {
        void fill(String jdbcUrl) throws Exception;
    }

    /// Makes the template database of that name once per build; further calls find it.
    public static synchronized String template(String name, Filling filling) throws Exception {
        if (!TEMPLATES.contains(name)) {
            execute("create database " + quoted(name) + " strategy file_copy");
            filling.fill(jdbcUrl(name));
            TEMPLATES.add(name);
        }
        return name;
    }

    /// A new database, the copy of a template nobody is connected to (`template1` for an empty one); its name.
    public static String freshDatabase(String template) throws SQLException {
        var name = "fresh_" + COUNTER.incrementAndGet();
        execute("create database %s template %s strategy file_copy".formatted(name, quoted(template)));
        return name;
    }

    /// Drops a database, open connections notwithstanding.
    public static void drop(String database) throws SQLException {
        execute("drop database if exists " + quoted(database) + " with (force)");
    }

    public static String jdbcUrl(String database) { return SERVER.jdbcUrl(database); }

    public static String owner() { return SERVER.owner(); }

    public static String password() { return SERVER.password(); }

    public static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), owner(), password());
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.start(Path.of("target", "test-server"), CARELESS);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            dropDatabasesOfEarlierBuilds(server);
            return server;
        } catch (EmbeddedPostgresException | SQLException e) {
            throw new IllegalStateException("no server for the tests", e);
        }
    }

    private static void dropDatabasesOfEarlierBuilds(EmbeddedPostgres server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.owner(),
                server.password()); var statement = connection.createStatement()) {
            for (var name : earlier(connection)) {
                statement.execute("drop database " + quoted(name) + " with (force)");
            }
        }
    }

    private static List<String> earlier(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select datname
                    from pg_database
                    where not datistemplate and datname <> 'postgres'
                    """)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = connect("postgres"); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) { return '"' + name.replace("\"", "\"\"") + '"'; }
}
