package xinzhi.app.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.BulkCopy;
import xinzhi.app.platform.Vault;
import xinzhi.app.registry.Destinations;
import xinzhi.app.registry.NameForm;
import xinzhi.app.registry.PrintedNames;
import xinzhi.app.registry.SealedPerson;
import xinzhi.app.roster.PersonalFields;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.FieldType;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;
import xinzhi.lists.format.SubjectKind;
import xinzhi.lists.name.EndReason;
import xinzhi.lists.name.RegistrationState;
import xinzhi.lists.name.SubjectForm;
import xinzhi.lists.number.DocumentNumber;
import xinzhi.lists.text.TextForm;

/// Writes what a row says into the stage, by the roles its fields play; what is personal, sealed.
final class StagedContent {
    private static final int UNIFIED = 18;
    private static final int ORGANISATION = 9;
    private static final int TEXTS_OF_A_FIRM = 4;
    private static final int COLUMNS_OF_A_PERSON = 5;
    private static final int COLUMNS_OF_A_REGISTER = 9;
    private static final int COLUMNS_OF_NAMES = 3;
    private static final int COLUMNS_OF_A_COURSE = 12;
    private final int[] positions = new int[Role.values().length];
    private final List<Field> fields;
    private final Vault vault;
    private final Destinations moves;
    private final JsonRow open;
    private final JsonRow sealed;
    private final JsonRow openOfPerson;
    private final JsonRow sealedOfPerson;
    private NameForm form = NameForm.of("");

    StagedContent(ListFormat format, Vault vault, Destinations moves) {
        for (var role : Role.values()) {
            positions[role.ordinal()] = format.position(role).orElse(-1);
        }
        this.fields = format.fields();
        this.vault = vault;
        this.moves = moves;
        open = new JsonRow(format.fields(), field -> !PersonalFields.ofSubject(field));
        sealed = new JsonRow(format.fields(), PersonalFields::ofSubject);
        openOfPerson = new JsonRow(format.fields(), field -> !PersonalFields.ofPerson(field));
        sealedOfPerson = new JsonRow(format.fields(), PersonalFields::ofPerson);
    }

    /// @param printed what the file says where a value was not read as printed
    void write(int rowNo, CheckedRow row, Map<Integer, String> printed, BulkCopy to) {
        to.integer(rowNo);
        to.text(row.subjectKind().name());
        switch (row.subjectKind()) {
            case ENTERPRISE, INDIVIDUAL_BUSINESS -> {
                subject(row, to);
                act(row, to);
                register(row, to);
                json(row, printed, open, to);
                nothings(COLUMNS_OF_A_PERSON, to);
                sealed(row, sealed, to);
                names(row, to);
                to.text(SubjectForm.read(value(row, Role.ENTERPRISE_TYPE), unified(row)).code());
                course(row, to);
            }
            case PERSON -> {
                var person = person(row);
                to.text(person.maskedName());
                to.text("");
                to.texts(List.of());
                to.text(person.maskedNumber());
                nothings(TEXTS_OF_A_FIRM, to);
                act(row, to);
                nothings(COLUMNS_OF_A_REGISTER, to);
                json(row, printed, openOfPerson, to);
                to.bytes(person.name());
                to.bytes(person.number());
                to.bytes(person.index());
                to.bytes(person.indexBefore());
                to.text(person.division());
                sealed(row, sealedOfPerson, to);
                nothings(COLUMNS_OF_NAMES + 1 + COLUMNS_OF_A_COURSE, to);
            }
        }
        missing(row, to);
        to.endRow();
    }

