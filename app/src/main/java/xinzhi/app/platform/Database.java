package xinzhi.app.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/// The database this program works on: its own embedded one or the customer's, with roles and tables in place, and the pools over it.
final class Database implements AutoCloseable {
    private final DatabaseSite site;
    private final HikariDataSource system;
    private final HikariDataSource login;
    private final HikariDataSource exports;

    Database(Settings settings, Clock clock) throws IOException, SQLException {
        site = DatabaseSite.enter(settings);
        site.keep(clock, () -> System.exit(1));
        system = pool("system", site.address(), 6);
        var plain = plain(settings);
        site.admit(system, plain);
        site.prepare(system, DatabaseSite.LATEST);
        login = pool("login", site.addressOf(plain), 12);
        exports = pool("exports", site.addressOf(plain), 3);
    }

    private static Settings.Login plain(Settings settings) throws IOException {
        var db = settings.db();
        return db == null
                ? new Settings.Login("xz_login", SecretFile.readOrMake(settings.data().resolve("login.password")))
                : db.login();
    }

    /// Whether every program of this database runs on this machine.
    boolean oneMachine() { return site.oneMachine(); }

    /// Whether the server answers, asked beside the pools.
    boolean answers() { return site.answers(); }

    /// The pools, for whoever measures them.
    List<HikariDataSource> pools() { return List.of(system, login, exports); }

    /// Works as the owner, held by no scope: for jobs, sessions and operation only.
    HikariDataSource system() { return system; }

    /// Signs in as nobody in particular; a transaction puts a duty on.
    HikariDataSource login() { return login; }

    /// The same for exports, which hold a connection for long.
    HikariDataSource exports() { return exports; }

    private static HikariDataSource pool(String name, Address address, int size) {
        tryOut(address);
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(address);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static void tryOut(Address address) {
        try {
            address.getConnection().close();
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
        site.close();
    }
}
