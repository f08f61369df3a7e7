package xinzhi.app.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A subject the register says has moved (迁出), until another register has it. Meanwhile the board that holds its items goes on holding them.
///
/// @param on           the day it moved, where the register says it
/// @param to           where to, as printed
/// @param unshownSince the day of the first file that no longer shows it, null while it does
public record Move(Destinations.Range range, @Nullable LocalDate on, @Nullable String to,
        @Nullable LocalDate unshownSince) {
    /// Files are handed over within three months (市场主体登记管理条例实施细则第六十二条).
    private static final int MONTHS_OF_HANDING_OVER = 3;

    /// By when a register of this city should show it again; nothing for one that left, or whose day nobody says.
    public Optional<LocalDate> dueBy() {
        return range == Destinations.Range.OUTSIDE
                ? Optional.empty()
                : Optional.ofNullable(on).map(day -> day.plusMonths(MONTHS_OF_HANDING_OVER));
    }
}
