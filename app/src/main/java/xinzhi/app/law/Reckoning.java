package xinzhi.app.law;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Confidence;

/// How the law says a period is counted (期间计算规则). The day it starts on never counts.
///
/// @param source where the text was seen, in words shown as they are
public record Reckoning(String id, String name, String instrument, @Nullable String article, LastDay lastDay,
        Confidence confidence, @Nullable String source, @Nullable String note) {
    /// What becomes of a last day that is a day off (届满日逢休假日).
    public enum LastDay {
        /// The next working day takes its place (顺延).
        NEXT_WORKING_DAY,
        /// It stays (不顺延).
        STAYS
    }

    /// Days that do not count, the first and the last included (不计入的期间).
    record Pause(LocalDate from, LocalDate to) {
        private Pause after(LocalDate start) { return from.isAfter(start) ? this : new Pause(start.plusDays(1), to); }

        private long days() { return Math.max(0, to.toEpochDay() - from.toEpochDay() + 1); }
    }

    /// The last day of the period.
    Deadline end(Term term, LocalDate start, Collection<Pause> pauses, WorkingDays calendar) {
        var raw = raw(term, start, pauses, calendar);
        return switch (raw) {
            case Deadline.BeyondCalendar _ -> raw;
            case Deadline.On(var day) -> lastDay == LastDay.STAYS ? raw : calendar.findOnOrAfter(day);
        };
    }

    /// The last day before it is looked at whether that day is worked.
    Deadline raw(Term term, LocalDate start, Collection<Pause> pauses, WorkingDays calendar) {
        return switch (term.unit()) {
            case WORKING_DAYS -> workingDays(term, start, pauses, calendar);
            case DAYS -> on(start.plusDays(term.before() ? -term.number() - 1 : term.number() + days(pauses, start)));
            case MONTHS -> on(start.plusMonths(term.number()).plusDays(days(pauses, start)));
            case DAY_OF_MONTH -> on(dayOf(start, term.number()));
            case DAY_OF_NEXT_MONTH -> on(dayOf(start.withDayOfMonth(1).plusMonths(1), term.number()));
        };
    }

    private static Deadline workingDays(Term term, LocalDate start, Collection<Pause> pauses, WorkingDays calendar) {
        if (term.before()) {
            return calendar.find(start, -term.number() - 1);
        }
        int number = term.number();
        for (var pause : pauses) {
            var counted = pause.after(start);
            if (counted.days() > 0) {
                if (!calendar.covers(counted.from().minusDays(1)) || !calendar.covers(counted.to())) {
                    return calendar.find(calendar.knownUntil(), 1);
                }
                number += calendar.between(counted.from().minusDays(1), counted.to());
            }
        }
        return calendar.find(start, number);
    }

    private static Deadline on(LocalDate day) { return new Deadline.On(day); }

    private static long days(Collection<Pause> pauses, LocalDate start) {
        return pauses.stream().mapToLong(pause -> pause.after(start).days()).sum();
    }

    private static LocalDate dayOf(LocalDate month, int number) {
        return month.withDayOfMonth(Math.min(number, month.lengthOfMonth()));
    }
}
