package xinzhi.lists.read;

import xinzhi.lists.check.Finding;

/// What came of reading a file to its end (读取结果).
public sealed interface Reading {
    /// Every row was handed over.
    ///
    /// @param rows      rows handed over
    /// @param blankRows rows left out because no field of the list shows anything in them
    record Complete(long rows, long blankRows) implements Reading {}

    /// The file breaks off or is damaged; what was handed over before must not be taken for the whole.
    record Broken(Finding finding, long rowsBefore) implements Reading {}
}
