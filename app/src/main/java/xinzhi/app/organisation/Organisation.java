package xinzhi.app.organisation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An organisation of the city (组织): a board, a department, a designating body, a street.
///
/// @param line       条线, the code of its line of duty
/// @param board      the board it belongs to, if it belongs to one
/// @param department the line department a designating body answers to
public record Organisation(int id, String code, Kind kind, String name, String shortName, @Nullable String line,
        @Nullable Integer board, @Nullable Integer department) {
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
}
