package xinzhi.lists.check;

/// How the file holds a cell, as far as it changes what its text means.
public enum CellKind {
    /// Characters as printed.
    TEXT,
    /// A binary number, written out; digits beyond the fifteenth are already lost.
    NUMBER,
    /// A number shown as a day: days since 1899-12-30.
    DAY,
    /// A failed formula such as `#N/A`.
    ERROR
}
