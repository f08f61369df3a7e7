package xinzhi.app.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.law.ClockOutcome.Refused;
import xinzhi.app.platform.yaml.DataFile;

/// A statutory clock from its start to its end.
class StatutoryClockTest {
    private static final StatutoryClocks CLOCKS = Calendars.clocks(Calendars.SHIPPED);
    private static final String PAUSING = """
        reckonings:
          - {id: plain, name: 工作日, instrument: 民法典, lastDay: stays, confidence: recalled}
        events: {asked: 收到申请, answered: 答复, stopped: 中止, resumed: 恢复}
        clocks:
          - id: answer
            name: 答复
            kind: act
            bound: 市局
            instrument: 某办法
            from: 2022-01-01
            starts: [asked]
            met: [answered]
            term: {number: 7, unit: working-days}
            reckoning: plain
            suspendedBy: [stopped]
            resumedBy: [resumed]
            confidence: recalled
            examples: [{start: 2022-04-25, due: 2022-05-07}]
        """;
    private final StatutoryClocks clocks = CLOCKS;

    @Test
    void runsUntilItsLastDayAndIsOverdueFromTheNext() {
        var clock = deletion("2022-04-28");

        assertThat(clock.on(day("2022-04-27"))).isEqualTo(new ClockState.NotStarted());
        assertThat(clock.on(day("2022-04-28"))).isEqualTo(running("2022-05-06", 3));
        assertThat(clock.on(day("2022-05-01"))).isEqualTo(running("2022-05-06", 2));
        assertThat(clock.on(day("2022-05-06"))).isEqualTo(running("2022-05-06", 0));
        assertThat(clock.on(day("2022-05-07"))).isEqualTo(new ClockState.Overdue(day("2022-05-06"), days(1)));
        assertThat(clock.on(day("2022-05-10"))).isEqualTo(new ClockState.Overdue(day("2022-05-06"), days(3)));
    }

    @Test
    void isMetInTimeOrLate() {
        var inTime = take(deletion("2022-04-28"), "jd-deleted", "2022-05-06");
        var late = take(deletion("2022-04-28"), "jd-deleted", "2022-05-09");

        assertThat(inTime.on(day("2022-06-01")))
                .isEqualTo(new ClockState.Met(day("2022-05-06"), new Deadline.On(day("2022-05-06"))));
        assertThat(late.on(day("2022-06-01")))
                .isEqualTo(new ClockState.MetLate(day("2022-05-09"), day("2022-05-06"), days(2)));
        assertThat(late.on(day("2022-05-08"))).isEqualTo(new ClockState.Overdue(day("2022-05-06"), days(1)));
    }

    @Test
    void standsStillWhileSuspendedAndEndsTheLaterForIt() {
        var clock = start("samr-penalty-decision", "samr-case-opened", "2022-01-06");
        assertThat(clock.due()).isEqualTo(new Deadline.On(day("2022-04-06")));

        var suspended = take(clock, "inspection-commissioned", "2022-02-10");
        assertThat(suspended.on(day("2022-02-09"))).isEqualTo(running("2022-04-06", 56));
        assertThat(suspended.on(day("2022-02-10"))).isEqualTo(new ClockState.Suspended(day("2022-02-10"), days(56)));
        assertThat(suspended.on(day("2023-02-10"))).isEqualTo(new ClockState.Suspended(day("2022-02-10"), days(56)));

        var resumed = take(suspended, "inspection-reported", "2022-03-01");
        assertThat(resumed.on(day("2022-03-01"))).isEqualTo(running("2022-04-26", 56));
        assertThat(resumed.on(day("2022-04-27"))).isEqualTo(new ClockState.Overdue(day("2022-04-26"), days(1)));

        var extended = take(resumed, "decision-period-extended", "2022-04-26");
        assertThat(extended.due()).isEqualTo(new Deadline.On(day("2022-05-26")));
        assertThat(extended.on(day("2022-04-25"))).isEqualTo(running("2022-04-26", 1));
        assertThat(clock.history()).hasSize(1);
        assertThat(extended.history()).extracting(ClockEvent::event).containsExactly("samr-case-opened",
                "inspection-commissioned", "inspection-reported", "decision-period-extended");
    }

