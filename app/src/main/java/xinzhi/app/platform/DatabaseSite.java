package xinzhi.app.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xinzhi.app.platform.postgres.EmbeddedPostgres;
import xinzhi.app.platform.postgres.EmbeddedPostgresException;

/// Where the tables are (数据库所在): the embedded server of a data folder, started or joined, or the customer's own database.
/// Roles and tables are as they were found until [#prepare] is asked for.
public final class DatabaseSite implements AutoCloseable {
    /// All migrations this program brings.
    public static final String LATEST = "latest";
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSite.class);
    private static final String NAME = "xinzhi";
    private static final String FOLDER = "postgres";
    private static final String NOT_ALLOWED = "42501";
    private final @Nullable KeptServer embedded;
    private final Supplier<String> url;
    private final String user;
    private final String password;

    private DatabaseSite(@Nullable KeptServer embedded, Supplier<String> url, String user, String password) {
        this.embedded = embedded;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public static DatabaseSite enter(Settings settings) throws SQLException {
        var db = settings.db();
        if (db != null) {
            return new DatabaseSite(null, db::url, db.user(), db.password());
        }
        var folder = settings.data().resolve(FOLDER);
        var server = start(folder);
        try {
            createDatabase(server);
            var kept = new KeptServer(folder, server);
            // Started again it may stand at another port.
            return new DatabaseSite(kept, () -> kept.server().jdbcUrl(NAME), server.owner(), server.password());
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// Whether there has ever been a database at all: entering would make one.
    public static boolean known(Settings settings) {
        return settings.external() || Files.isDirectory(settings.data().resolve(FOLDER).resolve("data"));
    }

    private static EmbeddedPostgres start(Path folder) {
        try {
            return EmbeddedPostgres.start(folder);
        } catch (EmbeddedPostgresException e) {
            LOG.error("{}", e.getMessage());
            throw new CannotStart(e.text(), e);
        }
    }

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

    /// Lets the plain account take the duties on, in a database that is fit for the program.
    void admit(DataSource owner, Settings.Login plain) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            if (embedded == null) {
                Fitness.of(connection, plain.user()).problem().ifPresent(problem -> {
                    throw new CannotStart(problem);
                });
            }
            DutyRoles.ensure(connection, plain.user(), plain.password());
        } catch (SQLException e) {
            if (NOT_ALLOWED.equals(e.getSQLState())) {
                throw new CannotStart(StartFailures.WORDS.text("database.grant"), e);
            }
            throw e;
        }
    }

    /// Puts the roles of the duties in place and migrates the tables, up to this version or to the [#LATEST].
    public void prepare(DataSource owner, String version) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            DutyRoles.ensure(connection);
        }
        Flyway.configure().dataSource(owner).schemas("platform").createSchemas(true).table("schema_history")
                .locations("classpath:db/migration").target(version).load().migrate();
    }

    /// Connections of the owner, held by no scope and by no pool.
    public DataSource owner() { return address(); }

    Address address() { return new Address(url, user, password); }

    /// Connections of the plain account.
    Address addressOf(Settings.Login plain) { return new Address(url, plain.user(), plain.password()); }

    /// From here on an own server that dies is started again; when that does not help any more, the program is told to end.
    void keep(Clock clock, Runnable end) {
        if (embedded != null) {
            embedded.keep(clock, end);
        }
    }

    /// Whether every program of this database runs on this machine.
    boolean oneMachine() { return embedded != null; }

    /// Whether the server answers, asked beside all pools.
    boolean answers() {
        if (embedded != null && !embedded.alive()) {
            return false;
        }
        try (var connection = address().connect("&connectTimeout=3&socketTimeout=3")) {
            return connection.isValid(3);
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
