package xinzhi.app.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A day up to which or from which something holds (期限之日), or why there is no such day.
public sealed interface Limit {
    /// The day is certain: given by the source or reckoned from days that are known.
    record On(LocalDate day) implements Limit {}

    /// Reckoned from what usually holds; the facts named would make it certain. Never acted upon (估算日期).
    record Estimated(LocalDate day, List<Fact> missing) implements Limit {
        public Estimated {
            missing = List.copyOf(missing);
        }
    }

    /// There will be no such day: not restorable, or no term.
    record Never() implements Limit {}

    /// Cannot be said until these facts are known.
    record Unknown(List<Fact> missing) implements Limit {
        public Unknown {
            missing = List.copyOf(missing);
        }
    }

    /// The day, if it is certain.
    default Optional<LocalDate> findDay() { return this instanceof On(var day) ? Optional.of(day) : Optional.empty(); }
}
