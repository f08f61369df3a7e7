package xinzhi.lists.check;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;
import xinzhi.lists.format.SubjectKind;
import xinzhi.lists.text.TextForm;

/// Tells whom a row speaks of: by what it says, else by the number it gives. A person's number makes it a person's row
/// whatever it says, so that the number is stored nowhere.
final class SubjectKinds {
    private static final int NONE = -1;
    private static final int UNIFIED_LENGTH = 18;

    private final Map<String, SubjectKind> said = new HashMap<>();
    private final int kindField;
    private final int codeField;

    SubjectKinds(ListFormat format) {
        format.subjectKinds().forEach((printed, kind) -> said.put(TextForm.folded(printed), kind));
        kindField = format.position(Role.SUBJECT_KIND).orElse(NONE);
        codeField = format.position(Role.SUBJECT_CODE).orElse(NONE);
    }

    SubjectKind of(@Nullable String[] values) {
        var code = codeField == NONE ? null : values[codeField];
        if (code != null && !code.startsWith("9") && PersonShape.isPerson(code)) {
            return SubjectKind.PERSON;
        }
        var printed = kindField == NONE ? null : values[kindField];
        var kind = printed == null ? null : said.get(TextForm.folded(printed));
        return kind != null ? kind : byCode(code);
    }

    private static SubjectKind byCode(@Nullable String code) {
        if (code == null) {
            return SubjectKind.ENTERPRISE;
        }
        if (code.length() == UNIFIED_LENGTH && code.startsWith("92")) {
            return SubjectKind.INDIVIDUAL_BUSINESS;
        }
        return PersonShape.isPerson(code) ? SubjectKind.PERSON : SubjectKind.ENTERPRISE;
    }
}
