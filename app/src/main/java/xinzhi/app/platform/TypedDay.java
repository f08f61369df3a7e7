package xinzhi.app.platform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A day as a form sends it (表单日期): of the years an office deals with. `LocalDate` reads years no database knows.
public final class TypedDay {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private TypedDay() {}

    /// Empty where nothing was typed, or no such day.
    public static Optional<LocalDate> find(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(String::strip).map(LocalDate::parse)
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
