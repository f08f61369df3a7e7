package xinzhi.app.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A natural person (自然人) in the form that may be shown.
///
/// @param erasedOn day on which the person's data ended; nothing is left to show
public record Person(long id, @Nullable String maskedName, @Nullable String maskedNumber,
        @Nullable LocalDate erasedOn) {

    /// Who it is, unmasked: only for a reader who gave a purpose, and never for a log.
    public record Identity(String name, @Nullable String number) {
        @Override
        public String toString() { return new PersonName(name).masked(); }
    }
}
