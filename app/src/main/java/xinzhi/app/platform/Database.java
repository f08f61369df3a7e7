package xinzhi.app.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xinzhi.app.platform.postgres.EmbeddedPostgres;
import xinzhi.app.platform.postgres.EmbeddedPostgresException;

/// The database this program works on: its own embedded one or the customer's, with roles and tables in place, and the pools over it.
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String NAME = "xinzhi";
    private static final String QUIET = "logServerErrorDetail=false&ApplicationName=xinzhi";
    private final @Nullable EmbeddedPostgres embedded;
    private final HikariDataSource system;
    private final HikariDataSource login;
    private final HikariDataSource exports;

    Database(Settings settings) throws IOException, SQLException {
        String url;
        String owner;
        String ownerPassword;
        Settings.Login plain;
        var db = settings.db();
        if (db == null) {
            var server = start(settings.data().resolve("postgres"));
            embedded = server;
            owner = server.owner();
            ownerPassword = server.password();
            createDatabase(server);
            url = server.jdbcUrl(NAME);
            plain = new Settings.Login("xz_login", SecretFile.readOrMake(settings.data().resolve("login.password")));
        } else {
            embedded = null;
            url = db.url();
            owner = db.user();
            ownerPassword = db.password();
            plain = db.login();
        }
        system = pool("system", url, owner, ownerPassword, 6);
        try (var connection = system.getConnection()) {
            DutyRoles.ensure(connection, plain.user(), plain.password());
        }
        Flyway.configure().dataSource(system).schemas("platform").createSchemas(true).table("schema_history")
                .locations("classpath:db/migration").load().migrate();
        login = pool("login", url, plain.user(), plain.password(), 12);
        exports = pool("exports", url, plain.user(), plain.password(), 3);
    }

    private static EmbeddedPostgres start(Path folder) {
        try {
            return EmbeddedPostgres.start(folder);
        } catch (EmbeddedPostgresException e) {
            LOG.error("{}", e.getMessage());
            throw new CannotStart(e.text(), e);
        }
    }

    /// Whether no other program can be at work on the same tables.
    boolean alone() { return embedded != null && !embedded.attached(); }

    /// Works as the owner, held by no scope: for jobs, sessions and operation only.
    HikariDataSource system() { return system; }

    /// Signs in as nobody in particular; a transaction puts a duty on.
    HikariDataSource login() { return login; }

    /// The same for exports, which hold a connection for long.
    HikariDataSource exports() { return exports; }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.owner(),
                server.password());
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (rows.next()) {
                    return;
                }
            }
            statement.execute("create database " + NAME);
        }
    }

    private static HikariDataSource pool(String name, String url, String user, String password, int size) {
        var address = url + (url.contains("?") ? "&" : "?") + QUIET;
        tryOut(address, user, password);
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static void tryOut(String url, String user, String password) {
        try {
            DriverManager.getConnection(url, user, password).close();
        } catch (SQLException e) {
            var refused = String.valueOf(e.getSQLState()).startsWith("28");
            throw new CannotStart(StartFailures.WORDS.text(refused ? "database.refused" : "database.unreachable"), e);
        }
    }

    @Override
    public void close() {
        exports.close();
        login.close();
        system.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
