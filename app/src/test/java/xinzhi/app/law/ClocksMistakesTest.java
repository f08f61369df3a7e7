package xinzhi.app.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xinzhi.app.platform.CannotStart;
import xinzhi.app.platform.yaml.DataFile;
import xinzhi.app.platform.yaml.DataMistake;

/// What a file of statutory clocks is refused for, and how that is said.
class ClocksMistakesTest {
    private static final String FILE = """
        reckonings:
          - {id: plain, name: 工作日, instrument: 民法典, lastDay: stays, confidence: recalled}
        steps:
          - {day: -1, to: handler}
        events: {asked: 收到申请, answered: 答复, stopped: 中止, resumed: 恢复, extended: 批准延长}
        clocks:
          - id: answer
            name: 答复
            kind: act
            bound: 市局
            instrument: 某办法
            from: 2022-01-01
            starts: [asked]
            met: [answered]
            term: {number: 3, unit: working-days}
            reckoning: plain
            suspendedBy: [stopped]
            resumedBy: [resumed]
            extension: {by: [extended], number: 5, unit: working-days, times: 1}
            confidence: recalled
            examples:
              - {start: 2022-04-28, due: 2022-05-06}
        """;
    private static final String CLOCK = FILE.substring(FILE.indexOf("  - id: answer"));

    @Test
    void acceptsASoundFile() { assertThat(sentences(FILE)).isEmpty(); }

    @Test
    void refusesAnExampleThatDoesNotHold() {
        assertThat(sentences(FILE.replace("due: 2022-05-06", "due: 2022-05-05"))).containsExactly(
                "时限 第 22 行：自 2022-04-28 起算的例子写的是 2022-05-05 届满，算出来是 2022-05-06。请核对期间、单位、计算方法和例子，改正其中错的一处。");
        assertThat(sentences(FILE.replace("due: 2022-05-06",
                "stopped: [{from: 2022-04-29, to: 2022-05-05}], extended: 1, due: 2022-05-14"))).containsExactly(
                        "时限 第 22 行：自 2022-04-28 起算的例子写的是 2022-05-14 届满，算出来是 2022-05-16。请核对期间、单位、计算方法和例子，改正其中错的一处。");
        assertThat(sentences(FILE.replace("start: 2022-04-28", "start: 2021-12-31"))).contains(
                "时限 第 22 行：例子的起算日 2021-12-31 不在时限“answer”施行期间。请改用施行期间的日期。");
        assertThat(sentences(FILE.replace("start: 2022-04-28", "start: 2026-12-30"))).containsExactly(
                "时限 第 22 行：自 2026-12-30 起算的例子算不出来，缺少 2027 年的工作日历。请改用已有工作日历的年份。");
        assertThat(sentences(FILE.replace("      - {start: 2022-04-28, due: 2022-05-06}\n", "").replace("examples:",
                "examples: []"))).containsExactly(
                        "时限 第 21 行：时限“answer”没有例子。请在 examples 之下至少写一个已经核对过的起算日和届满日。");
    }

    @Test
    void refusesAnUnknownUnitAndANumberOutOfReach() {
        assertThat(sentences(FILE.replace("{number: 3, unit: working-days}", "{number: 3, unit: weeks}"))).contains(
                "时限 第 15 行：键“unit”的值“weeks”不在可选范围内。请从以下各词中选用：working-days、days、months、day-of-month、day-of-next-month。");
        assertThat(sentences(FILE.replace("{number: 3,", "{number: 0,")))
                .containsExactly("时限 第 15 行：期间的数 0 不对。请填写 1 至 366 之间的数。");
    }

    @Test
    void refusesVersionsOfOneClockThatOverlap() {
        var overlapping = "时限 第 26 行：时限“answer”与同名的另一段（2022-01-01 至 今）时间交叉。请核对 from 和 until，前一段止于后一段施行的前一日。";
        var later = CLOCK.replace("from: 2022-01-01", "from: 2024-01-01").replace("start: 2022-04-28, due: 2022-05-06",
                "start: 2026-06-01, due: 2026-06-04");

        assertThat(sentences(FILE + later)).contains(overlapping.replace("第 26", "第 28"));
        assertThat(sentences(FILE.replace("from: 2022-01-01", "from: 2022-01-01\n    until: 2023-12-31") + later))
                .isEmpty();
        assertThat(sentences(FILE.replace("from: 2022-01-01", "from: 2022-01-01\n    until: 2021-12-31")))
                .containsExactly("时限 第 13 行：时限“answer”的 until 早于 from。请核对施行和废止的日期。");
    }

