package xinzhi.app.law;

import java.time.LocalDate;
import java.util.Optional;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Words;

/// The last day of a period (届满日), or why it cannot be said. Never a guess.
public sealed interface Deadline {
    record On(LocalDate day) implements Deadline {}

    /// It lies in a year whose notice has not been supplied (超出工作日历).
    ///
    /// @param year  the year that is missing
    /// @param from  first day the calendar knows
    /// @param until last day the calendar knows
    record BeyondCalendar(int year, LocalDate from, LocalDate until) implements Deadline {
        /// What is missing and what to do about it.
        public String sentence() {
            return Words.of("xinzhi.app.law.clock").text("calendar.missing", Shown.formalDay(from),
                    Shown.formalDay(until), year);
        }
    }

    default Optional<LocalDate> find() {
        return switch (this) {
            case On(var day) -> Optional.of(day);
            case BeyondCalendar _ -> Optional.empty();
        };
    }

    /// The day; asking for one that is not known is a fault.
    default LocalDate get() {
        return switch (this) {
            case On(var day) -> day;
            case BeyondCalendar beyond -> throw new CalendarMissing(beyond);
        };
    }

    /// Whether the period has run out before this day; nobody can say of a day beyond the calendar.
    default boolean before(LocalDate day) { return find().filter(last -> last.isBefore(day)).isPresent(); }
}
