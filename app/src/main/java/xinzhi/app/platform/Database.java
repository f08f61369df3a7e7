package xinzhi.app.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;
import xinzhi.app.platform.postgres.EmbeddedPostgres;
import xinzhi.app.platform.postgres.EmbeddedPostgresException;

/// The database this program works on: its own embedded one or the customer's, with roles and tables in place, and the pools over it.
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String NAME = "xinzhi";
    private static final String QUIET = "logServerErrorDetail=false&ApplicationName=xinzhi";
    private final @Nullable KeptServer embedded;
    private final Address owner;
    private final HikariDataSource system;
    private final HikariDataSource login;
    private final HikariDataSource exports;

    Database(Settings settings, Clock clock) throws IOException, SQLException {
        Supplier<String> url;
        Settings.Login plain;
        var db = settings.db();
        if (db == null) {
            var kept = start(settings.data().resolve("postgres"), clock);
            embedded = kept;
            createDatabase(kept.server());
            // Started again it may stand at another port.
            url = () -> kept.server().jdbcUrl(NAME);
            owner = new Address(url, kept.server().owner(), kept.server().password());
            plain = new Settings.Login("xz_login", secret(settings.data().resolve("login.password")));
        } else {
            embedded = null;
            url = db::url;
            owner = new Address(url, db.user(), db.password());
            plain = db.login();
        }
        tryOut(owner);
        if (db != null) {
            lookAt(owner, plain);
        }
        system = pool("system", owner, 6);
        try (var connection = system.getConnection()) {
            DutyRoles.ensure(connection, plain.user(), plain.password());
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                throw new CannotStart(StartFailures.WORDS.text("database.grant"), e);
            }
            throw e;
        }
        Flyway.configure().dataSource(system).schemas("platform").createSchemas(true).table("schema_history")
                .locations("classpath:db/migration").load().migrate();
        var asNobody = new Address(url, plain.user(), plain.password());
        tryOut(asNobody);
        login = pool("login", asNobody, 12);
        exports = pool("exports", asNobody, 3);
    }

    private static KeptServer start(Path folder, Clock clock) {
        try {
            return new KeptServer(folder, clock, () -> System.exit(1));
        } catch (EmbeddedPostgresException e) {
            LOG.error("{}", e.getMessage());
            throw new CannotStart(e.text(), e);
        }
    }

    /// Whether every program of this database runs on this machine.
    boolean oneMachine() { return embedded != null; }

    /// Whether the server answers, asked beside the pools.
    boolean answers() {
        if (embedded != null && !embedded.alive()) {
            return false;
        }
        try (var connection = owner.connect("&connectTimeout=3&socketTimeout=3")) {
            return connection.isValid(3);
        } catch (SQLException _) {
            return false;
        }
    }

    /// The pools, for whoever measures them.
    List<HikariDataSource> pools() { return List.of(system, login, exports); }

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

    private static HikariDataSource pool(String name, Address address, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(address);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /// Where the server stands at the moment, and as whom one signs in there.
    private static final class Address extends AbstractDataSource {
        private final Supplier<String> url;
        private final String user;
        private final String password;

        private Address(Supplier<String> url, String user, String password) {
            this.url = url;
            this.user = user;
            this.password = password;
        }

        private Connection connect(String more) throws SQLException {
            var place = url.get();
            return DriverManager.getConnection(place + (place.contains("?") ? "&" : "?") + QUIET + more, user,
                    password);
        }

        @Override
        public Connection getConnection() throws SQLException { return connect(""); }

        @Override
        public Connection getConnection(String other, String otherPassword) throws SQLException {
            throw new SQLException("only one account signs in here");
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // The driver's own holds.
        }
    }

    private static void tryOut(Address address) {
        try {
            address.getConnection().close();
        } catch (SQLException e) {
            var refused = String.valueOf(e.getSQLState()).startsWith("28");
            throw new CannotStart(StartFailures.WORDS.text(refused ? "database.refused" : "database.unreachable"), e);
        }
    }

    private static void lookAt(Address owner, Settings.Login plain) throws SQLException {
        try (var connection = owner.getConnection()) {
            Fitness.of(connection, plain.user()).problem().ifPresent(problem -> {
                throw new CannotStart(problem);
            });
        }
    }

    /// A secret kept in a file only the program's account can read; made at first use.
    static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            Files.createDirectories(file.toAbsolutePath().getParent());
            var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, HexFormat.of().formatHex(bytes));
            try {
                Files.createLink(file, fresh);
            } catch (java.nio.file.FileAlreadyExistsException _) {
                // Another program made it at the same moment: that one holds.
            } finally {
                Files.delete(fresh);
            }
        }
        return Files.readString(file).strip();
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