    @Test
    void refusesEventsNobodyNamedOrWithTwoParts() {
        assertThat(sentences(FILE.replace("met: [answered]", "met: [anwsered]"))).containsExactly(
                "时限 第 14 行：没有名为“anwsered”的事项。请改正拼写，或在 events 之下补写它的名称。");
        assertThat(sentences(FILE.replace("met: [answered]", "met: [asked]"))).containsExactly(
                "时限 第 14 行：事项“asked”在同一时限里写了两次。一个事项在一项时限里只能起一种作用，请只保留一处。");
        assertThat(sentences(FILE.replace("met: [answered]", "met: []"))).containsExactly(
                "时限 第 14 行：时限“answer”没有写明由什么起算，或者怎样算完成。请填写 starts 和 met，至少各一项。");
    }

    @Test
    void refusesHalfASuspensionAndWhatCannotStandStill() {
        assertThat(sentences(FILE.replace("    resumedBy: [resumed]\n", ""))).containsExactly(
                "时限 第 17 行：时限“answer”只写了中止或只写了恢复。请同时填写 suspendedBy 和 resumedBy。");
        assertThat(sentences(FILE.replace("{number: 3, unit: working-days}", "{number: 3, unit: day-of-month}")))
                .containsExactly(
                        "时限 第 17 行：时限“answer”是定日或倒数的，不能中止。请删去 suspendedBy 和 resumedBy。",
                        "时限 第 19 行：延长的单位与期间的单位不同，或者这种期间不能延长。请改用与 term 相同的单位；定日和倒数的期间不能延长。");
        assertThat(sentences(FILE.replace("unit: working-days, times: 1", "unit: working-days, times: 0")))
                .containsExactly("时限 第 19 行：延长的数 5 或次数 0 不对。请填写每次延长多少（1 至 366）和最多几次（1 至 10）。");
    }

    @Test
    void asksForASourceAndForAReckoningThatExists() {
        assertThat(sentences(FILE.replace("    confidence: recalled\n", "    confidence: verified\n"))).containsExactly(
                "时限 第 20 行：“答复”标为已核实，却没有注明出处。请补写 source，或把 confidence 改为 recalled（待核实）。");
        assertThat(sentences(FILE.replace("reckoning: plain", "reckoning: plane")))
                .containsExactly("时限 第 16 行：没有名为“plane”的计算方法。请从以下各项中选用：plain。");
    }

    @Test
    void refusesAWrongDayAndAMisspeltKey() {
        assertThat(sentences(FILE.replace("from: 2022-01-01", "from: 2022-02-30")))
                .containsExactly("时限 第 12 行：键“from”的值“2022-02-30”不是有效日期。请按“年-月-日”填写真实存在的日期，例如 2022-04-18。");
        assertThat(sentences(FILE.replace("    bound:", "    bund:"))).contains(
                "时限 第 10 行：不认识的键“bund”。是否应为“bound”？请改正拼写。");
        assertThat(sentences(FILE.replace("due: 2022-05-06", "due: 2022-05-06, dew: 2022-05-06"))).containsExactly(
                "时限 第 22 行：不认识的键“dew”。是否应为“due”？请改正拼写。");
    }

    @Test
    void letsACityAddItsOwnButNotChangeTheNations() {
        var own = "events: {complained: 收到异议}\n" + "clocks:\n"
                + CLOCK.replace("id: answer", "id: city-answer").replace("[asked]", "[complained]");

        assertThat(sentences(FILE, own)).isEmpty();
        assertThat(sentences(FILE, own.replace("id: city-answer", "id: answer"))).containsExactly(
                "时限2 第 3 行：时限“answer”在更一般的文件里已经有了。市里不能改动全国的时限，请另起标识写市里自己的规定。");
        assertThat(sentences(FILE, own.replace("complained: 收到异议", "complained: 收到异议, asked: 问")))
                .containsExactly("时限2 第 1 行：事项“asked”在更一般的文件里已经有了。请直接使用，或换一个标识。");
    }

    @Test
    void stopsTheStartWithEverySentence() {
        assertThatThrownBy(() -> StatutoryClocks.read(files(FILE.replace("due: 2022-05-06", "due: 2022-05-05")),
                Calendars.SHIPPED).get()).isInstanceOf(CannotStart.class).hasMessageContaining("时限 第 22 行");
    }

    private static List<String> sentences(String... texts) {
        return StatutoryClocks.read(files(texts), Calendars.SHIPPED).findMistakes().stream().map(DataMistake::sentence)
                .toList();
    }

    private static List<DataFile> files(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> DataFile.of(i == 0 ? "时限" : "时限" + (i + 1), texts[i])).toList();
    }
}
