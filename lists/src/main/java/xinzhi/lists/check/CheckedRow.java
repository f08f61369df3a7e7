package xinzhi.lists.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.SubjectKind;

/// A row after its check (校验后的行).
///
/// @param sheet    null for a csv
/// @param number   row as the user sees it
/// @param values   canonical text by position of the field; null where empty or unreadable. A person's values are still here
/// @param key      over the canonical key fields; compares rows only where the verdict is not KEYLESS
/// @param content  over all canonical values by field code, unreadable ones as printed
public record CheckedRow(@Nullable String sheet, long number, Verdict verdict, SubjectKind subjectKind,
        List<@Nullable String> values, Fingerprint key, Fingerprint content, List<Finding> findings) {
    /// Canonical text of the field at this position of the format.
    public @Nullable String value(int position) { return values.get(position); }

    /// Without the values: they may be a person's, and texts of this kind end up in logs.
    @Override
    public String toString() {
        return "CheckedRow[sheet=" + sheet + ", number=" + number + ", verdict=" + verdict + "]";
    }
}
