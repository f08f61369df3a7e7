package xinzhi.app.platform;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import xinzhi.app.platform.crypto.MasterKey;
import xinzhi.app.platform.crypto.Suite;

/// Which keys and suites something in this database may be sealed under: the program does not start without one of them.
final class KeyUses {
    private final JdbcClient db;
    private final Clock clock;

    KeyUses(DataSource system, Clock clock) {
        this.db = JdbcClient.create(system);
        this.clock = clock;
    }

    /// A use with what tells its key from others.
    record Recorded(KeyUse use, String check) {}

    /// Not yet ended, newest key first.
    List<Recorded> open() {
        return db.sql("""
            select key, suite, check_value
            from platform.key_use
            where ended_at is null
            order by key desc, began_at desc, suite
            """)
                .query((row, _) -> new Recorded(
                        new KeyUse(row.getInt(1), Suite.valueOf(row.getString(2).toUpperCase(Locale.ROOT))),
                        HexFormat.of().formatHex(row.getBytes(3))))
                .list();
    }

    void begin(MasterKey key, Suite suite) {
        db.sql("""
            insert into platform.key_use (key, suite, check_value, began_at)
            values (:key, :suite, :check, :at)
            on conflict (key, suite) do update set ended_at = null
            """).param("key", key.id()).param("suite", word(suite)).param("check", key.check())
                .param("at", OffsetDateTime.now(clock)).update();
    }

    /// Nothing is sealed under any other use any more.
    void endAllBut(KeyUse use) {
        db.sql("""
            update platform.key_use
            set ended_at = :at
            where ended_at is null and (key, suite) <> (:key, :suite)
            """).param("at", OffsetDateTime.now(clock)).param("key", use.key()).param("suite", word(use.suite()))
                .update();
    }

    private static String word(Suite suite) { return suite.name().toLowerCase(Locale.ROOT); }
}