    /// Codes of the required facts the row comes without (要素待补); a person has no unified code.
    private void missing(CheckedRow row, BulkCopy to) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            boolean spared = row.subjectKind() == SubjectKind.PERSON && field.type() == FieldType.UNIFIED_CODE
                    && field.role() == Role.SUBJECT_CODE;
            if (field.required() && row.value(i) == null && !spared) {
                codes.add(field.code());
            }
        }
        if (codes.isEmpty()) {
            to.nothing();
        } else {
            to.texts(codes);
        }
    }

    private void subject(CheckedRow row, BulkCopy to) {
        var name = value(row, Role.SUBJECT_NAME);
        form = NameForm.of(name == null ? "" : name);
        var code = value(row, Role.SUBJECT_CODE);
        var unified = unified(row);
        to.text(name == null ? "" : name);
        to.text(form.text());
        to.texts(form.bigrams());
        to.text(code);
        to.text(unified);
        to.text(organisationCode(row, code, unified));
        to.text(value(row, Role.REGISTRATION_NUMBER));
        to.text(value(row, Role.LEGAL_REPRESENTATIVE));
    }

    private @Nullable String unified(CheckedRow row) {
        var code = value(row, Role.SUBJECT_CODE);
        return code != null && code.length() == UNIFIED ? code : null;
    }

    /// Of the name [#subject] brought to a form.
    private void names(CheckedRow row, BulkCopy to) {
        to.text(form.candidate());
        var others = PrintedNames.others(value(row, Role.SUBJECT_NAME));
        if (others == null) {
            to.nothing();
        } else {
            to.jsonb(others, others.length);
        }
        to.text(PrintedNames.registrationKey(value(row, Role.REGISTRATION_NUMBER)));
    }

    private SealedPerson person(CheckedRow row) {
        var name = value(row, Role.SUBJECT_NAME);
        var number = value(row, Role.PERSON_NUMBER);
        return SealedPerson.of(vault, name == null ? "" : name,
                number == null ? value(row, Role.SUBJECT_CODE) : number);
    }

    private void act(CheckedRow row, BulkCopy to) {
        var document = value(row, Role.DOCUMENT_NUMBER);
        to.text(document);
        to.text(document == null ? null : DocumentNumber.compared(document));
        to.text(value(row, Role.AUTHORITY_NAME));
        to.text(value(row, Role.AUTHORITY_CODE));
        to.text(value(row, Role.CATEGORY));
        to.date(day(row, Role.DECISION_DATE));
        to.date(day(row, Role.PUBLICITY_DATE));
        to.date(day(row, Role.PUBLICITY_END));
        var amount = value(row, Role.AMOUNT);
        to.big(amount == null ? null : Long.valueOf(amount));
    }

    private void register(CheckedRow row, BulkCopy to) {
        var state = value(row, Role.REGISTER_STATUS);
        to.text(positions[Role.REGISTER_STATUS.ordinal()] < 0 ? null : RegistrationState.read(state).code());
        to.text(state);
        to.text(value(row, Role.ENTERPRISE_TYPE));
        to.text(value(row, Role.REGISTRATION_AUTHORITY));
        to.text(value(row, Role.LOCAL_SUPERVISION));
        to.text(value(row, Role.STREET));
        to.text(value(row, Role.ADDRESS));
        to.date(day(row, Role.ESTABLISHED_ON));
        to.date(day(row, Role.ENDED_ON));
    }

    /// Whose branch it is, how it ended and where it went, as the register says it.
    private void course(CheckedRow row, BulkCopy to) {
        if (positions[Role.REGISTER_STATUS.ordinal()] < 0) {
            nothings(COLUMNS_OF_A_COURSE, to);
            return;
        }
        var reason = value(row, Role.END_REASON);
        to.text(reason == null ? null : EndReason.read(reason).code());
        to.text(reason);
        to.text(value(row, Role.HEAD_OFFICE_NAME));
        to.text(closed(value(row, Role.HEAD_OFFICE_CODE)));
        to.text(value(row, Role.SUCCESSOR_NAME));
        to.text(closed(value(row, Role.SUCCESSOR_CODE)));
        var state = value(row, Role.REGISTER_STATUS);
        var destination = value(row, Role.MOVED_TO);
        to.text(RegistrationState.read(state) == RegistrationState.MOVED_OUT
                ? moves.of(state, destination).code()
                : null);
        to.date(day(row, Role.MOVED_OUT_ON));
        to.text(destination);
        to.date(day(row, Role.MOVED_IN_ON));
        to.text(value(row, Role.MOVED_FROM));
        to.date(day(row, Role.OPERATOR_SINCE));
    }

    private static @Nullable String closed(@Nullable String code) {
        return code == null ? null : TextForm.closed(code);
    }

    private static void json(CheckedRow row, Map<Integer, String> printed, JsonRow json, BulkCopy to) {
        json.write(row.values(), printed);
        to.jsonb(json.bytes(), json.length());
    }

    private void sealed(CheckedRow row, JsonRow json, BulkCopy to) {
        json.write(row.values(), Map.of());
        to.bytes(json.isEmpty() ? null : PersonalFields.seal(vault, Arrays.copyOf(json.bytes(), json.length())));
    }

    private static void nothings(int columns, BulkCopy to) {
        for (int i = 0; i < columns; i++) {
            to.nothing();
        }
    }

    private @Nullable String organisationCode(CheckedRow row, @Nullable String code, @Nullable String unified) {
        if (unified != null) {
            return unified.substring(UNIFIED - ORGANISATION - 1, UNIFIED - 1);
        }
        return code != null && code.length() == ORGANISATION ? code : value(row, Role.ORGANISATION_CODE);
    }

    private @Nullable LocalDate day(CheckedRow row, Role role) {
        var text = value(row, role);
        return text == null ? null : LocalDate.parse(text);
    }

    private @Nullable String value(CheckedRow row, Role role) {
        int position = positions[role.ordinal()];
        return position < 0 ? null : row.value(position);
    }
}
