package xinzhi.lists.number;

/// What a check of an official number found: the number, or the first fault met.
public sealed interface NumberCheck<T> {
    /// The text is such a number.
    record Valid<T>(T number) implements NumberCheck<T> {}

    /// The text is no such number.
    record Invalid<T>(Fault fault) implements NumberCheck<T> {}

    /// Why a text is refused as an official number.
    enum Fault {
        /// Not as many characters as the standard says.
        LENGTH,
        /// A character the standard does not allow at its place.
        CHARACTER,
        /// The last character is not the one computed from the others.
        CHECK_DIGIT,
        /// The birth date within a citizen number is no day of the calendar.
        BIRTH_DATE
    }
}
