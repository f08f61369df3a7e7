package xinzhi.app.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/// The database this program works on: its own embedded one or the customer's, with roles and tables in place, and the pools over it.
final class Database implements AutoCloseable {
    private final DatabaseSite site;
    private final HikariDataSource system;
    private final HikariDataSource login;
    private final HikariDataSource exports;

    Database(Settings settings) throws IOException, SQLException {
        site = DatabaseSite.enter(settings);
        var plain = site.plain();
        system = pool("system", site.url(), site.user(), site.password(), 6);
        site.prepare(system, DatabaseSite.LATEST);
        login = pool("login", site.url(), plain.user(), plain.password(), 12);
        exports = pool("exports", site.url(), plain.user(), plain.password(), 3);
    }

    /// Whether no other program can be at work on the same tables.
    boolean alone() { return site.alone(); }

    /// Works as the owner, held by no scope: for jobs, sessions and operation only.
    HikariDataSource system() { return system; }

    /// Signs in as nobody in particular; a transaction puts a duty on.
    HikariDataSource login() { return login; }

    /// The same for exports, which hold a connection for long.
    HikariDataSource exports() { return exports; }

    private static HikariDataSource pool(String name, String url, String user, String password, int size) {
        tryOut(url, user, password);
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
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
        site.close();
    }
}
