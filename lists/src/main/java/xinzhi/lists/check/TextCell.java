package xinzhi.lists.check;

import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.Role;
import xinzhi.lists.number.DocumentNumber;

/// Free text and printed numbers of documents.
///
/// @param longest greatest number of characters, 0 for no limit
record TextCell(int longest, @Nullable Role role) implements CellCheck {
    @Override
    public @Nullable String canonical(String seen, CellKind kind, CellReport report) {
        var text = switch (kind) {
            case TEXT, ERROR -> printed(seen, report);
            case NUMBER -> number(seen, report);
            case DAY -> DayText.shown(seen);
        };
        if (text != null && longest > 0 && text.length() > longest) {
            int characters = text.codePointCount(0, text.length());
            if (characters > longest) {
                report.found(FindingCode.TOO_LONG, Integer.toString(characters), Integer.toString(longest));
            }
        }
        return text;
    }

    @Override
    public String compared(String canonical) {
        return role == Role.DOCUMENT_NUMBER ? DocumentNumber.compared(canonical) : canonical;
    }

    @Override
    public boolean knowsEmptyMarks() { return false; }

    private @Nullable String printed(String seen, CellReport report) {
        if (!PrintedNumber.isScientific(seen)) {
            return seen;
        }
        if (CellCheck.isNumberOfSomething(role)) {
            return lost(report);
        }
        report.found(FindingCode.LONG_NUMBER);
        return seen;
    }

    private @Nullable String number(String stored, CellReport report) {
        if (CellCheck.isNumberOfSomething(role)) {
            var digits = PrintedNumber.code(stored);
            return digits == null ? lost(report) : digits;
        }
        var plain = PrintedNumber.plain(stored);
        if (PrintedNumber.isTooLong(plain)) {
            report.found(FindingCode.LONG_NUMBER);
        }
        return plain;
    }

    private static @Nullable String lost(CellReport report) {
        report.found(FindingCode.DIGITS_LOST);
        return null;
    }
}
