package xinzhi.lists.check;

import java.util.Set;

/// A row as printed and as it counts (读入的行).
///
/// @param printed   as the file holds it
/// @param row       after its check, with everything laid over it
/// @param address   fingerprint of what is printed: the same row bears it tomorrow
/// @param laid      positions of the fields that were not read as printed
/// @param corrected whether a correction of this very row was laid over it
public record ReadRow(RawRow printed, CheckedRow row, Fingerprint address, Set<Integer> laid, boolean corrected) {
    public ReadRow {
        laid = Set.copyOf(laid);
    }

    /// The same printed row, counting otherwise.
    @SuppressWarnings("ReferenceEquality") // the very row, not one like it
    public ReadRow as(CheckedRow other) {
        return other == row ? this : new ReadRow(printed, other, address, laid, corrected);
    }

    /// Without the values: they may be a person's.
    @Override
    public String toString() { return row.toString(); }
}
