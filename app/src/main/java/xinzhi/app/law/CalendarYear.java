package xinzhi.app.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Confidence;

/// One year of the calendar as the State Council's notices arranged it (年度节假日安排).
///
/// @param source where the notices were seen, in words shown as they are
public record CalendarYear(int year, List<Notice> notices, List<Holiday> holidays, Confidence confidence,
        @Nullable String source) {
    public CalendarYear {
        notices = List.copyOf(notices);
        holidays = List.copyOf(holidays);
    }

    /// A notice of the General Office (节假日安排通知).
    public record Notice(String title, String number, LocalDate day) {}

    /// Days off in a row, and the Saturdays and Sundays worked for them (放假与调休上班).
    public record Holiday(String name, LocalDate from, LocalDate to, List<LocalDate> workdays) {
        public Holiday {
            workdays = List.copyOf(workdays);
        }

        boolean covers(LocalDate day) { return !day.isBefore(from) && !day.isAfter(to); }
    }

    boolean sameDaysAs(CalendarYear other) { return year == other.year && holidays.equals(other.holidays); }
}
