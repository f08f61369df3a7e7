package xinzhi.app.law;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xinzhi.app.platform.Confidence;

/// The calendar shipped with the program, and counting by it.
class WorkingDaysTest {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMdd");
    private final WorkingDays calendar = Calendars.SHIPPED;

    /// Written down from other copies of the notices than the file was: the weekdays that are off, and the weekends that are worked.
    private static final Map<Integer, String> OFF = new TreeMap<>(Map.of(
            2017, "0102 0127 0130 0131 0201 0202 0403 0404 0501 0529 0530 1002 1003 1004 1005 1006",
            2018, "0101 0215 0216 0219 0220 0221 0405 0406 0430 0501 0618 0924 1001 1002 1003 1004 1005 1231",
            2019, "0101 0204 0205 0206 0207 0208 0405 0501 0502 0503 0607 0913 1001 1002 1003 1004 1007",
            2020, "0101 0124 0127 0128 0129 0130 0131 0406 0501 0504 0505 0625 0626 1001 1002 1005 1006 1007 1008",
            2021, "0101 0211 0212 0215 0216 0217 0405 0503 0504 0505 0614 0920 0921 1001 1004 1005 1006 1007",
            2022, "0103 0131 0201 0202 0203 0204 0404 0405 0502 0503 0504 0603 0912 1003 1004 1005 1006 1007",
            2023, "0102 0123 0124 0125 0126 0127 0405 0501 0502 0503 0622 0623 0929 1002 1003 1004 1005 1006",
            2024, "0101 0212 0213 0214 0215 0216 0404 0405 0501 0502 0503 0610 0916 0917 1001 1002 1003 1004 1007",
            2025, "0101 0128 0129 0130 0131 0203 0204 0404 0501 0502 0505 0602 1001 1002 1003 1006 1007 1008",
            2026, "0101 0102 0216 0217 0218 0219 0220 0223 0406 0501 0504 0505 0619 0925 1001 1002 1005 1006 1007"));
    private static final Map<Integer, String> WORKED = Map.of(
            2017, "0122 0204 0401 0527 0930",
            2018, "0211 0224 0408 0428 0929 0930 1229",
            2019, "0202 0203 0428 0505 0929 1012",
            2020, "0119 0426 0509 0628 0927 1010",
            2021, "0207 0220 0425 0508 0918 0926 1009",
            2022, "0129 0130 0402 0424 0507 1008 1009",
            2023, "0128 0129 0423 0506 0625 1007 1008",
            2024, "0204 0218 0407 0428 0511 0914 0929 1012",
            2025, "0126 0208 0427 0928 1011",
            2026, "0104 0214 0228 0509 0920 1010");

    @Test
    void agreesWithAnotherCopyOfEveryNotice() {
        OFF.forEach((year, off) -> {
            assertThat(days(year, day -> !WorkingDays.weekend(day) && !calendar.isWorkingDay(day))).isEqualTo(off);
            assertThat(days(year, day -> WorkingDays.weekend(day) && calendar.isWorkingDay(day)))
                    .isEqualTo(WORKED.get(year));
        });
    }

    /// 全国年节及纪念日放假办法: eleven days for all, thirteen from 2025. What is moved about is worked for, so each year comes out
    /// at its weekdays less those; 2020 had two more.
    @Test
    void leavesAsManyWorkingDaysAsTheLawOnHolidaysDoes() {
        for (int year = 2017; year <= 2026; year++) {
            int weekdays = (int) LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(day -> !WorkingDays.weekend(day)).count();
            int worked = (int) LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(calendar::isWorkingDay).count();
            assertThat(weekdays - worked).as("%d", year).isEqualTo(year >= 2025 ? 13 : year == 2020 ? 13 : 11);
        }
    }

    @Test
    void namesTheNoticesOfEveryYearAndWhereTheyWereSeen() {
        assertThat(calendar.years()).hasSize(10).allSatisfy(year -> {
            assertThat(year.confidence()).isEqualTo(Confidence.VERIFIED);
            assertThat(year.source()).isNotBlank();
            assertThat(year.notices()).isNotEmpty().allSatisfy(notice -> {
                assertThat(notice.number()).matches("国办发明电〔20\\d\\d〕\\d+号");
                assertThat(notice.title()).contains(year.year() + "年");
            });
        });
        assertThat(calendar.years().get(3).notices()).extracting(CalendarYear.Notice::number)
                .containsExactly("国办发明电〔2019〕16号", "国办发明电〔2020〕1号");
    }

