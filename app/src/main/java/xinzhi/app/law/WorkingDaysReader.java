package xinzhi.app.law;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import xinzhi.app.law.CalendarYear.Holiday;
import xinzhi.app.law.CalendarYear.Notice;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataFile;
import xinzhi.app.platform.yaml.DataMap;
import xinzhi.app.platform.yaml.DataMistake;
import xinzhi.app.platform.yaml.DataWording;
import xinzhi.app.platform.yaml.Loaded;

/// Reads `working-days.yaml` and checks each year against the habits of the notices.
final class WorkingDaysReader implements Function<DataMap, Supplier<List<CalendarYear>>> {
    static final DataWording WORDING = new DataWording("xinzhi.app.law.clock");
    /// The longest so far were the ten days of spring 2020.
    private static final int LONGEST = 15;
    private final List<CalendarYear> known;

    private WorkingDaysReader(List<CalendarYear> known) { this.known = known; }

    static Loaded<List<CalendarYear>> read(List<DataFile> files) {
        var years = new ArrayList<CalendarYear>();
        var mistakes = new ArrayList<DataMistake>();
        for (var file : files) {
            switch (file.read(new WorkingDaysReader(List.copyOf(years)))) {
                case Loaded.Good<List<CalendarYear>>(var more) -> years.addAll(more);
                case Loaded.Bad<List<CalendarYear>>(var found) -> mistakes.addAll(found);
            }
        }
        return mistakes.isEmpty() ? new Loaded.Good<>(List.copyOf(years)) : new Loaded.Bad<>(mistakes);
    }

    @Override
    public Supplier<List<CalendarYear>> apply(DataMap root) {
        var all = new ArrayList<>(known);
        for (var map : root.maps("years")) {
            var year = year(map);
            var same = all.stream().filter(earlier -> earlier.year() == year.year()).findFirst();
            if (same.isPresent()) {
                if (!known.contains(same.get())) {
                    map.mistake("year", WORDING, "year-twice", year.year());
                } else if (!same.get().sameDaysAs(year)) {
                    map.mistake("year", WORDING, "year-otherwise", year.year());
                }
            } else {
                if (!all.isEmpty() && year.year() != all.getLast().year() + 1) {
                    map.mistake("year", WORDING, "year-gap", year.year(), all.getLast().year() + 1);
                }
                all.add(year);
            }
        }
        if (all.isEmpty()) {
            root.mistake("years", WORDING, "no-years");
        }
        return () -> all.subList(known.size(), all.size());
    }

    private static CalendarYear year(DataMap map) {
        int year = map.integer("year");
        var notices = map.maps("notices").stream()
                .map(notice -> new Notice(notice.text("title"), notice.text("number"), notice.date("day"))).toList();
        if (notices.isEmpty()) {
            map.mistake("notices", WORDING, "no-notices", year);
        }
        var confidence = map.choice("confidence", Confidence.class);
        var source = map.findText("source");
        if (confidence == Confidence.VERIFIED && source.isEmpty()) {
            map.mistake("confidence", WORDING, "verified-without-source", year);
        }
        var holidays = new ArrayList<Holiday>();
        var taken = new HashSet<LocalDate>();
        var days = map.maps("holidays");
        days.forEach(holiday -> holidays.add(holiday(holiday, year, taken)));
        for (int i = 0; i < holidays.size(); i++) {
            checkWorkdays(days.get(i), holidays.get(i), year, taken);
        }
        if (holidays.isEmpty()) {
            map.mistake("holidays", WORDING, "no-holidays", year);
        }
        return new CalendarYear(year, notices, holidays, confidence, source.orElse(null));
    }

    private static Holiday holiday(DataMap map, int year, Set<LocalDate> taken) {
        var holiday = new Holiday(map.text("name"), map.date("from"), map.date("to"), map.dates("workdays"));
        if (holiday.to().isBefore(holiday.from())) {
            map.mistake("to", WORDING, "holiday-backwards", holiday.name());
            return holiday;
        }
        if (holiday.to().isAfter(holiday.from().plusDays(LONGEST - 1))) {
            map.mistake("to", WORDING, "holiday-long", holiday.name(), LONGEST);
            return holiday;
        }
        if (!belongs(holiday.from(), year) || !belongs(holiday.to(), year)) {
            map.mistake("from", WORDING, "holiday-elsewhere", holiday.name(), year);
        }
        holiday.from().datesUntil(holiday.to().plusDays(1)).filter(day -> !taken.add(day)).findFirst()
                .ifPresent(day -> map.mistake("from", WORDING, "holiday-twice", day));
        return holiday;
    }

    /// @param off the days off of the year; a day worked for one holiday must not lie in another
    private static void checkWorkdays(DataMap map, Holiday holiday, int year, Set<LocalDate> off) {
        for (var day : holiday.workdays()) {
            var mistake = !belongs(day, year)
                    ? "workday-elsewhere"
                    : !WorkingDays.weekend(day)
                            ? "workday-on-weekday"
                            : off.contains(day) ? "workday-taken" : "";
            if (!mistake.isEmpty()) {
                map.mistake("workdays", WORDING, mistake, day, year);
            }
            off.add(day);
        }
    }

    /// A notice arranges its own year, and where the new year asks for it the December before.
    private static boolean belongs(LocalDate day, int year) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
    }
}
