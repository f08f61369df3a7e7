package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import xinzhi.app.platform.postgres.TestServer;

/// What goes in by COPY comes out as it was.
class BulkCopyTest {
    private static final List<String> COLUMNS = List.of("i", "s", "b", "u", "d", "t", "j", "a");
    private Connection connection;

    BulkCopyTest() throws SQLException { connection = TestServer.connect("postgres"); }

    @BeforeEach
    void makeATable() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                create temp table copied (i int, s smallint, b bigint, u uuid, d date, t text, j jsonb, a text[])
                """);
        }
    }

    @AfterEach
    void close() throws SQLException { connection.close(); }

    private BulkCopy copy() throws SQLException {
        return BulkCopy.into(connection.unwrap(PGConnection.class), "copied", COLUMNS);
    }

    private static void row(BulkCopy copy, int i, String text, List<String> array, LocalDate day) {
        copy.integer(i);
        copy.small((short) -7);
        copy.big(Long.MIN_VALUE);
        copy.uuid(0x0123456789abcdefL, 0xfedcba9876543210L);
        copy.date(day);
        copy.text(text);
        var json = "{\"名称\": \"南京\"}".getBytes(StandardCharsets.UTF_8);
        copy.jsonb(json, json.length);
        copy.texts(array);
        copy.endRow();
    }

    private String ask(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void bringsEveryKindOfValueIn() throws SQLException {
        try (var copy = copy()) {
            row(copy, 42, "制表\t换行\n反斜杠\\引号'𠮷", List.of("南京", "", "a\"b,c{}", "NULL"), LocalDate.of(2026, 11, 20));
            assertThat(copy.end()).isEqualTo(1);
        }
        assertThat(ask("select i || '|' || s || '|' || b || '|' || u || '|' || d from copied"))
                .isEqualTo("42|-7|-9223372036854775808|01234567-89ab-cdef-fedc-ba9876543210|2026-11-20");
        assertThat(ask("select t from copied")).isEqualTo("制表\t换行\n反斜杠\\引号'𠮷");
        assertThat(ask("select j ->> '名称' from copied")).isEqualTo("南京");
        assertThat(ask("select a = array['南京', '', 'a\"b,c{}', 'NULL'] from copied")).isEqualTo("t");
    }

    @Test
    void bringsNothingInAsNull() throws SQLException {
        try (var copy = copy()) {
            copy.nothing();
            copy.nothing();
            copy.big(null);
            copy.nothing();
            copy.date(null);
            copy.text(null);
            copy.nothing();
            copy.nothing();
            copy.endRow();
            row(copy, 1, "", List.of(), LocalDate.EPOCH);
            copy.end();
        }
        assertThat(ask("select count(*) from copied where num_nulls(i, s, b, u, d, t, j, a) = 8")).isEqualTo("1");
        assertThat(ask("select t = '' and a = '{}' and cardinality(a) = 0 from copied where i = 1")).isEqualTo("t");
    }

    @Test
    void knowsDaysBeforeTheDatabasesOwnEpoch() throws SQLException {
        for (var day : List.of(LocalDate.of(1949, 10, 1), LocalDate.of(1999, 12, 31), LocalDate.of(2000, 1, 1),
                LocalDate.of(2000, 2, 29), LocalDate.of(9999, 12, 31), LocalDate.of(1, 1, 1))) {
            try (var copy = copy()) {
                row(copy, 1, "", List.of(), day);
                copy.end();
            }
            assertThat(ask("delete from copied returning d::text")).isEqualTo(day.toString());
        }
    }

    @Test
    void takesATextLargerThanItsBufferAndManyThatFillItToTheBrim() throws SQLException {
        var large = "南".repeat(200_000);
        try (var copy = copy()) {
            row(copy, 0, "before", List.of(large, "x"), LocalDate.EPOCH);
            row(copy, 1, large, List.of(), LocalDate.EPOCH);
            for (int i = 2; i < 3000; i++) {
                row(copy, i, "x".repeat(i), List.of("y"), LocalDate.EPOCH);
            }
            assertThat(copy.end()).isEqualTo(3000);
        }
        assertThat(ask("select t from copied where i = 1")).isEqualTo(large);
        assertThat(ask("select a[1] from copied where i = 0")).isEqualTo(large);
        assertThat(ask("select bool_and(t = repeat('x', i)) from copied where i > 1")).isEqualTo("t");
    }

    @Test
    void leavesNothingBehindWhenItIsNotEnded() throws SQLException {
        try (var copy = copy()) {
            row(copy, 1, "half", List.of(), LocalDate.EPOCH);
        }
        assertThat(ask("select count(*) from copied")).isEqualTo("0");
    }

    @Test
    void saysSoWhenTheTableDoesNotTakeTheRow() throws SQLException {
        try (var copy = copy()) {
            copy.integer(1);
            copy.endRow();
            assertThatThrownBy(copy::end).isInstanceOf(BulkCopyFailure.class);
        }
        assertThat(ask("select count(*) from copied")).isEqualTo("0");
    }
}
