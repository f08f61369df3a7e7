package xinzhi.app.intake;

import java.util.EnumSet;
import java.util.Set;
import xinzhi.app.roster.PersonalFields;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.FieldType;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;

/// Fields whose printed values may be fixed for every row (可作取值修正的数据项): closed vocabularies, days and amounts; never what names
/// a row, whom it speaks of, or what may be a person's.
final class FixableFields {
    private static final Set<FieldType> TYPES = EnumSet.of(FieldType.CHOICE, FieldType.DATE, FieldType.AMOUNT_WAN);
    private static final Set<Role> ROLES = EnumSet.of(Role.CATEGORY, Role.AUTHORITY_NAME, Role.AUTHORITY_CODE,
            Role.REGISTER_STATUS, Role.ENTERPRISE_TYPE, Role.REGISTRATION_AUTHORITY, Role.LOCAL_SUPERVISION,
            Role.STREET);

    private FixableFields() {}

    static boolean has(ListFormat format, Field field) {
        var role = field.role();
        return !format.key().contains(field.code()) && !PersonalFields.ofSubject(field) && role != Role.SUBJECT_KIND
                && (TYPES.contains(field.type()) || (role != null && ROLES.contains(role)));
    }
}
