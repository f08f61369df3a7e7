package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import xinzhi.app.People;
import xinzhi.app.TestProgram;

/// The only door to the tables, and who stands in it.
class TransactionsTest {
    private static final Actor BOARD = new Actor(1, "板块", Duty.BOARD, 7, "");
    private static final Actor OTHER_BOARD = new Actor(2, "板块", Duty.BOARD, 8, "");
    private static final Actor CENTRE = new Actor(3, "中心", Duty.CENTRE, 1, "");
    private static TestProgram program;
    private static Transactions transactions;
    private static JdbcClient db;

    @BeforeAll
    static void start() {
        program = TestProgram.startQuiet();
        transactions = program.get(Transactions.class);
        db = program.get(JdbcClient.class);
    }

    @AfterAll
    static void stop() { program.close(); }

    private static String text(String sql) { return db.sql(sql).query(String.class).single(); }

    @Test
    void putsOnTheDutyAndTheOrganisationOfWhoActs() {
        assertThat(transactions.read(BOARD, () -> text("select current_user || ' ' || current_setting('xz.org')")))
                .isEqualTo("xz_board 7");
        assertThat(transactions.read(CENTRE, () -> text("select current_user || ' ' || current_setting('xz.org')")))
                .isEqualTo("xz_centre 1");
    }

    @Test
    void thereIsNoTransactionWithoutSomebodyActing() {
        var manager = new ScopedTransactions(program.get(DataSource.class), "30s");

        assertThatThrownBy(() -> new TransactionTemplate(manager).execute(_ -> text("select 'seen'")))
                .isInstanceOf(CannotCreateTransactionException.class);
    }

    @Test
    void thePlainLoginSeesNothing() {
        for (var table : new String[]{"casework.item", "casework.item_past", "roster.listing", "registry.subject",
                "organisation.account", "organisation.organisation", "intake.delivery", "intake.known",
                "platform.event", "platform.evidence", "platform.session", "platform.scheduled_tasks",
                "platform.instance"}) {
            assertThatThrownBy(() -> text("select count(*) from " + table)).as(table)
                    .isInstanceOf(DataAccessException.class).hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> text("select name from organisation.account_for_sign_in('admin')"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void whoIsSigningInSeesTheOneAccountAndNothingElse() {
        People.add(program, "newcomer", "administrator", null, false);

        assertThat(transactions.read(Actor.NOBODY,
                () -> text("select name from organisation.account_for_sign_in('newcomer')"))).isEqualTo("newcomer");
        for (var table : new String[]{"organisation.account", "organisation.organisation", "casework.item",
                "registry.subject"}) {
            assertThatThrownBy(() -> transactions.read(Actor.NOBODY, () -> text("select count(*) from " + table)))
                    .as(table).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void everyTableOfTheOfficeThatHoldsACaseHoldsItsScope() {
        assertThat(transactions.read(CENTRE, () -> db
                .sql("""
                    select n.nspname || '.' || c.relname
                    from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('casework', 'roster', 'intake', 'platform', 'organisation', 'catalogue') and c.relkind = 'r'
                      and not c.relrowsecurity
                    order by 1
                    """)
                .query(String.class).list())).containsExactlyInAnyOrder("organisation.body_name",
                        "organisation.organisation", "organisation.street_board", "platform.schema_history",
                        "platform.scheduled_tasks",
                        "platform.session", "platform.session_attributes");
    }

    @Test
    void refusesAnotherScopeInsideAScope() {
        assertThatThrownBy(() -> transactions.read(BOARD, () -> transactions.read(OTHER_BOARD, () -> "seen")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.read(BOARD, () -> transactions.write(BOARD, _ -> "written")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(transactions.read(BOARD, () -> transactions.read(BOARD, () -> text("select current_user"))))
                .isEqualTo("xz_board");
    }

    @Test
    void theWriterTakesOverOnlyWhenTheActBegins() {
        var insert = "insert into platform.evidence (sha256, size, stored_at) values (repeat('a', 64), 1, now())";

        assertThatThrownBy(() -> transactions.write(CENTRE, in -> in.sql().sql(insert).update()))
                .hasStackTraceContaining("permission denied");
        int written = transactions.write(CENTRE, in -> {
            assertThat(text("select current_user")).isEqualTo("xz_centre");
            in.begin();
            assertThat(text("select current_user")).isEqualTo("xz_writer");
            return in.sql().sql(insert).update();
        });
        assertThat(written).isOne();
    }

    @Test
    void nothingRemainsOfADutyOnTheConnection() {
        for (int i = 0; i < 20; i++) {
            transactions.write(CENTRE, in -> {
                in.begin();
                return text("select current_user");
            });
            assertThat(text("select current_user")).isEqualTo("xz_login_test");
            assertThat(text("select coalesce(current_setting('xz.org', true), '')")).isEmpty();
        }
    }

    @Test
    void anActThatFailsLeavesNothing() {
        assertThatThrownBy(() -> transactions.write(CENTRE, in -> {
            in.begin();
            in.sql().sql("insert into platform.evidence values (repeat('b', 64), 1, now())").update();
            throw new IllegalStateException("halfway");
        })).hasMessage("halfway");
        assertThat(transactions.read(CENTRE,
                () -> text("select count(*) from platform.evidence where sha256 = repeat('b', 64)"))).isEqualTo("0");
    }

    @Test
    void readingCannotWrite() {
        assertThatThrownBy(() -> transactions.read(CENTRE, () -> db.sql("set local role xz_writer").update()
                + db.sql("insert into platform.evidence values (repeat('c', 64), 1, now())").update()))
                .hasStackTraceContaining("read-only transaction");
    }
}
