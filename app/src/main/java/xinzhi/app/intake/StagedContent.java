package xinzhi.app.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.BulkCopy;
import xinzhi.app.registry.NameForm;
import xinzhi.app.registry.RegisterState;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.DocumentNumber;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;

/// Writes what a row says into the stage, by the roles its fields play.
final class StagedContent {
    private static final int UNIFIED = 18;
    private static final int ORGANISATION = 9;
    private final int[] positions = new int[Role.values().length];
    private final JsonRow json;

    StagedContent(ListFormat format) {
        for (var role : Role.values()) {
            positions[role.ordinal()] = format.position(role).orElse(-1);
        }
        json = new JsonRow(format.fields());
    }

    void write(int rowNo, CheckedRow row, BulkCopy to) {
        var name = value(row, Role.SUBJECT_NAME);
        var form = NameForm.of(name == null ? "" : name);
        var code = value(row, Role.SUBJECT_CODE);
        var unified = code != null && code.length() == UNIFIED ? code : null;
        to.integer(rowNo);
        to.text(row.subjectKind().name());
        to.text(name == null ? "" : name);
        to.text(form.text());
        to.texts(form.bigrams());
        to.text(code);
        to.text(unified);
        to.text(organisationCode(row, code, unified));
        to.text(value(row, Role.REGISTRATION_NUMBER));
        to.text(value(row, Role.LEGAL_REPRESENTATIVE));
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
        var state = value(row, Role.REGISTER_STATUS);
        to.text(positions[Role.REGISTER_STATUS.ordinal()] < 0 ? null : RegisterState.of(state).code());
        to.text(state);
        to.text(value(row, Role.ENTERPRISE_TYPE));
        to.text(value(row, Role.REGISTRATION_AUTHORITY));
        to.text(value(row, Role.LOCAL_SUPERVISION));
        to.text(value(row, Role.STREET));
        to.text(value(row, Role.ADDRESS));
        to.date(day(row, Role.ESTABLISHED_ON));
        to.date(day(row, Role.ENDED_ON));
        json.write(row.values());
        to.jsonb(json.bytes(), json.length());
        to.endRow();
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