    /// The day it starts on does not count anyway and is not left out twice.
    @Test
    void isNotLongerForAHaltOnTheDayItStarts() {
        var clock = start("samr-penalty-decision", "samr-case-opened", "2022-01-06");
        var halted = take(take(clock, "case-suspended", "2022-01-06"), "case-resumed", "2022-01-06");

        assertThat(halted.due()).isEqualTo(clock.due());
    }

    @Test
    void countsOnlyWorkingDaysAsLostWhereItIsCountedInThem() {
        var clocks = StatutoryClocks.read(List.of(DataFile.of("时限", PAUSING)), Calendars.SHIPPED).get();
        var asked = clocks.start("answer", event("asked", "2022-04-25")).get();
        var stopped = take(asked, "stopped", "2022-04-28");

        assertThat(asked.due()).isEqualTo(new Deadline.On(day("2022-05-07")));
        assertThat(stopped.on(day("2022-05-20"))).isEqualTo(new ClockState.Suspended(day("2022-04-28"), days(5)));
        assertThat(take(stopped, "resumed", "2022-05-04").due()).isEqualTo(new Deadline.On(day("2022-05-10")));
        assertThat(take(stopped, "resumed", "2022-05-09").due()).isEqualTo(new Deadline.On(day("2022-05-16")));
        assertThat(take(stopped, "resumed", "2022-05-09").on(day("2022-05-09"))).isEqualTo(running("2022-05-16", 5));
        assertThat(take(stopped, "resumed", "2027-01-04").due()).isInstanceOf(Deadline.BeyondCalendar.class);
    }

    /// However a clock of calendar days is interrupted, it ends so many days later as it stood still, and the day it stopped and the
    /// day it went on again do not count.
    @Test
    void endsSoManyDaysLaterAsItStoodStill() {
        var clock = start("samr-penalty-decision", "samr-case-opened", "2021-08-02");
        for (int stop = 1; stop <= 80; stop += 7) {
            for (int length = 0; length <= 40; length += 3) {
                var since = day("2021-08-02").plusDays(stop);
                var until = since.plusDays(length);
                var resumed = take(take(clock, "case-suspended", since.toString()), "case-resumed", until.toString());
                var expected = day("2021-08-02").plusDays(90 + length + 1);
                assertThat(resumed.due()).isEqualTo(clocks.calendar().findOnOrAfter(expected));
            }
        }
    }

    @Test
    void isExtendedInWorkingDaysWhereItIsCountedInThem() {
        var clock = start("wage-listing-decision", "wage-order-expired", "2022-03-31");
        var extended = take(clock, "wage-decision-extended", "2022-04-20");

        assertThat(clock.due()).isEqualTo(new Deadline.On(clocks.calendar().plus(day("2022-03-31"), 20)));
        assertThat(extended.due()).isEqualTo(new Deadline.On(clocks.calendar().plus(day("2022-03-31"), 40)));
    }

    @Test
    void movesALastDayThatIsOffWhereTheLawSaysSo() {
        assertThat(start("jd-reconsideration-window", "jd-rejection-served", "2022-04-22").due())
                .isEqualTo(new Deadline.On(day("2022-05-05")));
        assertThat(start("tax-determination", "tax-decision-final", "2022-03-10").due())
                .isEqualTo(new Deadline.On(day("2022-04-09")));
        assertThat(start("archive-transfer", "moved-in", "2022-07-04").due())
                .isEqualTo(new Deadline.On(day("2022-10-08")));
    }

    @Test
    void lapsesWithoutReproachWhereSomebodyMightHaveActed() {
        var window = start("hearing-request-window", "hearing-rights-notified", "2022-04-27");

        assertThat(window.on(day("2022-05-07"))).isEqualTo(running("2022-05-07", 0));
        assertThat(window.on(day("2022-05-08"))).isEqualTo(new ClockState.Lapsed(day("2022-05-07")));
        assertThat(take(window, "hearing-requested", "2022-05-09").on(day("2022-05-09")))
                .isEqualTo(new ClockState.MetLate(day("2022-05-09"), day("2022-05-07"), days(1)));
    }

