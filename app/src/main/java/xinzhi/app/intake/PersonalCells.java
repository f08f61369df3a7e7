package xinzhi.app.intake;

import org.jspecify.annotations.Nullable;
import xinzhi.app.registry.PersonName;
import xinzhi.app.roster.PersonalFields;
import xinzhi.lists.check.PersonShape;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.FieldType;
import xinzhi.lists.format.Role;

/// How printed cells are shown where a row may speak of a person although it does not say so: rather too little than too much.
final class PersonalCells {
    static final String HIDDEN = "＊＊＊";
    private static final int LONGEST_NAME_OF_A_PERSON = 4;

    private PersonalCells() {}

    /// @param person whether the row is about a natural person
    static @Nullable String shown(Field field, boolean person, @Nullable String printed) {
        if (printed == null || printed.isBlank()) {
            return null;
        }
        if (hides(field, person, printed)) {
            return field.role() == Role.SUBJECT_NAME ? new PersonName(printed).masked() : HIDDEN;
        }
        return printed;
    }

    static boolean hides(Field field, boolean person, @Nullable String printed) {
        if (person ? PersonalFields.ofPerson(field) : PersonalFields.ofSubject(field)) {
            return true;
        }
        return printed != null && (PersonShape.mayBePerson(printed)
                || (field.role() == Role.SUBJECT_NAME && mayBeName(printed))
                || (field.type() == FieldType.SUBJECT_CODE && printed.indexOf('*') >= 0));
    }

    private static boolean mayBeName(String printed) {
        var name = printed.strip();
        return name.codePointCount(0, name.length()) <= LONGEST_NAME_OF_A_PERSON || name.indexOf('·') >= 0;
    }
}
