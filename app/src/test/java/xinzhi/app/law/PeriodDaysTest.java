package xinzhi.app.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Date arithmetic on every day from 2015 to 2035, against a reckoning of its own.
class PeriodDaysTest {
    private static final Law LAW = Shipped.LAW;

    @Test
    void aPeriodOfMonthsEndsOnTheSameNumberOrOnTheLastDayOfAShorterMonth() {
        everyDay(day -> {
            var period = penalty(day, Wording.Severity.GENERAL);
            if (!day.isBefore(LocalDate.of(2019, 7, 1)) && day.isBefore(LocalDate.of(2023, 5, 1))) {
                assertThat(period.earliestRestoration()).isEqualTo(new Limit.On(monthsLater(day, 3)));
                assertThat(period.automaticEnd()).isEqualTo(new Limit.On(monthsLater(day, 12)));
            }
        });
        everyDay(day -> assertThat(tax(day).automaticEnd()).isEqualTo(new Limit.On(monthsLater(day, 36))),
                LocalDate.of(2019, 1, 1));
        everyDay(day -> assertThat(tax(day).earliestRestoration()).isEqualTo(new Limit.On(monthsLater(day, 6))),
                LocalDate.of(2022, 2, 1));
    }

    @Test
    void everyDayFallsUnderTheOneVersionInForceThenAndNeverUnderALaterOne() {
        everyDay(day -> {
            var regime = Objects.requireNonNull(penalty(day, Wording.Severity.GENERAL).regime());
            assertThat(day).isAfterOrEqualTo(regime.from());
            if (regime.until() != null) {
                assertThat(day).isBeforeOrEqualTo(regime.until());
            }
            assertThat(regime.id()).isEqualTo(day.isBefore(LocalDate.of(2019, 7, 1))
                    ? "PUB-2017"
                    : day.isBefore(LocalDate.of(2023, 5, 1))
                            ? "PUB-527"
                            : day.isBefore(LocalDate.of(2026, 4, 1)) ? "PUB-58" : "PUB-36");
        }, LocalDate.of(2017, 7, 31));
    }

    @Test
    void noPublicityEndsBeforeItMayBeRestored() {
        for (var severity : new Wording.Severity[]{Wording.Severity.GENERAL, Wording.Severity.SERIOUS}) {
            everyDay(day -> {
                var period = penalty(day, severity);
                period.earliestRestoration().findDay().ifPresent(
                        earliest -> assertThat(earliest).isBefore(period.automaticEnd().findDay().orElseThrow()));
            }, LocalDate.of(2017, 7, 31));
        }
    }

    @Test
    void oneDayDecidesBetweenNotYetAndAllowed() {
        var rule = new RuleId("PP-02-general");
        everyDay(day -> {
            if (day.isBefore(LocalDate.of(2019, 7, 1)) || !day.isBefore(LocalDate.of(2023, 2, 1))) {
                return;
            }
            var facts = facts(day, Wording.Severity.GENERAL).with(Fact.Flag.PERFORMED, true)
                    .with(Fact.Flag.COMMITMENT, true).with(Fact.Flag.IDENTITY_PAPERS, true).build();
            var first = monthsLater(day, 3);
            assertThat(LAW.answer(rule, facts, first.minusDays(1)).evaluation())
                    .isInstanceOfSatisfying(Evaluation.NotYet.class,
                            notYet -> assertThat(notYet.from()).isEqualTo(first));
            if (first.isBefore(LocalDate.of(2023, 5, 1))) {
                assertThat(LAW.answer(rule, facts, first).evaluation()).isInstanceOf(Evaluation.Allowed.class);
            }
        });
    }

    @Test
    void oneDecisionWithSeveralPenaltiesIsShownForTheLongest() {
        everyDay(day -> {
            var both = facts(day, Wording.Severity.GENERAL).with(Wording.Field.FIRE, Wording.Field.OTHER).build();
            var period = LAW.publicity(both).stream().filter(each -> each.venue() == Venue.CREDIT_CHINA).findFirst()
                    .orElseThrow();
            assertThat(period.earliestRestoration()).isEqualTo(new Limit.On(monthsLater(day, 12)));
        }, LocalDate.of(2023, 5, 1), LocalDate.of(2026, 3, 31));
    }

    private static PublicityPeriod penalty(LocalDate day, Wording.Severity severity) {
        return LAW.publicity(facts(day, severity).build()).stream()
                .filter(period -> period.venue() == Venue.CREDIT_CHINA).findFirst()
                .orElseGet(() -> new PublicityPeriod(Venue.CREDIT_CHINA, null, new Limit.Never(), new Limit.Never(),
                        new Limit.Never(), null, java.util.List.of()));
    }

    private static Facts.Collector facts(LocalDate day, Wording.Severity severity) {
        return Facts.of("administrative-punishment").with(Fact.Day.DECISION_DATE, day)
                .with(Fact.Day.DOCUMENT_DATE, day).with(severity).with(Wording.Penalty.CONFISCATION)
                .with(Wording.Field.OTHER).with(Fact.Flag.MARKET_AUTHORITY, false);
    }

    private static PublicityPeriod tax(LocalDate day) {
        return LAW.publicity(Facts.of("tax-violation").with(Fact.Day.PUBLICITY_DATE, day).build()).getFirst();
    }

    /// By hand, not by the library the rules use.
    private static LocalDate monthsLater(LocalDate day, int months) {
        int month = day.getYear() * 12 + day.getMonthValue() - 1 + months;
        int length = YearMonth.of(month / 12, month % 12 + 1).lengthOfMonth();
        return LocalDate.of(month / 12, month % 12 + 1, Math.min(day.getDayOfMonth(), length));
    }

    private static void everyDay(Consumer<LocalDate> check) { everyDay(check, LocalDate.of(2015, 1, 1)); }

    private static void everyDay(Consumer<LocalDate> check, LocalDate from) {
        everyDay(check, from, LocalDate.of(2035, 12, 31));
    }

    private static void everyDay(Consumer<LocalDate> check, LocalDate from, LocalDate until) {
        Stream.iterate(from, day -> !day.isAfter(until), day -> day.plusDays(1)).forEach(check);
    }
}