    @Test
    void prolongsTheSpringFestivalOf2020AndMovesLabourDayOf2019() {
        assertThat(calendar.isWorkingDay(day("2020-01-31"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2020-02-01"))).isFalse();
        assertThat(calendar.next(day("2020-01-23"))).isEqualTo("2020-02-03");
        assertThat(calendar.next(day("2019-04-30"))).isEqualTo("2019-05-05");
    }

    @Test
    void takesDecemberDaysFromTheNoticeOfTheNextYear() {
        assertThat(calendar.isWorkingDay(day("2018-12-29"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2018-12-31"))).isFalse();
    }

    @Test
    void countsEveryDayOfTheKnownYearsAsPlainCountingDoes() {
        var worked = new TreeSet<LocalDate>();
        all().filter(calendar::isWorkingDay).forEach(worked::add);
        var disagreed = new ArrayList<LocalDate>();
        all().filter(from -> !agreesFrom(from, worked)).forEach(disagreed::add);
        assertThat(disagreed).isEmpty();
    }

    /// Steps on by single days, up to two months of working days in either direction.
    private boolean agreesFrom(LocalDate from, NavigableSet<LocalDate> worked) {
        boolean agrees = Objects.equals(calendar.findOnOrAfter(from).find().orElse(null), worked.ceiling(from));
        var next = from;
        var previous = from;
        for (int n = 1; n <= 45; n++) {
            next = next == null ? null : worked.higher(next);
            previous = previous == null ? null : worked.lower(previous);
            agrees &= Objects.equals(calendar.find(from, n).find().orElse(null), next)
                    && Objects.equals(calendar.find(from, -n).find().orElse(null), previous);
            if (next != null) {
                agrees &= calendar.between(from, next) == n && calendar.between(next, from) == -n;
            }
        }
        return agrees;
    }

    @Test
    void countsTheDaysBetweenAnyTwoAsPlainCountingDoes() {
        var disagreed = new ArrayList<String>();
        all().forEach(from -> {
            int count = 0;
            for (var to = from.plusDays(1); !to.isAfter(from.plusDays(400)) && calendar.covers(to); to = to
                    .plusDays(1)) {
                count += calendar.isWorkingDay(to) ? 1 : 0;
                if (calendar.between(from, to) != count) {
                    disagreed.add(from + " " + to);
                }
            }
        });
        assertThat(disagreed).isEmpty();
    }

    @Test
    void doesNotGuessBeyondTheLastNotice() {
        var beyond = new Deadline.BeyondCalendar(2027, day("2017-01-01"), day("2026-12-31"));

        assertThat(calendar.find(day("2026-12-29"), 2)).isEqualTo(new Deadline.On(day("2026-12-31")));
        assertThat(calendar.find(day("2026-12-29"), 3)).isEqualTo(beyond);
        assertThat(calendar.findOnOrAfter(day("2027-01-04"))).isEqualTo(beyond);
        assertThat(calendar.find(day("2016-12-30"), 1)).isInstanceOf(Deadline.BeyondCalendar.class);
        assertThat(beyond.sentence()).isEqualTo("工作日历只有2017年1月1日至2026年12月31日的，2027年的放假安排还没有供给，不能推算。"
                + "请按国务院办公厅关于2027年部分节假日安排的通知补充工作日历（使用手册第十三章）");
        assertThatThrownBy(() -> calendar.isWorkingDay(day("2027-01-04"))).isInstanceOf(CalendarMissing.class)
                .hasMessage(beyond.sentence());
        assertThatThrownBy(() -> calendar.plus(day("2026-12-31"), 1)).isInstanceOf(CalendarMissing.class);
        assertThatThrownBy(() -> calendar.between(day("2026-12-31"), day("2027-01-01")))
                .isInstanceOf(CalendarMissing.class);
    }

    @Test
    void knowsNoTimeZone() {
        var before = TimeZone.getDefault();
        try {
            var answers = List.of("Pacific/Honolulu", "Asia/Shanghai", "Pacific/Kiritimati").stream().map(zone -> {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                var read = ClockConfiguration.calendar(Path.of("no-such-folder"));
                return read.knownFrom().datesUntil(read.knownUntil().plusDays(1))
                        .map(day -> read.isWorkingDay(day) ? "1" : "0").collect(joining());
            }).distinct();
            assertThat(answers).hasSize(1);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private Stream<LocalDate> all() { return calendar.knownFrom().datesUntil(calendar.knownUntil().plusDays(1)); }

    private String days(int year, Predicate<LocalDate> which) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(which).map(SHORT::format)
                .collect(joining(" "));
    }

    private static LocalDate day(String text) { return LocalDate.parse(text); }
}
