package xinzhi.app.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static xinzhi.app.registry.ArrivingRows.code;
import static xinzhi.app.registry.ArrivingRows.inner;
import static xinzhi.app.registry.ArrivingRows.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.registry.ArrivingRows.Row;

/// Whom a row speaks of, what is kept of its names, and what is noted because it does not go together. Every test has firms of its own.
class ResolutionTest {
    private static TestProgram program;
    private static ArrivingRows rows;

    @BeforeAll
    static void start() {
        program = TestProgram.startQuiet();
        rows = new ArrivingRows(program);
    }

    @AfterAll
    static void stop() { program.close(); }

    private static Row row(String name, @Nullable String unified, @Nullable String organisation,
            @Nullable String registration) {
        return new Row(name, unified, unified == null ? organisation : unified.substring(8, 17), registration, null);
    }

    private static long registered(String name, int n) {
        rows.register(List.of(Row.registered(name, n)));
        return idOf(n);
    }

    private static long idOf(int n) {
        return rows.read(() -> program.get(JdbcClient.class)
                .sql("select id from registry.subject where unified_code = :code").param("code", code(n))
                .query(Long.class).single());
    }

    private static List<String> texts(String sql, long subject) {
        return rows.read(() -> program.get(JdbcClient.class).sql(sql).param("subject", subject)
                .query((row, _) -> row.getString(1)).list());
    }

    private static List<String> doubts(long subject) { return texts("""
        select kind || ' ' || printed_name || coalesce(' ' || other_id, '')
        from registry.doubt
        where subject_id = :subject
        order by 1
        """, subject); }

    private static List<KnownName> names(long subject) {
        return rows.read(() -> program.get(Registry.class).names(subject));
    }

    private static long listed(Row row) { return rows.list(List.of(row)).getFirst(); }

    @Test
    void linksByARegistrationNumberThatOneSubjectBears() {
        var firm = registered("南京缃素图书有限公司", 1);

        assertThat(listed(row("缃素图书", null, null, registration(1)))).isEqualTo(firm);
        assertThat(listed(row("缃素图书", null, inner(1), registration(1)))).isEqualTo(firm);
    }

    @Test
    void linksByNoNumberThatTwoBearOrThatIsMistypedOrOfTheOldForm() {
        var firm = registered("南京甲第图书有限公司", 2);
        rows.register(List.of(new Row("南京乙第图书有限公司", code(3), inner(3), registration(2), null)));

        for (var number : List.of(registration(2), registration(2).substring(0, 13),
                registration(2).substring(0, 13) + "00")) {
            assertThat(listed(row("南京丙第图书有限公司", null, null, number))).isNotIn(firm, idOf(3));
        }
    }

    @Test
    void partsAnOrganisationCodeAndARegistrationNumberOfTwoSubjects() {
        var one = registered("南京素问健康有限公司", 4);
        var other = registered("南京灵枢健康有限公司", 5);

        var subjects = rows.list(List.of(row("南京素问健康有限公司", null, inner(4), registration(5)),
                row("南京素问健康有限公司", null, inner(4), registration(5))));

        assertThat(subjects).doesNotContain(one, other).doesNotHaveDuplicates();
        assertThat(doubts(subjects.getFirst())).containsExactly("number-of-another 南京素问健康有限公司 " + other);
    }

    @Test
    void followsTheUnifiedCodeAndNotesThatTheNumberIsAnothers() {
        var firm = registered("南京朝汐商贸有限公司", 6);
        var other = registered("南京暮汐商贸有限公司", 7);

        assertThat(listed(row("南京朝汐商贸有限公司", code(6), null, registration(7)))).isEqualTo(firm);
        assertThat(doubts(firm)).containsExactly("number-of-another 南京朝汐商贸有限公司 " + other);
    }

    @Test
    void keepsTheNameAListPrintsAndNotesOneThatIsInNoWayLike() {
        var firm = registered("南京半夏医药有限公司", 8);

        assertThat(rows.list(List.of(row("半夏医药（南京）有限公司", code(8), null, null),
                row("江苏穿山甲拍卖行", code(8), null, null), row("江苏穿山甲拍卖行", code(8), null, null))))
                .containsOnly(firm);

        assertThat(names(firm)).extracting(KnownName::name, KnownName::kind).containsExactly(
                tuple("南京半夏医药有限公司", KnownName.Kind.OWN),
                tuple("半夏医药（南京）有限公司", KnownName.Kind.PRINTED),
                tuple("江苏穿山甲拍卖行", KnownName.Kind.PRINTED));
        assertThat(doubts(firm)).containsExactly("name-unlike 江苏穿山甲拍卖行");
    }

    @Test
    void takesARowThatGivesTheKnownNameAsAFormerOneForNoContradiction() {
        var firm = registered("南京听松山庄有限公司", 9);

        listed(row("江苏望海楼酒店有限公司（曾用名：南京听松山庄有限公司）", code(9), null, null));

        assertThat(doubts(firm)).isEmpty();
        assertThat(names(firm)).extracting(KnownName::name).contains("江苏望海楼酒店有限公司（曾用名：南京听松山庄有限公司）");
    }

    @Test
    void makesASubjectOfEveryRowThatNamesSomebodyWithoutACode() {
        var subjects = rows.list(List.of(row("南京无码运输有限公司", null, null, null), row("南京无码运输有限公司", null, null, null)));

        assertThat(subjects).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(names(subjects.getFirst())).extracting(KnownName::name).containsExactly("南京无码运输有限公司");
    }

    @Test
    void remembersTheNameBeforeAsAFormerOneAndFindsTheSubjectByIt() {
        var firm = registered("南京岱屿物业有限公司", 10);
        rows.register(List.of(Row.registered("南京岱屿城市服務有限公司", 10)));

        assertThat(names(firm)).containsExactly(
                new KnownName("南京岱屿城市服務有限公司", KnownName.Kind.OWN, true, true),
                new KnownName("南京岱屿物业有限公司", KnownName.Kind.FORMER, true, false));
        for (var typed : List.of("岱屿物业", "岱嶼物業", "岱屿 城市服务")) {
            assertThat(rows.read(() -> program.get(Registry.class).findByName(typed, 10))).as(typed)
                    .containsExactly(firm);
        }
    }

    @Test
    void bringsNamesOfAnEarlierVersionToTheirFormOnceAndLosesNone() {
        var firm = registered("南京老档案馆有限公司", 11);
        People.asOwner(program, """
            update registry.subject_name
            set normalised = '旧' || normalised, candidate = null, form = 0, delivery = null
            where subject_id = %1$d
            """.formatted(firm), """
            insert into registry.subject_name (subject_id, name, normalised, bigrams, current)
            values (%1$d, '南京老檔案館有限公司', '南京老檔案館有限公司', '{}', false), (%1$d, '南京档案社', '南京档案社', '{}', false)
            """.formatted(firm), "delete from registry.subject_number where subject_id = " + firm);

        assertThat(program.get(NameRebuild.class).run()).isEqualTo(2);
        assertThat(program.get(NameRebuild.class).run()).isZero();

        assertThat(names(firm)).containsExactly(new KnownName("南京老档案馆有限公司", KnownName.Kind.OWN, true, true),
                new KnownName("南京档案社", KnownName.Kind.FORMER, true, false));
        assertThat(texts("select normalised from registry.subject_name where subject_id = :subject order by 1", firm))
                .containsExactly("南京档案社", "南京老档案馆有限公司");
        assertThat(listed(row("老档案馆", null, null, registration(11)))).isEqualTo(firm);
    }
}
