package xinzhi.lists.check;

import org.jspecify.annotations.Nullable;

/// A day (日期) between 1949 and 2100, canonical `yyyy-MM-dd`.
record DayCell() implements CellCheck {
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;

    @Override
    public @Nullable String canonical(String seen, CellKind kind, CellReport report) {
        long day = switch (kind) {
            case TEXT, ERROR -> DayText.parse(seen);
            case NUMBER -> DayText.parseNumber(PrintedNumber.plain(seen));
            case DAY -> DayText.parseSerial(seen);
        };
        if (day == DayText.UNREADABLE) {
            report.found(FindingCode.DATE_UNREADABLE);
        } else if (day == DayText.IMPOSSIBLE) {
            report.found(FindingCode.DATE_IMPOSSIBLE);
        } else if (DayText.year(day) < FIRST_YEAR || DayText.year(day) > LAST_YEAR) {
            report.found(FindingCode.DATE_OUT_OF_RANGE);
        } else {
            return DayText.canonical(day, seen);
        }
        return null;
    }
}
