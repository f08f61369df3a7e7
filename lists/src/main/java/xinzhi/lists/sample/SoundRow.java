package xinzhi.lists.sample;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;
import xinzhi.lists.format.SubjectKind;
import xinzhi.lists.number.OrganisationCode;
import xinzhi.lists.number.UnifiedCode;

/// Tells the sound rows of a sample from the faulty ones, so that the next day changes only what a comparison can see.
final class SoundRow {
    private final ListFormat format;
    private final List<Field> fields;
    private final int kind;

    SoundRow(ListFormat format) {
        this.format = format;
        fields = format.fields();
        kind = format.position(Role.SUBJECT_KIND).orElse(-1);
    }

    boolean holds(String[] cells) {
        if (cells.length != fields.size()) {
            return false;
        }
        boolean person = kind >= 0 && format.subjectKinds().get(cells[kind]) == SubjectKind.PERSON;
        for (int i = 0; i < cells.length; i++) {
            boolean without = person && cells[i].isEmpty() && fields.get(i).role() == Role.SUBJECT_CODE;
            if (!without && !holds(fields.get(i), cells[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Field field, String cell) {
        if (cell.isEmpty()) {
            return !field.required();
        }
        return fits(field, cell) && hasItsForm(field, cell);
    }

    private static boolean fits(Field field, String cell) {
        boolean tooLong = field.maxLength() > 0 && cell.length() > field.maxLength();
        return !tooLong && !Character.isWhitespace(cell.charAt(cell.length() - 1));
    }

    private static boolean hasItsForm(Field field, String cell) {
        return switch (field.type()) {
            case UNIFIED_CODE -> UnifiedCode.holds(cell);
            case ORGANISATION_CODE -> OrganisationCode.holds(cell);
            case SUBJECT_CODE -> UnifiedCode.holds(cell) || OrganisationCode.holds(cell) || cell.indexOf('*') > 0;
            case DATE -> isDay(cell);
            case AMOUNT_WAN -> Character.isDigit(cell.charAt(cell.length() - 1));
            case TEXT, CHOICE, CITIZEN_NUMBER -> true;
        };
    }

    private static boolean isDay(String cell) {
        int digits = 0;
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isDigit(cell.charAt(i))) {
                digits = digits * 10 + Character.digit(cell.charAt(i), 10);
            }
        }
        try {
            LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