    @Test
    void countsBackFromTheDayOfTheHearing() {
        var set = new ClockEvent("hearing-set", day("2022-04-22"), "听证通知稿", day("2022-05-11"));
        var clock = clocks.start("hearing-notice", set).get();

        assertThat(clock.due()).isEqualTo(new Deadline.On(day("2022-04-27")));
        assertThat(take(clock, "hearing-notified", "2022-04-27").on(day("2022-04-27")))
                .isInstanceOf(ClockState.Met.class);
        assertThat(clock.on(day("2022-04-28"))).isEqualTo(new ClockState.Overdue(day("2022-04-27"), days(1)));
        assertThat(reason(clocks.start("hearing-notice", new ClockEvent("hearing-set", day("2022-04-22"), "稿"))))
                .isEqualTo(ClockRefusal.COUNT_FROM_MISSING);
        assertThat(reason(clocks.start("jd-deletion",
                new ClockEvent("jd-ground-established", day("2022-04-22"), "稿", day("2022-05-11")))))
                .isEqualTo(ClockRefusal.COUNT_FROM_NOT_WANTED);
    }

    @Test
    void refusesWhatCannotHaveHappened() {
        var clock = start("samr-penalty-decision", "samr-case-opened", "2022-01-06");
        var suspended = take(clock, "case-suspended", "2022-02-10");
        var done = take(clock, "case-closed", "2022-02-10");
        var extended = take(clock, "decision-period-extended", "2022-02-10");

        assertThat(clock.take(event("case-resumed", "2022-02-10"))).isEqualTo(
                new Refused(ClockRefusal.NOT_SUSPENDED, "“作出处理决定（市场监管案件）”没有中止，不能登记“案件恢复”。"));
        assertThat(reason(suspended.take(event("hearing-begun", "2022-02-11"))))
                .isEqualTo(ClockRefusal.SUSPENDED_ALREADY);
        assertThat(suspended.take(event("case-resumed", "2022-02-09"))).isEqualTo(new Refused(
                ClockRefusal.BEFORE_THE_LAST, "“案件恢复”（2022年2月9日）早于已经登记的上一事项（2022年2月10日），请核对日期。"));
        assertThat(reason(done.take(event("case-suspended", "2022-02-11")))).isEqualTo(ClockRefusal.DONE_ALREADY);
        assertThat(reason(done.take(event("penalty-decided", "2022-02-11")))).isEqualTo(ClockRefusal.DONE_ALREADY);
        assertThat(reason(extended.take(event("decision-period-extended", "2022-02-11"))))
                .isEqualTo(ClockRefusal.EXTENDED_OFTEN_ENOUGH);
        assertThat(reason(clock.take(event("samr-case-opened", "2022-02-11"))))
                .isEqualTo(ClockRefusal.STARTED_ALREADY);
        assertThat(reason(clock.take(event("jd-deleted", "2022-02-11")))).isEqualTo(ClockRefusal.NOT_OF_THIS_CLOCK);
        assertThat(clock.take(event("case-suspended", "2022-04-07"))).isEqualTo(new Refused(
                ClockRefusal.RUN_OUT_ALREADY, "“作出处理决定（市场监管案件）”在2022年4月7日之前已经届满，不能再登记“案件中止”。"));
        assertThat(reason(clock.take(event("decision-period-extended", "2022-04-07"))))
                .isEqualTo(ClockRefusal.RUN_OUT_ALREADY);
        assertThat(reason(clocks.start("samr-penalty-decision", event("case-closed", "2022-02-11"))))
                .isEqualTo(ClockRefusal.DOES_NOT_START_IT);
        assertThatThrownBy(() -> clock.take(event("case-resumed", "2022-02-10")).get())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void remindsBeforeOnAndAfterTheLastDayEachStepOnce() {
        var clock = deletion("2022-04-28");

        assertThat(clock.escalations(day("2022-04-27"), day("2022-05-31")))
                .extracting(step -> step.day() + " " + step.step().to())
                .containsExactly("2022-05-05 HANDLER", "2022-05-06 HANDLER", "2022-05-07 HEAD",
                        "2022-05-10 CREDIT_OFFICE");
        assertThat(clock.escalations(day("2022-05-05"), day("2022-05-06"))).hasSize(1);
        assertThat(clock.escalations(day("2022-05-06"), day("2022-05-06"))).isEmpty();
        assertThat(take(clock, "jd-deleted", "2022-05-06").escalations(day("2022-04-27"), day("2022-05-31")))
                .extracting(Escalation::day).containsExactly(day("2022-05-05"));
        assertThat(take(start("samr-penalty-decision", "samr-case-opened", "2022-01-06"), "case-suspended",
                "2022-02-10").escalations(day("2022-01-06"), day("2022-12-31"))).isEmpty();
    }

    @Test
    void doesNotCallAWindowThatLapsedOverdue() {
        assertThat(start("hearing-request-window", "hearing-rights-notified", "2022-04-27")
                .escalations(day("2022-04-27"), day("2022-06-30"))).extracting(Escalation::day)
                .allSatisfy(step -> assertThat(step).isBeforeOrEqualTo(day("2022-05-07")));
    }

    @Test
    void saysThatNobodyKnowsWhatLiesBeyondTheCalendar() {
        var clock = deletion("2026-12-29");
        var beyond = new Deadline.BeyondCalendar(2027, day("2017-01-01"), day("2026-12-31"));

        assertThat(clock.due()).isEqualTo(beyond);
        assertThat(clock.on(day("2026-12-31"))).isEqualTo(new ClockState.Running(beyond, OptionalInt.empty()));
        assertThat(clock.on(day("2027-01-04"))).isEqualTo(new ClockState.Unknown(beyond));
        assertThat(take(clock, "jd-deleted", "2026-12-31").on(day("2027-02-01")))
                .isEqualTo(new ClockState.Met(day("2026-12-31"), beyond));
        assertThat(take(clock, "jd-deleted", "2027-01-04").on(day("2027-02-01")))
                .isEqualTo(new ClockState.Unknown(beyond));
        assertThat(clock.escalations(day("2026-12-29"), day("2027-12-31"))).isEmpty();
    }

    @Test
    void tellsThatItIsOverdueEvenWhereTheDaysCannotBeCounted() {
        assertThat(deletion("2026-12-22").on(day("2027-01-04")))
                .isEqualTo(new ClockState.Overdue(day("2026-12-25"), OptionalInt.empty()));
    }

    @Test
    void comesOutTheSameFromTheFactsThatWereKept() {
        var clock = take(take(take(start("samr-penalty-decision", "samr-case-opened", "2022-01-06"),
                "inspection-commissioned", "2022-02-10"), "inspection-reported", "2022-03-01"), "penalty-decided",
                "2022-04-29");
        var json = JsonMapper.shared();
        var kept = json.writeValueAsString(clock.facts());
        var again = clocks.replay(json.readValue(kept, ClockFacts.class)).get();

        assertThat(kept).contains("\"clock\":\"samr-penalty-decision\"", "\"version\":\"2021-07-15\"");
        assertThat(again.facts()).isEqualTo(clock.facts());
        assertThat(again.due()).isEqualTo(clock.due());
        day("2022-01-01").datesUntil(day("2022-06-30"))
                .forEach(day -> assertThat(again.on(day)).isEqualTo(clock.on(day)));
    }

    @Test
    void refusesFactsThatDoNotFit() {
        var facts = deletion("2022-04-28").facts();
        var twice = java.util.Collections.nCopies(2, facts.events()).stream().flatMap(List::stream).toList();

        assertThat(reason(clocks.replay(new ClockFacts("jd-deletion", facts.version(), twice))))
                .isEqualTo(ClockRefusal.STARTED_ALREADY);
        assertThat(reason(clocks.replay(new ClockFacts("jd-deletion", day("2013-10-01"), facts.events()))))
                .isEqualTo(ClockRefusal.NO_SUCH_CLOCK);
        assertThat(reason(clocks.replay(new ClockFacts("jd-deletion", facts.version(), List.of()))))
                .isEqualTo(ClockRefusal.NO_EVENTS);
    }

    private StatutoryClock deletion(String start) { return start("jd-deletion", "jd-ground-established", start); }

    private StatutoryClock start(String clock, String event, String day) {
        return clocks.start(clock, event(event, day)).get();
    }

    private static StatutoryClock take(StatutoryClock clock, String event, String day) {
        return clock.take(event(event, day)).get();
    }

    private static ClockEvent event(String event, String day) { return new ClockEvent(event, day(day), "依据"); }

    private static ClockRefusal reason(ClockOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reason();
    }

    private static ClockState running(String due, int left) {
        return new ClockState.Running(new Deadline.On(day(due)), days(left));
    }

    private static OptionalInt days(int days) { return OptionalInt.of(days); }

    private static LocalDate day(String text) { return LocalDate.parse(text); }
}
