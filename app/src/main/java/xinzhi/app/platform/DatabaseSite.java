package xinzhi.app.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xinzhi.app.platform.postgres.EmbeddedPostgres;
import xinzhi.app.platform.postgres.EmbeddedPostgresException;

/// Where the tables are (数据库所在): the embedded server of a data folder, started or joined, or the customer's own database.
/// Roles and tables are as they were found until [#prepare] is asked for.
public final class DatabaseSite implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSite.class);
    private static final String NAME = "xinzhi";
    private static final String FOLDER = "postgres";
    private static final String QUIET = "logServerErrorDetail=false&ApplicationName=xinzhi";
    private final @Nullable EmbeddedPostgres embedded;
    private final String url;
    private final String user;
    private final String password;

    private DatabaseSite(@Nullable EmbeddedPostgres embedded, String url, String user, String password) {
        this.embedded = embedded;
        this.url = url + (url.contains("?") ? "&" : "?") + QUIET;
        this.user = user;
        this.password = password;
    }

    public static DatabaseSite enter(Settings settings) throws SQLException {
        var db = settings.db();
        if (db != null) {
            return new DatabaseSite(null, db.url(), db.user(), db.password());
        }
        var server = start(settings.data().resolve(FOLDER));
        try {
            createDatabase(server);
            return new DatabaseSite(server, server.jdbcUrl(NAME), server.owner(), server.password());
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

    /// Puts the roles of the duties in place and migrates the tables up to this version, not further.
    public void prepare(DataSource owner, String version) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            DutyRoles.ensure(connection);
        }
        Flyway.configure().dataSource(owner).schemas("platform").createSchemas(true).table("schema_history")
                .locations("classpath:db/migration").target(version).load().migrate();
    }

    /// Connections of the owner, held by no scope and by no pool.
    public DataSource owner() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
