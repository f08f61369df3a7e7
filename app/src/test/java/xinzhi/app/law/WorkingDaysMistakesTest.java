package xinzhi.app.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xinzhi.app.platform.yaml.DataFile;
import xinzhi.app.platform.yaml.DataMistake;

/// What a calendar is refused for, and how that is said.
class WorkingDaysMistakesTest {
    private static final String YEAR = """
        years:
          - year: 2026
            notices:
              - {title: 通知, number: 国办发明电〔2025〕7号, day: 2025-11-04}
            confidence: verified
            source: 某报
            holidays:
              - {name: 元旦, from: 2026-01-01, to: 2026-01-03, workdays: [2026-01-04]}
              - {name: 春节, from: 2026-02-15, to: 2026-02-23, workdays: [2026-02-14, 2026-02-28]}
        """;

    @Test
    void acceptsASoundYear() { assertThat(sentences(YEAR)).isEmpty(); }

    @Test
    void refusesADayThatDoesNotExist() {
        assertThat(sentences(YEAR.replace("to: 2026-02-23", "to: 2026-02-30"))).contains(
                "日历 第 9 行：键“to”的值“2026-02-30”不是有效日期。请按“年-月-日”填写真实存在的日期，例如 2022-04-18。");
        assertThat(sentences(YEAR.replace("[2026-01-04]", "[2026-1-4]"))).contains(
                "日历 第 8 行：键“workdays”的值“2026-1-4”不是有效日期。请按“年-月-日”填写真实存在的日期，例如 2022-04-18。");
    }

    @Test
    void refusesAHolidayOutsideItsYear() {
        assertThat(sentences(YEAR.replace("2026-02", "2025-02"))).containsExactly(
                "日历 第 9 行：“春节”有不属于 2026 年的日子。请写到通知所属的那一年；只有元旦假期可以从上年12月开始。",
                "日历 第 9 行：上班的 2025-02-14 不属于 2026 年。请写到通知所属的那一年；只有元旦假期可以用上年12月的日子。",
                "日历 第 9 行：上班的 2025-02-28 不属于 2026 年。请写到通知所属的那一年；只有元旦假期可以用上年12月的日子。");
    }

    @Test
    void refusesAHolidayWithOneEndOutsideItsYear() {
        var sentence = "日历 第 9 行：“春节”有不属于 2026 年的日子。请写到通知所属的那一年；只有元旦假期可以从上年12月开始。";

        assertThat(sentences(YEAR.replace("from: 2026-02-15, to: 2026-02-23", "from: 2026-12-30, to: 2027-01-02")))
                .containsExactly(sentence);
        assertThat(sentences(YEAR.replace("from: 2026-02-15, to: 2026-02-23", "from: 2025-11-28, to: 2025-12-02")))
                .containsExactly(sentence);
    }

    @Test
    void acceptsDaysOfTheDecemberBefore() {
        assertThat(sentences(YEAR.replace("from: 2026-01-01, to: 2026-01-03, workdays: [2026-01-04]",
                "from: 2025-12-31, to: 2026-01-02, workdays: [2025-12-28]"))).isEmpty();
    }

    @Test
    void refusesAMadeUpDayThatIsAWeekdayAlready() {
        assertThat(sentences(YEAR.replace("2026-02-28", "2026-02-27"))).containsExactly(
                "日历 第 9 行：2026-02-27 本来就是周一至周五，不必调休上班。请核对日期；workdays 只写因放假而上班的周六、周日。");
    }

    @Test
    void refusesAMadeUpDayThatIsOffOrWrittenTwice() {
        var sentence = "日历 第 9 行：上班的 %s 同时写在放假的日子里，或者写了两次。请对照通知，只保留正确的一处。";

        assertThat(sentences(YEAR.replace("2026-02-28", "2026-02-21")))
                .containsExactly(sentence.formatted("2026-02-21"));
        assertThat(sentences(YEAR.replace("2026-02-28", "2026-01-04")))
                .containsExactly(sentence.formatted("2026-01-04"));
    }

    @Test
    void refusesHolidaysThatRunBackwardsOverlapOrNeverEnd() {
        assertThat(sentences(YEAR.replace("to: 2026-02-23", "to: 2026-02-13")))
                .containsExactly("日历 第 9 行：“春节”的截止日早于起始日。请对照通知改正 from 或 to。");
        assertThat(sentences(YEAR.replace("from: 2026-02-15", "from: 2026-01-03").replace("2026-02-23", "2026-01-11")
                .replace("2026-02-14, 2026-02-28", ""))).contains(
                        "日历 第 9 行：2026-01-03 已经写在另一个假期里。请核对起止日，两个节日合并放假的写成一项。");
        assertThat(sentences(YEAR.replace("to: 2026-02-23", "to: 2026-03-23")))
                .containsExactly("日历 第 9 行：“春节”超过 15 天。请核对月份是否写错。");
    }

    @Test
    void asksForTheNoticeItsSourceAndItsHolidays() {
        assertThat(sentences(YEAR.replace("    source: 某报\n", "").replace(
                "    notices:\n      - {title: 通知, number: 国办发明电〔2025〕7号, day: 2025-11-04}\n", "")))
                .containsExactly(
                        "日历 第 2 行：2026 年没有写明依据哪一个通知。请在 notices 之下填写通知的标题、文号和日期。",
                        "日历 第 3 行：“2026”标为已核实，却没有注明出处。请补写 source，或把 confidence 改为 recalled（待核实）。");
        assertThat(sentences("years: []\n")).containsExactly("日历 第 1 行：没有任何一年的放假安排。请在 years 之下逐年填写。");
    }

    @Test
    void refusesAGapBetweenTheYears() {
        assertThat(sentences(YEAR + YEAR.replace("years:\n", "").replace("2026", "2028")
                .replace("workdays: [2028-01-04]", "workdays: []")
                .replace("[2028-02-14, 2028-02-28]", "[]"))).containsExactly(
                        "日历 第 10 行：2028 年之前缺少 2027 年。工作日历不能有空档，请按年份先后补齐 2027 年的通知。");
        assertThat(sentences(YEAR + YEAR.replace("years:\n", "")))
                .containsExactly("日历 第 10 行：2026 年写了两次。请合并为一处。");
    }

    @Test
    void letsALaterFileAddAYearOrSayTheSameAgainButNotOtherwise() {
        var next = YEAR.replace("2026", "2027").replace("[2027-01-04]", "[2027-01-09]")
                .replace("[2027-02-14, 2027-02-28]", "[]");

        assertThat(sentences(YEAR, next)).isEmpty();
        assertThat(sentences(YEAR, YEAR)).isEmpty();
        assertThat(sentences(YEAR, YEAR.replace("to: 2026-02-23", "to: 2026-02-22"))).containsExactly(
                "日历2 第 2 行：2026 年的放假安排与随程序提供的不一致。随程序提供的以通知为准：核对通知后，从补充的文件中删去这一年；如果确是随程序提供的错了，请联系维护人员更正。");
    }

    @Test
    void refusesKeysItDoesNotKnow() {
        assertThat(sentences(YEAR.replace("holidays:", "holidys:"))).contains(
                "日历 第 7 行：不认识的键“holidys”。是否应为“holidays”？请改正拼写。");
    }

    private static List<String> sentences(String... texts) {
        var files = Stream.iterate(0, i -> i + 1).limit(texts.length)
                .map(i -> DataFile.of(i == 0 ? "日历" : "日历" + (i + 1), texts[i])).toList();
        return WorkingDays.read(files).findMistakes().stream().map(DataMistake::sentence).toList();
    }
}
