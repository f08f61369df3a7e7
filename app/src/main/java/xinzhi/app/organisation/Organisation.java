package xinzhi.app.organisation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Confidence;

/// An organisation of the city (组织): a board, a department, a designating body, a street.
///
/// @param line       条线, the code of its line of duty
/// @param board      the board it belongs to, if it belongs to one
/// @param department the line department a designating body answers to
/// @param parent     the body above it in its line
/// @param level      of a designating body
/// @param outside    above the city or elsewhere: the city's department is only liaison
/// @param division   行政区, the district on the map, whoever holds the street
/// @param validFrom  the day it began, as far as known
/// @param validTo    the last day of one that ended
/// @param successor  the body its decisions went to
/// @param confidence how sure its name and place are
public record Organisation(int id, String code, Kind kind, String name, String shortName, @Nullable String line,
        @Nullable Integer board, @Nullable Integer department, @Nullable Integer parent, @Nullable Level level,
        boolean outside, @Nullable String division, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
        @Nullable Integer successor, @Nullable Confidence confidence) {
    /// Codes the city's own pages give begin so.
    static final String OWN = "own-";
    /// Codes of the bodies of other places, taken together line by line.
    static final String OUTSIDE = "outside-";

    /// What sort of organisation it is.
    public enum Kind {
        CITY,
        CENTRE,
        BOARD,
        DEPARTMENT,
        BODY,
        STREET,
        HELPER;

        String code() { return name().toLowerCase(Locale.ROOT); }

        static Kind of(String code) { return valueOf(code.toUpperCase(Locale.ROOT)); }
    }

    /// On which level a body stands (层级).
    public enum Level {
        /// 省级和中央驻苏单位
        PROVINCE,
        CITY,
        BOARD,
        /// 外地
        ELSEWHERE;

        String code() { return name().toLowerCase(Locale.ROOT); }

        static Level of(String code) { return valueOf(code.toUpperCase(Locale.ROOT)); }
    }

    /// Whether it exists on this day.
    public boolean on(LocalDate day) { return new Period(validFrom, validTo).holds(day); }

    /// Whether its time is over; one that is still to begin is not.
    boolean over(LocalDate today) { return new Period(validFrom, validTo).over(today); }
}
