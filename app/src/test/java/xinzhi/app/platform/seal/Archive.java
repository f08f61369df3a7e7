package xinzhi.app.platform.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.Awaitility;
import org.postgresql.Driver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import xinzhi.app.platform.MigratedDatabase;
import xinzhi.app.platform.postgres.TestServer;

/// A journal of its own with a clock that can be set.
final class Archive implements AutoCloseable {
    static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    final Ink ink = new Ink();
    final JdbcClient owner;
    final Chain chain;
    private final String database = MigratedDatabase.fresh();
    private final SimpleDriverDataSource source;
    private Instant now = Instant.parse("2026-03-02T02:00:00Z");
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(CITY);

    Archive() {
        source = new SimpleDriverDataSource(new Driver(), TestServer.jdbcUrl(database), TestServer.owner(),
                TestServer.password());
        owner = JdbcClient.create(source);
        chain = new Chain(source, ink, clock);
    }

    void wait(Duration time) { now = now.plus(time); }

    SimpleDriverDataSource source() { return source; }

    /// Puts another head in the place of a day's, properly signed.
    void sign(String day, long block, SealKey key) {
        var digest = owner.sql("select digest from platform.seal_block where number = :n").param("n", block)
                .query(String.class).single();
        forge("delete from platform.seal_head where day = '" + day + "'");
        new SealQueries(new JdbcTemplate(source)).add(DayHead.sign(LocalDate.parse(day), block, digest, now, key));
    }

    Connection connection() throws SQLException { return TestServer.connect(database); }

    /// Some acts, each in a transaction of its own.
    void acts(int number) {
        owner.sql(insert("generate_series(1, :number) as g")).param("number", number)
                .param("at", now.atZone(CITY).toOffsetDateTime())
                .update();
        now = now.plusSeconds(number);
    }

    static String insert(
            String from) { return """
                insert into platform.event (at, actor, actor_name, duty, organisation, kind, about_kind, about_id, on_behalf, facts)
                select cast(:at as timestamptz) + make_interval(secs => g), 7, '李经办', 'centre', 1, 'opinion-entered', 'item', g, '市法院',
                       jsonb_build_object('old', '约束', 'new', '退出', 'rule', 'R-' || g)
                """ + "from "
                    + from; }

    void seal() {
        // Other tests share the server: a transaction of theirs may still be under way.
        Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60)).until(() -> {
            chain.seal();
            return chain.standing().unsealed() == 0;
        });
    }

    /// A sealer that seals a few events a round.
    Sealer sealer(int mostEvents) {
        return new Sealer(new SealQueries(new JdbcTemplate(source)),
                new TransactionTemplate(new JdbcTransactionManager(source)), ink, clock, mostEvents);
    }

    Finding verify() { return chain.verify(_ -> {}); }

    /// What only an owner who switches the triggers off can do.
    void forge(String... statements) {
        for (var table : List.of("event", "seal_block", "seal_head")) {
            owner.sql("alter table platform." + table + " disable trigger all").update();
        }
        for (var statement : statements) {
            owner.sql(statement).update();
        }
        for (var table : List.of("event", "seal_block", "seal_head")) {
            owner.sql("alter table platform." + table + " enable trigger all").update();
        }
    }

    long number(String sql) { return owner.sql(sql).query(Long.class).single(); }

    @Override
    public void close() {
        try {
            TestServer.drop(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
