package xinzhi.app.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who runs an individual business (经营者), and when. Before November 2022 another operator meant another registration, since then the
/// code stays: what was decided before stays the matter of whoever ran it then.
///
/// @param shownOn    the day of the register that first showed this operator
/// @param since      from when, where the register says it
/// @param followedOn the day of the register that first showed the next one
public record Operator(String name, LocalDate shownOn, @Nullable LocalDate since, @Nullable LocalDate followedOn) {
    private LocalDate began() { return since == null ? shownOn : since; }

    /// Who ran it on that day as far as the register tells; nobody says it of the days before its first file.
    ///
    /// @param operators of one business, the first one first
    public static Optional<Operator> on(LocalDate day, List<Operator> operators) {
        return operators.stream().filter(one -> !one.began().isAfter(day)).reduce((_, later) -> later);
    }
}
