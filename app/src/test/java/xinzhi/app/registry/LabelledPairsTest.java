package xinzhi.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import xinzhi.app.TestProgram;
import xinzhi.app.registry.ArrivingRows.Row;

/// How well rows find their subjects, measured on pairs labelled by hand (docs/decisions/0023): not one wrong link, and the share found.
class LabelledPairsTest {
    private static final int OTHERS = 100_000;
    private static final List<LabelledPair> PAIRS = LabelledPair.all();
    private static final List<Long> REGISTERED = new ArrayList<>();
    private static final List<Long> LINKED = new ArrayList<>();
    private static final Set<List<Long>> SUGGESTED = new HashSet<>();
    private static TestProgram program;

    @BeforeAll
    static void takeInTheRegisterAndTheList() {
        program = TestProgram.startQuiet();
        var rows = new ArrivingRows(program);
        for (int turn = 0; turn < 3; turn++) {
            int change = turn;
            rows.register(PAIRS.stream().filter(pair -> pair.registered().size() > change)
                    .map(pair -> Row.registered(pair.registered().get(change), pair.number())).toList());
        }
        rows.register(PAIRS.stream().filter(pair -> pair.has("共注册号")).map(LabelledPairsTest::bearerOfTheSameNumber)
                .toList());
        LINKED.addAll(rows.list(PAIRS.stream().map(LabelledPairsTest::listed).toList()));
        var db = program.get(JdbcClient.class);
        rows.read(() -> {
            for (var pair : PAIRS) {
                REGISTERED.add(db.sql("select id from registry.subject where unified_code = :code")
                        .param("code", ArrivingRows.code(pair.number())).query(Long.class).single());
            }
            return SUGGESTED.addAll(db.sql("select subject_id, registered_id from registry.candidate")
                    .query((row, _) -> List.of(row.getLong(1), row.getLong(2))).list());
        });
    }

    @AfterAll
    static void stop() { program.close(); }

    private static Row bearerOfTheSameNumber(LabelledPair pair) {
        int other = 2 * OTHERS + pair.number();
        return new Row("南京同号" + pair.number() + "号有限公司", ArrivingRows.code(other), ArrivingRows.inner(other),
                ArrivingRows.registration(pair.number()), null);
    }

    private static Row listed(LabelledPair pair) {
        int own = pair.number();
        int other = OTHERS + own;
        var code = pair.has("代码") ? ArrivingRows.code(own) : pair.has("他码") ? ArrivingRows.code(other) : null;
        var inner = code != null
                ? code.substring(8, 17)
                : pair.has("组织机构代码")
                        ? ArrivingRows.inner(own)
                        : pair.has("他组码") ? ArrivingRows.inner(other) : null;
        return new Row(pair.listed(), code, inner, registration(pair), null);
    }

    private static @Nullable String registration(LabelledPair pair) {
        var right = ArrivingRows.registration(pair.number());
        if (pair.has("错注册号")) {
            return right.substring(0, 14) + (right.charAt(14) == '9' ? '0' : (char) (right.charAt(14) + 1));
        }
        return pair.has("旧注册号") ? right.substring(0, 13) : pair.has("注册号") || pair.has("共注册号") ? right : null;
    }

    private static boolean linked(LabelledPair pair) {
        return LINKED.get(pair.number() - 1).equals(REGISTERED.get(pair.number() - 1));
    }

    private static boolean suggested(LabelledPair pair) {
        return SUGGESTED.contains(List.of(LINKED.get(pair.number() - 1), REGISTERED.get(pair.number() - 1)));
    }

    private static long count(String tier, boolean same, Predicate<LabelledPair> which) {
        return PAIRS.stream().filter(pair -> pair.tier().equals(tier) && pair.same() == same).filter(which).count();
    }

    /// For the assertion below, and for whoever changes a rule and wants to see what it does.
    private static String measured(String tier) {
        return tier + " 同" + count(tier, true, _ -> true) + " 归户" + count(tier, true, LabelledPairsTest::linked) + " 候选"
                + count(tier, true, pair -> !linked(pair) && suggested(pair)) + " 异"
                + count(tier, false, _ -> true) + " 归户" + count(tier, false, LabelledPairsTest::linked) + " 候选"
                + count(tier, false, LabelledPairsTest::suggested);
    }

    @Test
    void holdsThreeHundredPairsAndEachOnce() {
        assertThat(PAIRS).hasSizeGreaterThanOrEqualTo(300);
        assertThat(PAIRS.stream().map(pair -> pair.registered() + pair.listed() + pair.numbers()))
                .doesNotHaveDuplicates();
        assertThat(PAIRS.stream().map(LabelledPair::registered)).doesNotHaveDuplicates();
    }

    @Test
    void linksNoRowToAnEnterpriseThatIsNotItsOwn() {
        var known = new HashSet<>(REGISTERED);
        var wrong = PAIRS.stream().filter(pair -> known.contains(LINKED.get(pair.number() - 1)))
                .filter(pair -> !pair.same() || !linked(pair)).toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void neverMakesOneSubjectOfTwoRowsThatMeanTwo() {
        var unlinked = PAIRS.stream().filter(pair -> !linked(pair)).map(pair -> LINKED.get(pair.number() - 1)).toList();

        assertThat(unlinked).doesNotHaveDuplicates();
    }

    @Test
    void findsAndSuggestsTheShareThatIsStated() {
        assertThat(List.of(measured("强"), measured("中"), measured("弱"))).containsExactly(
                "强 同91 归户91 候选0 异35 归户0 候选16", "中 同63 归户0 候选60 异23 归户0 候选23",
                "弱 同52 归户0 候选36 异57 归户0 候选14");
    }
}
