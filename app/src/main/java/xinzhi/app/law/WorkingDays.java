package xinzhi.app.law;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import xinzhi.app.platform.yaml.DataFile;
import xinzhi.app.platform.yaml.Loaded;

/// The working days (工作日) of the years whose notices are known, in one row without gaps. Knows days of the calendar only: no
/// hours, no zone, no today.
public final class WorkingDays {
    private final List<CalendarYear> years;
    private final LocalDate first;
    private final LocalDate last;
    /// How many of the first so many days are worked.
    private final int[] workedAmong;
    /// The days that are worked, counted from the first.
    private final int[] worked;

    private WorkingDays(List<CalendarYear> years) {
        this.years = List.copyOf(years);
        this.first = LocalDate.of(years.getFirst().year(), 1, 1);
        this.last = LocalDate.of(years.getLast().year(), 12, 31);
        var off = new HashSet<LocalDate>();
        var madeUp = new HashSet<LocalDate>();
        years.stream().flatMap(year -> year.holidays().stream()).forEach(holiday -> {
            holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(off::add);
            madeUp.addAll(holiday.workdays());
        });
        workedAmong = new int[index(last) + 2];
        for (int i = 0; i < workedAmong.length - 1; i++) {
            var day = first.plusDays(i);
            boolean works = madeUp.contains(day) || (!weekend(day) && !off.contains(day));
            workedAmong[i + 1] = workedAmong[i] + (works ? 1 : 0);
        }
        worked = new int[workedAmong[workedAmong.length - 1]];
        for (int i = 0; i < workedAmong.length - 1; i++) {
            if (workedAmong[i + 1] > workedAmong[i]) {
                worked[workedAmong[i]] = i;
            }
        }
    }

    /// The calendar of these files, the earlier ones first; a later file may say again what an earlier one says, not otherwise.
    public static Loaded<WorkingDays> read(List<DataFile> files) {
        return WorkingDaysReader.read(files).map(WorkingDays::new);
    }

    public List<CalendarYear> years() { return years; }

    public LocalDate knownFrom() { return first; }

    public LocalDate knownUntil() { return last; }

    public boolean covers(LocalDate day) { return !day.isBefore(first) && !day.isAfter(last); }

    public boolean isWorkingDay(LocalDate day) {
        int i = index(known(day));
        return workedAmong[i + 1] > workedAmong[i];
    }

    /// The first working day after this day.
    public LocalDate next(LocalDate day) { return plus(day, 1); }

    /// The n-th working day after this day, which itself does not count; before it, if n is negative.
    public LocalDate plus(LocalDate day, int n) { return find(day, n).get(); }

    /// Like [#plus], for who can do with not knowing.
    public Deadline find(LocalDate day, int n) {
        if (n == 0) {
            throw new IllegalArgumentException("the day itself is no working day from itself");
        }
        if (!covers(day)) {
            return beyond(day.getYear());
        }
        int i = index(day);
        int at = n > 0 ? workedAmong[i + 1] + n - 1 : workedAmong[i] + n;
        if (at >= worked.length) {
            return beyond(last.getYear() + 1);
        }
        return at < 0 ? beyond(first.getYear() - 1) : new Deadline.On(first.plusDays(worked[at]));
    }

    /// The day itself if it is worked, else the next that is (顺延).
    public Deadline findOnOrAfter(LocalDate day) {
        if (!covers(day)) {
            return beyond(day.getYear());
        }
        return isWorkingDay(day) ? new Deadline.On(day) : find(day, 1);
    }

    /// How many working days lie after the first day, up to and with the second; negative if the second comes first.
    public int between(LocalDate from, LocalDate to) {
        return workedAmong[index(known(to)) + 1] - workedAmong[index(known(from)) + 1];
    }

    private Deadline.BeyondCalendar beyond(int year) { return new Deadline.BeyondCalendar(year, first, last); }

    private LocalDate known(LocalDate day) {
        if (!covers(day)) {
            throw new CalendarMissing(beyond(day.getYear()));
        }
        return day;
    }

    private int index(LocalDate day) { return (int) DAYS.between(first, day); }

    static boolean weekend(LocalDate day) {
        return Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    }
}
