package xinzhi.lists.check;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.Role;

/// A day (日期) between 1949 and 2100, canonical `yyyy-MM-dd`.
///
/// @param happened whether it is the day of something that has happened, which cannot be the 2099 written for "without end"
record DayCell(boolean happened) implements CellCheck {
    private static final Set<Role> HAPPENED = EnumSet.of(Role.DECISION_DATE, Role.PUBLICITY_DATE, Role.ESTABLISHED_ON,
            Role.ENDED_ON, Role.MOVED_OUT_ON, Role.MOVED_IN_ON, Role.OPERATOR_SINCE);
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;
    private static final int WITHOUT_END = 2099;

    static DayCell of(@Nullable Role role) { return new DayCell(role != null && HAPPENED.contains(role)); }

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
        } else if (happened && DayText.year(day) >= WITHOUT_END) {
            report.found(FindingCode.DATE_NO_END);
        } else {
            return DayText.canonical(day, seen);
        }
        return null;
    }
}
