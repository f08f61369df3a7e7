package xinzhi.lists.sample;

/// The faults met in delivered lists (脏数据); the sample maker makes them in this order, over and over.
public enum Dirt {
    /// The last character of the subject's code is wrong.
    WRONG_CHECK_CHARACTER,
    /// The subject has no name.
    MISSING_NAME,
    /// A day that no calendar has.
    IMPOSSIBLE_DATE,
    /// The row cannot be named: its document number, in the register its code, is empty.
    KEYLESS,
    /// The very same row stands some rows further up.
    REPEATED,
    /// A row with the same key and other content stands some rows further up.
    CONTRADICTING,
    /// The code is written in full-width digits.
    FULL_WIDTH_DIGITS,
    /// A text longer than the field allows.
    OVER_LONG_TEXT,
    /// The amount carries its unit.
    AMOUNT_WITH_UNIT,
    /// The code went through a spreadsheet that took it for a number.
    SCIENTIFIC_CODE,
    /// Blanks stand behind the name.
    TRAILING_BLANKS
}
