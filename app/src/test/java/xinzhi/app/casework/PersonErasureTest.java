package xinzhi.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.platform.Vault;
import xinzhi.app.platform.postgres.TestServer;

/// Personal data has an end: so many days after the city's work ended.
class PersonErasureTest {
    private static final String LONG_AGO = "2020-01-01T00:00:00Z";
    private static TestProgram program;

    @BeforeAll
    static void start() { program = TestProgram.startQuiet("xinzhi.retention.persons=30"); }

    @AfterAll
    static void stop() { program.close(); }

    @BeforeEach
    void clear() {
        People.asOwner(program, "alter table platform.event disable trigger user",
                "truncate registry.person, roster.listing, roster.listing_past, roster.listing_personal, "
                        + "casework.item, casework.item_past, casework.assigned, platform.event restart identity",
                "alter table platform.event enable trigger user");
    }

    private static int erase() { return program.get(PersonErasure.class).run(); }

    @Test
    void erasesAPersonWhoseItemsWereClosedLongEnoughAgo() throws SQLException {
        person(-1);
        item(10, -1, LONG_AGO);

        assertThat(erase()).isEqualTo(1);

        assertThat(texts("""
            select concat_ws('|', name, number, number_index, name_masked, number_masked, erased_on is not null)
            from registry.person""")).containsExactly("t");
        assertThat(texts("select printed_name || coalesce(printed_code, '-') || content::text from roster.listing"))
                .containsExactly("-{}");
        assertThat(texts("select printed_name || coalesce(printed_code, '-') from roster.listing_past"))
                .containsExactly("-");
        assertThat(texts("select listing_id from roster.listing_personal")).isEmpty();
        assertThat(texts("select stage || ' ' || subject_id from casework.item")).containsExactly("closed -1");
        assertThat(texts("select kind || ' ' || about_kind || ' ' || about_id || ' ' || (facts ->> 'item') || ' ' "
                + "|| (facts ->> 'days') from platform.event")).containsExactly("person-erased person -1 10 30");
    }

    @Test
    void erasesNothingTwice() throws SQLException {
        person(-1);
        item(10, -1, LONG_AGO);
        erase();

        assertThat(erase()).isZero();
        assertThat(texts("select kind from platform.event")).hasSize(1);
    }

    @Test
    void leavesAPersonWithAnOpenItemAndErasesWhatTheClosedOneSaid() throws SQLException {
        person(-1);
        item(10, -1, LONG_AGO);
        item(11, -1, null);

        assertThat(erase()).isEqualTo(1);

        assertThat(texts("select name_masked from registry.person")).containsExactly("金***");
        assertThat(texts("select listing_id from roster.listing_personal")).containsExactly("11");
    }

    @Test
    void leavesWhatWasClosedLately() throws SQLException {
        person(-1);
        item(10, -1, "2999-01-01T00:00:00Z");

        assertThat(erase()).isZero();
        assertThat(texts("select name_masked from registry.person")).containsExactly("金***");
    }

    @Test
    void erasesTheSealedColumnsOfAFirmsRowAndLeavesTheFirm() throws SQLException {
        item(10, 7, LONG_AGO);

        assertThat(erase()).isEqualTo(1);

        assertThat(texts("select listing_id from roster.listing_personal")).isEmpty();
        assertThat(texts("select printed_name from roster.listing")).containsExactly("金***");
    }

    private static void person(long id) throws SQLException {
        var vault = program.get(Vault.class);
        run("""
            insert into registry.person (id, name, number, number_index, name_masked, number_masked, delivery, known_from)
            values (?, ?, ?, ?, '金***', '320102********1234', 1, '2019-01-01T00:00:00Z')""",
                id,
                vault.seal("person.name", "金丝雀甲"), vault.seal("person.number", "1"), new byte[]{1});
    }

    private static void item(long id, long subject, @Nullable String closed) throws SQLException {
        run("""
            insert into roster.listing (id, list, grain, subject_id, resolution, printed_name, printed_code, state, state_since,
                                        delivery, known_from, content)
            values (?, 'judgment-debtor', 'record', ?, 'person-new', '金***', '320102********1234', 'listed', '2019-01-01', 1,
                    '2019-01-01T00:00:00Z', '{}')""",
                id, subject);
        run("insert into roster.listing_past select l.*, '2019-02-01T00:00:00Z' from roster.listing l where id = ?",
                id);
        run("insert into roster.listing_personal values (?, ?)", id,
                program.get(Vault.class).seal("listing.personal", "{}"));
        run("""
            insert into casework.item (id, listing_id, subject_id, list, category, stage, stage_since, closure, board_rule,
                                       board_evidence, body_rule, opened_by, opened_at, known_from)
            overriding system value
            values (?, ?, ?, 'judgment-debtor', 'serious', ?, cast(? as timestamptz), ?, 'none', '', 'none', 1,
                    '2019-01-01T00:00:00Z', '2019-01-01T00:00:00Z')""",
                id, id, subject,
                closed == null ? "issued" : "closed", closed == null ? LONG_AGO : closed,
                closed == null ? null : "restored");
    }

    private static void run(String sql, @Nullable Object... values) throws SQLException {
        try (var owner = TestServer.connect(program.database()); var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static List<String> texts(String sql) throws SQLException {
        try (var owner = TestServer.connect(program.database());
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
