package xinzhi.app.roster;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.Vault;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.FieldType;
import xinzhi.lists.format.Role;

/// What a row says of persons (个人信息字段): kept as one sealed JSON object by field code.
public final class PersonalFields {
    static final String PLACE = "listing.personal";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {
    };

    /// Of a natural person's row, what says of the act and not of the person. Free texts name people: they are sealed.
    private static final Set<Role> OF_THE_ACT = EnumSet.of(Role.SUBJECT_KIND, Role.DOCUMENT_NUMBER, Role.CATEGORY,
            Role.AUTHORITY_NAME, Role.AUTHORITY_CODE);
    private static final Set<FieldType> SAYING_LITTLE = EnumSet.of(FieldType.DATE, FieldType.AMOUNT_WAN,
            FieldType.CHOICE);

    private PersonalFields() {}

    /// Whether this column of a subject's row is to be kept sealed.
    public static boolean ofSubject(Field field) {
        return field.personal() || field.type() == FieldType.CITIZEN_NUMBER;
    }

    /// Whether this column of a natural person's row is to be kept sealed.
    public static boolean ofPerson(Field field) {
        var role = field.role();
        return ofSubject(field)
                || !(SAYING_LITTLE.contains(field.type()) || (role != null && OF_THE_ACT.contains(role)));
    }

    public static byte[] seal(Vault vault, byte[] json) { return vault.seal(PLACE, json); }

    static Map<String, String> read(String json) { return JsonMapper.shared().readValue(json, FIELDS); }

    static Map<String, String> open(Vault vault, byte[] sealed) {
        return JsonMapper.shared().readValue(vault.open(PLACE, sealed), FIELDS);
    }
}
