package xinzhi.lists.check;

import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;

/// Brings the seen text of a cell into canonical form, or reports why it cannot; one per field of a format.
sealed interface CellCheck permits TextCell, ChoiceCell, DayCell, AmountCell, CodeCell {
    /// The canonical value, null where the text cannot be read as one.
    @Nullable
    String canonical(String seen, CellKind kind, CellReport report);

    /// The value as it enters fingerprints.
    default String compared(String canonical) { return canonical; }

    /// Whether words for "nothing", such as 无, mean an empty cell.
    default boolean knowsEmptyMarks() { return true; }

    static CellCheck of(Field field, ListFormat format) {
        return switch (field.type()) {
            case TEXT -> new TextCell(field.maxLength(), field.role());
            case CHOICE -> ChoiceCell.of(field, format);
            case DATE -> DayCell.of(field.role());
            case AMOUNT_WAN -> new AmountCell();
            case UNIFIED_CODE -> new CodeCell(CodeCell.Rule.UNIFIED_CODE);
            case ORGANISATION_CODE -> new CodeCell(CodeCell.Rule.ORGANISATION_CODE);
            case SUBJECT_CODE -> new CodeCell(CodeCell.Rule.SUBJECT_CODE);
            case CITIZEN_NUMBER -> new CodeCell(CodeCell.Rule.CITIZEN_NUMBER);
        };
    }

    /// Whether the text of such a field is a number or a name of a document, whose digits must all be there.
    static boolean isNumberOfSomething(@Nullable Role role) {
        return role == Role.DOCUMENT_NUMBER || role == Role.REGISTRATION_NUMBER || role == Role.AUTHORITY_CODE
                || role == Role.ORGANISATION_CODE || role == Role.SUBJECT_CODE;
    }
}
