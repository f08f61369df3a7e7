package xinzhi.lists.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import xinzhi.lists.text.TextForm;

/// Days in the forms seen in lists, packed as the number yyyyMMdd so that reading one makes no object.
final class DayText {
    static final long UNREADABLE = -1;
    static final long IMPOSSIBLE = -2;

    private static final int CANONICAL_LENGTH = 10;
    private static final int COMPACT_LENGTH = 8;
    private static final int COMPACT_WITH_TIME_LENGTH = 14;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final double NO_DAY = 60; // 1900-02-29, a day only spreadsheets know
    private static final double LAST_SERIAL = 2_958_465; // 9999-12-31
    private static final double FIRST_PLAUSIBLE = 17_899; // 1949-01-01
    private static final double LAST_PLAUSIBLE = 73_415; // 2100-12-31
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private DayText() {}

    /// Reads `2022-04-18`, `2022/4/18`, `2022.4.18`, `20220418`, `2022年4月18日`, each with or without a time of day.
    static long parse(String seen) {
        var text = TextForm.folded(seen);
        int first = digitsFrom(text, 0);
        if (first == COMPACT_LENGTH || first == COMPACT_WITH_TIME_LENGTH) {
            return endsWithTime(text, first)
                    ? packed(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8))
                    : UNREADABLE;
        }
        if (first != 4) {
            return UNREADABLE;
        }
        int month = afterSeparator(text, first);
        int monthEnd = digitsFrom(text, month);
        int day = afterSeparator(text, monthEnd);
        int dayEnd = digitsFrom(text, day);
        boolean shaped = month > first && monthEnd > month && monthEnd - month <= 2 && day > monthEnd && dayEnd > day
                && dayEnd - day <= 2 && matchingSeparators(text.charAt(first), text.charAt(monthEnd));
        if (!shaped) {
            return UNREADABLE;
        }
        int rest = dayEnd < text.length() && text.charAt(dayEnd) == '日' ? dayEnd + 1 : dayEnd;
        return endsWithTime(text, rest)
                ? packed(number(text, 0, 4), number(text, month, monthEnd), number(text, day, dayEnd))
                : UNREADABLE;
    }

    /// Reads a number cell without date style: `20220418`, or a serial whose style got lost.
    static long parseNumber(String plain) {
        if (plain.length() == COMPACT_LENGTH && digitsFrom(plain, 0) == COMPACT_LENGTH) {
            return parse(plain);
        }
        double serial = serial(plain);
        return serial >= FIRST_PLAUSIBLE && serial < LAST_PLAUSIBLE + 1 ? parseSerial(plain) : UNREADABLE;
    }

    static long parseSerial(String stored) {
        double serial = serial(stored);
        if (!(serial >= 1 && serial <= LAST_SERIAL + 1)) {
            return UNREADABLE;
        }
        long days = (long) serial;
        if (days == (long) NO_DAY) {
            return IMPOSSIBLE;
        }
        var date = SERIAL_ZERO.plusDays(days < NO_DAY ? days + 1 : days);
        return packed(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// A serial as text, the way the user sees it in a cell of free text.
    static String shown(String stored) {
        double serial = serial(stored);
        if (!(serial > NO_DAY && serial <= LAST_SERIAL)) {
            return PrintedNumber.plain(stored);
        }
        var day = SERIAL_ZERO.plusDays((long) serial);
        long seconds = Math.round((serial - (long) serial) * 86_400);
        LocalDateTime time = day.atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? day.toString() : WITH_TIME.format(time);
    }

    static int year(long day) { return (int) (day / 10_000); }

    static String canonical(long day, String seen) {
        if (seen.length() == CANONICAL_LENGTH && seen.charAt(4) == '-' && seen.charAt(7) == '-') {
            return TextForm.folded(seen);
        }
        var text = new char[CANONICAL_LENGTH];
        long rest = day;
        for (int i = CANONICAL_LENGTH - 1; i >= 0; i--) {
            if (i == 4 || i == 7) {
                text[i] = '-';
            } else {
                text[i] = (char) ('0' + rest % 10);
                rest /= 10;
            }
        }
        return new String(text);
    }

    private static long packed(int year, int month, int day) {
        boolean possible = month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).length(Year.isLeap(year));
        return possible ? year * 10_000L + month * 100L + day : IMPOSSIBLE;
    }

    private static double serial(String stored) {
        try {
            return Double.parseDouble(stored);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    private static int digitsFrom(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static int afterSeparator(String text, int at) {
        if (at >= text.length()) {
            return at;
        }
        char c = text.charAt(at);
        if (c != '-' && c != '/' && c != '.' && c != '年' && c != '月') {
            return at;
        }
        int next = at + 1;
        return next < text.length() && text.charAt(next) == ' ' ? next + 1 : next;
    }

    private static boolean matchingSeparators(char first, char second) {
        return first == '年' ? second == '月' : first == second;
    }

    /// Whether from here on there is nothing but a time of day.
    private static boolean endsWithTime(String text, int start) {
        if (start == text.length()) {
            return true;
        }
        char c = text.charAt(start);
        if (c != ' ' && c != 'T' && (c < '0' || c > '9')) {
            return false;
        }
        for (int i = start + 1; i < text.length(); i++) {
            char t = text.charAt(i);
            if ((t < '0' || t > '9') && ":.+-Z 时分秒".indexOf(t) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
