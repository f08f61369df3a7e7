package xinzhi.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.platform.postgres.TestServer;

/// With persons among the items the pages of the ledger still come off their indexes.
class LedgerPlanTest {
    private static final String PAGE = """
        explain (costs off)
        select i.id, coalesce(s.name, p.name_masked)
        from casework.item i
        left join registry.subject s on s.id = i.subject_id
        left join registry.person p on p.id = i.subject_id
        %s
        order by case when i.decision_date is null then date '0001-01-01' else i.decision_date end desc, i.id desc
        limit 51
        """;
    private static final String FIRST = PAGE.formatted("");
    private static final String LATER = PAGE.formatted(
            """
                where (case when i.decision_date is null then date '0001-01-01' else i.decision_date end, i.id) < (date '2022-01-01', 7)""");
    private static TestProgram program;

    @BeforeAll
    static void fill() {
        program = TestProgram.startQuiet();
        People.asOwner(program,
                """
                    insert into registry.subject (kind, unified_code, name, in_register, delivery, known_from)
                    select 'enterprise', lpad(n::text, 18, '0'), '企业' || n, true, 1, '2026-01-01' from generate_series(1, 30000) n
                    """,
                """
                    insert into registry.person (id, name, name_masked, number, number_index, delivery, known_from)
                    select -n, '1', '张*', '1', int4send(n), 1, '2026-01-01' from generate_series(1, 30000) n
                    """,
                """
                    insert into casework.item (listing_id, subject_id, list, category, stage, stage_since, board, board_rule, board_evidence,
                                               body_rule, decision_date, opened_by, opened_at, known_from)
                    select n, case when n % 2 = 0 then n / 2 else -(n + 1) / 2 end, 'a', 'serious', 'distributed', '2026-01-01', n % 12,
                           'none', '', 'none', date '2020-01-01' + n % 2000, 1, '2026-01-01', '2026-01-01'
                    from generate_series(1, 60000) n
                    """,
                "analyze registry.subject, registry.person, casework.item");
    }

    @AfterAll
    static void stop() { program.close(); }

    @Test
    void readsABoardsPageOffTheIndexOfBoards() throws SQLException {
        assertThat(plan("xz_board", FIRST)).contains("item_board_decided", "person_pkey").doesNotContain("Seq Scan");
    }

    @Test
    void readsTheCitysPageOffTheIndexOfDaysAndLooksForNoPersons() throws SQLException {
        assertThat(plan("xz_city", FIRST)).contains("item_decided").doesNotContain("Seq Scan", "person_pkey");
    }

    /// Under a policy, too, a later page begins where the one before ended, and is not counted out from the beginning.
    @Test
    void beginsALaterPageInTheMiddleOfTheIndex() throws SQLException {
        assertThat(plan("xz_board", LATER)).containsPattern("Index Cond: .*ROW.*'2022-01-01'")
                .contains("item_board_decided");
        assertThat(plan("xz_city", LATER)).containsPattern("Index Cond: .*ROW.*'2022-01-01'").contains("item_decided");
    }

    @Test
    void findsANumberByItsIndex() throws SQLException {
        assertThat(
                plan("xz_board", "explain (costs off) select id from registry.person where number_index = int4send(7)"))
                .contains("person_number").doesNotContain("Seq Scan");
    }

    private static String plan(String role, String question) throws SQLException {
        try (var connection = TestServer.connect(program.database())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local role " + role);
                statement.execute("select set_config('xz.org', '3', true)");
                return lines(connection, question);
            }
        }
    }

    private static String lines(Connection connection, String question) throws SQLException {
        var lines = new StringBuilder();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                lines.append(rows.getString(1)).append('\n');
            }
        }
        return lines.toString();
    }
}
