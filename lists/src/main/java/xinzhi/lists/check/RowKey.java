package xinzhi.lists.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.FieldType;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;
import xinzhi.lists.format.SubjectKind;
import xinzhi.lists.name.SubjectName;

/// The fields that name a row, and whether they can be read.
///
/// A person has no unified code. Where the key asks for one, a person's row is named by its name and personal fields instead.
final class RowKey {
    private static final int NONE = -1;

    private final List<Field> fields;
    private final int[] positions;
    private final int[] ifPrinted;
    private final int name;
    private final int code;
    private final int organisation;
    private final int[] personal;
    private final boolean[] later;

    RowKey(ListFormat format) {
        fields = format.fields();
        positions = format.key().stream().mapToInt(format::position).toArray();
        ifPrinted = format.keyIfPrinted().stream().mapToInt(format::position).toArray();
        name = format.position(Role.SUBJECT_NAME).orElse(NONE);
        code = format.position(Role.SUBJECT_CODE).orElse(NONE);
        organisation = format.position(Role.ORGANISATION_CODE).orElse(NONE);
        later = new boolean[fields.size()];
        for (int i = 0; i < later.length; i++) {
            later[i] = format.comesLater(i);
        }
        personal = IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).personal() || fields.get(i).type() == FieldType.CITIZEN_NUMBER).toArray();
    }

    boolean names(int position) {
        for (int key : positions) {
            if (key == position) {
                return true;
            }
        }
        return false;
    }

    /// The fields of the key, and those that tell rows apart where they are printed, that a row may have to do without.
    IntStream mayBeUnsaid() {
        return IntStream.concat(Arrays.stream(positions).filter(position -> later[position]),
                Arrays.stream(ifPrinted));
    }

    /// Whether the field can take part in naming a row, be it only a person's.
    boolean mayName(int position) {
        return names(position) || Arrays.stream(ifPrinted).anyMatch(i -> i == position)
                || (Arrays.stream(positions).anyMatch(this::personsLack)
                        && (position == name || Arrays.stream(personal).anyMatch(i -> i == position)));
    }

    /// Whether every field of the key has a value or may come later; reports the empty ones (unreadable ones have been reported).
    boolean isReadable(@Nullable String[] values, @Nullable String[] compared, boolean person, CellReport report) {
        boolean readable = true;
        for (int position : positions) {
            boolean unsaid = later[position] && compared[position] == null;
            if (values[position] == null && !unsaid && !replaced(position, values, person)) {
                readable = false;
                if (compared[position] == null) {
                    report.at(position, "");
                    report.found(FindingCode.KEY_EMPTY, fields.get(position).name());
                }
            }
        }
        for (int position : ifPrinted) {
            readable &= values[position] != null || compared[position] == null;
        }
        return readable;
    }

    /// A list that need not print its subjects' codes may have rows without any. Whoever can only be an organisation becomes a
    /// subject of its own, which people may link; any other name may be a person's and is set aside.
    void reportWithoutCode(@Nullable String[] values, @Nullable String[] compared, SubjectKind kind,
            CellReport report) {
        if (code != NONE && !fields.get(code).required() && compared[code] == null
                && (organisation == NONE || values[organisation] == null)) {
            report.at(code, "");
            report.found(kind == SubjectKind.ENTERPRISE && namesOrganisation(values)
                    ? FindingCode.SUBJECT_UNCODED
                    : FindingCode.SUBJECT_NAMELESS);
        }
    }

    private boolean namesOrganisation(@Nullable String[] values) {
        var printed = name == NONE ? null : values[name];
        return printed != null && SubjectName.saysSomething(printed)
                && SubjectName.of(printed).isSurelyAnOrganisation();
    }

    /// Puts what names a person in the place of the unified code a person does not have.
    void complete(@Nullable String[] compared, @Nullable String[] values, boolean person) {
        for (int position : positions) {
            if (compared[position] == null && replaced(position, values, person)) {
                compared[position] = nameOfPerson(values);
            }
        }
    }

    private boolean replaced(int position, @Nullable String[] values, boolean person) {
        return person && personsLack(position)
                && !nameOfPerson(values).isEmpty();
    }

    private boolean personsLack(int position) {
        return fields.get(position).type() == FieldType.UNIFIED_CODE
                && fields.get(position).role() == Role.SUBJECT_CODE;
    }

    private String nameOfPerson(@Nullable String[] values) {
        var text = new StringBuilder();
        if (name != NONE && values[name] != null) {
            text.append(values[name]);
        }
        for (int position : personal) {
            var value = values[position];
            if (value != null) {
                text.append('\u001D').append(fields.get(position).code()).append('\u001E').append(value);
            }
        }
        return text.toString();
    }
}
