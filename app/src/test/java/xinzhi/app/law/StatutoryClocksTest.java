package xinzhi.app.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xinzhi.app.platform.Confidence;

/// The statutory clocks shipped with the program.
class StatutoryClocksTest {
    private static final StatutoryClocks CLOCKS = Calendars.clocks(Calendars.SHIPPED);
    private final StatutoryClocks clocks = CLOCKS;

    @Test
    void endsEveryExampleOnTheDayItSays() {
        int examples = 0;
        for (var rule : clocks.list()) {
            for (var example : rule.examples()) {
                assertThat(rule.end(example.start(), example.extended(), example.pauses(), clocks.calendar()))
                        .as(rule.id()).isEqualTo(new Deadline.On(example.due()));
                examples++;
            }
        }
        System.out.printf("statutory clocks: %d, examples worked out: %d%n", clocks.list().size(), examples);
        assertThat(examples).isGreaterThanOrEqualTo(clocks.list().size());
    }

    /// The days the domain's own table of worked dates gives.
    @Test
    void endsTheCourtsThreeDaysAndTheTaxOfficesFifteenthAsTheTradeHasThem() {
        assertThat(due("jd-deletion", "jd-ground-established", "2022-04-28")).isEqualTo("2022-05-06");
        assertThat(due("jd-term-deletion", "jd-term-ended", "2022-05-06")).isEqualTo("2022-05-10");
        assertThat(due("tax-publication", "tax-determination-served", "2022-03-20")).isEqualTo("2022-04-15");
    }

    @Test
    void hasEveryTimerTheRulesNameForAnActOfAnAuthority() {
        assertThat(clocks.list()).extracting(ClockRule::rule).contains("JD-08", "JD-09", "JD-13", "JD-14", "TX-04",
                "TX-05", "TX-06", "TX-08", "TX-11", "MS-05", "MS-06", "MS-08", "MS-14", "MS-16", "PP-04", "PP-14",
                "PP-15", "PP-24", "PP-30", "PP-31", "C-13", "C-31");
        assertThat(terms("samr-acceptance", "samr-decision", "samr-removal")).containsExactly(2, 15, 3);
        assertThat(terms("tax-acceptance", "tax-decision", "tax-stop")).containsExactly(2, 15, 5);
        assertThat(terms("site-decision", "site-sharing")).containsExactly(10, 3);
        assertThat(terms("jd-deletion", "dual-publicity", "penalty-withdrawal")).containsExactly(3, 7, 3);
        assertThat(terms("hearing-request-window", "hearing-notice")).containsExactly(5, 7);
    }

    @Test
    void saysOfEachHowSureItIsAndNamesASourceWhereItIs() {
        assertThat(clocks.list()).allSatisfy(rule -> assertThat(rule.source() != null).as(rule.id())
                .isEqualTo(rule.confidence() == Confidence.VERIFIED));
        assertThat(clocks.list()).filteredOn(rule -> "C-31".equals(rule.rule()))
                .allSatisfy(rule -> assertThat(rule.confidence()).isEqualTo(Confidence.LOCAL_CHOICE));
    }

    @Test
    void appliesTheVersionInForceOnTheDayItStarts() {
        assertThat(clocks.find("site-decision", day("2026-03-31")).orElseThrow().confidence())
                .isEqualTo(Confidence.VERIFIED);
        assertThat(clocks.find("site-decision", day("2026-04-01")).orElseThrow().instrument()).contains("第36号");
        assertThat(clocks.find("site-decision", day("2023-04-30"))).isEmpty();
        assertThat(clocks.start("site-decision", new ClockEvent("site-repair-submitted", day("2023-04-30"), "回执")))
                .isEqualTo(new ClockOutcome.Refused(ClockRefusal.NOT_IN_FORCE, "“办结信用修复申请”在2023年4月30日不施行，不能由此起算。"));
    }

    @Test
    void findsWhatOneEventSetsGoing() {
        assertThat(clocks.startedBy("penalty-decided", day("2022-04-28"))).extracting(ClockRule::id).containsExactly(
                "samr-publication", "samr-push", "penalty-service", "dual-publicity");
        assertThat(clocks.startedBy("penalty-decided", day("2018-04-28"))).extracting(ClockRule::id)
                .containsExactly("dual-publicity");
        assertThat(clocks.eventName("penalty-decided")).isEqualTo("作出行政处罚决定");
    }

    @Test
    void refusesToStartAClockThereIsNot() {
        assertThat(clocks.start("samr-publikation", new ClockEvent("penalty-decided", day("2022-04-28"), "文号")))
                .isEqualTo(new ClockOutcome.Refused(ClockRefusal.NO_SUCH_CLOCK, "没有时限“samr-publikation”，或者没有这一版本。"));
    }

    /// Every clock from every day it may start on: never a day before the start, never earlier for a later start.
    @Test
    void neverEndsBeforeItStartsNorEarlierForALaterStart() {
        for (var rule : clocks.list()) {
            LocalDate last = null;
            for (var start = day("2017-01-01"); start.isBefore(day("2026-06-01")); start = start.plusDays(1)) {
                var due = rule.end(start, 0, List.of(), clocks.calendar()).find();
                if (due.isEmpty() || rule.term().unit() == TermUnit.DAY_OF_MONTH) {
                    continue;
                }
                if ((last != null && due.get().isBefore(last)) || due.get().isBefore(start) != rule.term().before()) {
                    throw new AssertionError(rule.id() + " " + start + " " + due.get());
                }
                last = due.get();
            }
        }
    }

    private String due(String clock, String event, String start) {
        return clocks.start(clock, new ClockEvent(event, day(start), "依据")).get().due().get().toString();
    }

    private List<Integer> terms(String... ids) {
        return Stream.of(ids).map(id -> clocks.find(id, day("2026-06-01")).orElseThrow()).map(rule -> {
            assertThat(rule.term().unit()).isEqualTo(TermUnit.WORKING_DAYS);
            return rule.term().number();
        }).toList();
    }

    private static LocalDate day(String text) { return LocalDate.parse(text); }
}
