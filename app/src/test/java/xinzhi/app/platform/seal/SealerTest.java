package xinzhi.app.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/// Sealing goes on beside the work of the office.
class SealerTest {
    private final Archive archive = new Archive();

    @AfterEach
    void close() { archive.close(); }

    @Test
    void sealsAThousandEventsABlockAndEachOnce() {
        archive.acts(2500);

        archive.seal();
        archive.seal();

        assertThat(blocks()).containsExactly("1 1000", "2 1000", "3 500");
        assertThat(archive.verify()).isInstanceOf(Finding.Intact.class);
    }

    @Test
    void doesNotLoseAnEventThatIsCommittedAfterALaterOneCouldBeSealed() throws SQLException {
        try (var slow = archive.connection(); var quick = archive.connection()) {
            slow.setAutoCommit(false);
            long early = act(slow);
            long late = act(quick);

            archive.chain.seal();
            assertThat(sealed()).doesNotContain(early, late);

            slow.commit();
            archive.seal();
            assertThat(early).isLessThan(late);
            assertThat(sealed()).containsExactly(early, late);
        }
    }

    @Test
    void takesWhatATransactionDidBeforeAndAfterAnotherBeganTogether() throws SQLException {
        try (var slow = archive.connection(); var quick = archive.connection()) {
            long before = act(quick);
            slow.setAutoCommit(false);
            long first = act(slow);
            long between = act(quick);
            long second = act(slow);
            archive.chain.seal();
            assertThat(sealed()).doesNotContain(first, between, second);

            slow.commit();
            archive.seal();
            assertThat(sealed()).containsExactly(before, first, second, between);
            assertThat(archive.verify()).isInstanceOfSatisfying(Finding.Intact.class,
                    intact -> assertThat(intact.events()).isEqualTo(4));
        }
    }

    @Test
    void countsWhatWaitsForALongTransactionAsUnsealedAndNotAsBroken() throws SQLException {
        try (var slow = archive.connection(); var quick = archive.connection()) {
            slow.setAutoCommit(false);
            act(slow);
            act(quick);
            archive.chain.seal();

            assertThat(archive.verify()).isInstanceOfSatisfying(Finding.Intact.class,
                    intact -> assertThat(intact.unsealed()).isEqualTo(1));
            assertThat(archive.chain.standing().unsealed()).isEqualTo(1);
            slow.rollback();
        }
    }

    @Test
    void goesOnWhereASealerEndedBetweenTwoRounds() {
        archive.acts(1000);
        archive.seal();
        archive.acts(2300);
        archive.sealer(1000).round();

        archive.seal();

        assertThat(archive.number("select sum(count) from platform.seal_block")).isEqualTo(3300);
        assertThat(archive.verify()).isInstanceOf(Finding.Intact.class);
    }

    @Test
    void leavesNothingOfARoundInWhichTheSealerDied() throws SQLException {
        archive.acts(30);
        archive.owner.sql("alter table platform.seal_mark add check (id < 20)").update();
        assertThatThrownBy(archive.chain::seal).isInstanceOf(DataAccessException.class);
        assertThat(archive.number("select count(*) from platform.seal_block")).isZero();
        archive.owner.sql("alter table platform.seal_mark drop constraint seal_mark_id_check").update();

        archive.seal();

        assertThat(blocks()).containsExactly("1 30");
    }

    @Test
    void twoSealersAtOnceSealOnce() throws Exception {
        archive.acts(4321);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var ended = List.<Future<?>>of(pool.submit(archive.sealer(100)::sealAll),
                    pool.submit(archive.sealer(70)::sealAll), pool.submit(archive.sealer(1000)::sealAll));
            for (var one : ended) {
                one.get();
            }
        }
        archive.seal();

        assertThat(archive.verify()).isInstanceOfSatisfying(Finding.Intact.class,
                intact -> assertThat(intact.events()).isEqualTo(4321));
    }

    @Test
    void signsADayOnceItIsOver() {
        archive.acts(3);
        archive.seal();
        assertThat(archive.chain.standing().signed()).isNull();

        archive.wait(Duration.ofDays(3));
        archive.seal();
        archive.seal();

        assertThat(archive.chain.standing().signed()).isEqualTo("2026-03-02");
        assertThat(archive.number("select count(*) from platform.seal_head")).isEqualTo(1);
    }

    @Test
    void sealsWhatHasPiledUpForDaysWithoutTakingItForBackdated() {
        for (int day = 0; day < 4; day++) {
            archive.acts(700);
            archive.wait(Duration.ofDays(3));
        }

        archive.seal();

        assertThat(blocks()).containsExactly("1 1000", "2 1000", "3 800");
        assertThat(archive.verify()).isInstanceOf(Finding.Intact.class);
    }

    @Test
    void goesOnInAnotherServerWhoseTransactionsCountFromTheBeginning() {
        archive.acts(1100);
        archive.seal();
        archive.acts(20);
        archive.owner.sql("update platform.event set xid = cast(cast(xid as text)::bigint + 4000000000 as text)::xid8")
                .update();
        archive.owner.sql("update platform.seal_mark set cluster = 1, xid = '4000000000'").update();
        archive.acts(5);

        archive.seal();
        archive.acts(1);
        archive.seal();

        assertThat(archive.verify()).isInstanceOfSatisfying(Finding.Intact.class, intact -> {
            assertThat(intact.events()).isEqualTo(1126);
            assertThat(intact.unsealed()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"update platform.event set actor_name = 'x'", "delete from platform.event",
            "truncate platform.event", "update platform.seal_block set count = 2", "delete from platform.seal_block",
            "update platform.seal_head set digest = 'x'", "delete from platform.seal_head",
            "truncate platform.seal_block cascade"})
    void refusesTheOwnerToo(String statement) {
        archive.acts(1);
        archive.seal();
        archive.wait(Duration.ofDays(1));
        archive.seal();

        assertThatThrownBy(() -> archive.owner.sql(statement).update())
                .hasStackTraceContaining("what was recorded stays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xz_writer", "xz_city", "xz_centre", "xz_board", "xz_administrator"})
    void noDutyAndNotTheWriterTouchesABlock(String role) throws SQLException {
        for (var table : List.of("seal_block", "seal_head", "seal_mark", "seal_check")) {
            for (var act : List.of("select from platform." + table, "delete from platform." + table)) {
                try (var connection = archive.connection(); var statement = connection.createStatement()) {
                    statement.execute("set role " + role);
                    assertThatThrownBy(() -> statement.execute(act)).as(act).hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void takesTextsAsFactsOnly() {
        archive.acts(1);
        assertThatThrownBy(() -> archive.forge("update platform.event set facts = '{\"a\": 1}'"))
                .hasStackTraceContaining("event_facts_check");
    }

    private static long act(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
            insert into platform.event (at, actor, actor_name, duty, organisation, kind, about_kind, about_id)
            values ('2026-03-02T02:00:00Z', 1, '李经办', 'centre', 1, 'noted', 'system', 0)
            returning id
            """); var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<Long> sealed() {
        return archive.owner.sql("select unnest(events) from platform.seal_block order by number")
                .query((row, _) -> row.getLong(1)).list();
    }

    private List<String> blocks() {
        return archive.owner.sql("select number || ' ' || count from platform.seal_block order by number")
                .query((row, _) -> row.getString(1)).list();
    }
}
