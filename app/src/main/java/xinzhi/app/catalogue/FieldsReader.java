package xinzhi.app.catalogue;

import static xinzhi.app.catalogue.ListKindReader.WORDING;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import xinzhi.app.platform.yaml.DataMap;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.FieldType;
import xinzhi.lists.format.Role;
import xinzhi.lists.format.SubjectKind;

/// Reads the fields of a list kind: no code twice, no heading claimed by two fields, no part played twice.
final class FieldsReader {
    private final List<Field> fields;
    private final Set<String> later;

    private FieldsReader(List<Field> fields, Set<String> later) {
        this.fields = fields;
        this.later = later;
    }

    static FieldsReader read(DataMap root) {
        var headings = new HashMap<String, String>();
        var roles = new HashMap<Role, String>();
        var later = new HashSet<String>();
        var fields = root.maps("fields").stream().map(map -> field(map, headings, roles, later)).toList();
        if (fields.isEmpty()) {
            root.mistake("fields", WORDING, "no-fields");
        }
        return new FieldsReader(fields, later);
    }

    List<Field> fields() { return fields; }

    /// Codes of the required fields a row may do without until they come.
    Set<String> later() { return later; }

    boolean has(String code) { return fields.stream().anyMatch(field -> field.code().equals(code)); }

    /// Which printed word means which kind of subject: every word the field allows, and no other.
    Map<String, SubjectKind> subjectKinds(DataMap root) {
        var kinds = new LinkedHashMap<String, SubjectKind>();
        var map = root.findMap("subjectKinds");
        for (var kind : SubjectKind.values()) {
            var key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            map.ifPresent(words -> words.texts(key).forEach(word -> {
                if (kinds.putIfAbsent(word, kind) != null) {
                    words.mistake(key, WORDING, "subject-word-twice", word);
                }
            }));
        }
        var printed = with(Role.SUBJECT_KIND).flatMap(field -> field.values().stream()).toList();
        printed.stream().filter(word -> !kinds.containsKey(word))
                .forEach(word -> root.mistake("subjectKinds", WORDING, "subject-word-missing", word));
        kinds.keySet().stream().filter(word -> !printed.contains(word))
                .forEach(word -> root.mistake("subjectKinds", WORDING, "subject-word-unprinted", word));
        return kinds;
    }

    void checkRoles(DataMap root, Target target) {
        require(root, Role.SUBJECT_NAME);
        switch (target) {
            case LISTING -> {
                require(root, Role.DOCUMENT_NUMBER);
                require(root, Role.AUTHORITY_NAME);
            }
            case REGISTER -> require(root, Role.SUBJECT_CODE);
            case NOTE -> {
                // a note need not rest on any authority's decision
            }
        }
    }

    private void require(DataMap root, Role role) {
        if (with(role).findAny().isEmpty()) {
            root.mistake("fields", WORDING, "role-missing", word(role));
        }
    }

    private Stream<Field> with(Role role) { return fields.stream().filter(field -> field.role() == role); }

    private static Field field(DataMap map, Map<String, String> headings, Map<Role, String> roles,
            Set<String> later) {
        var field = new Field(map.text("code"), map.text("name"), map.choice("type", FieldType.class),
                map.integer("maxLength", 0), map.flag("required"), map.flag("personal"),
                map.findChoice("role", Role.class).orElse(null), map.texts("aliases"), map.texts("values"));
        if (map.flag("later")) {
            later.add(field.code());
            if (!field.required() || field.personal()) {
                map.mistake("later", WORDING, "later-not-required", field.code());
            }
        }
        claim(map, "code", field.code(), field, headings);
        claim(map, "name", field.name(), field, headings);
        field.aliases().forEach(alias -> claim(map, "aliases", alias, field, headings));
        var role = field.role();
        if (role != null) {
            var other = roles.putIfAbsent(role, field.code());
            if (other != null) {
                map.mistake("role", WORDING, "role-twice", word(role), other);
            }
        }
        if (field.maxLength() < 0) {
            map.mistake("maxLength", WORDING, "length-negative", field.code());
        }
        if ((field.type() == FieldType.CHOICE) == field.values().isEmpty()) {
            map.mistake("values", WORDING, field.values().isEmpty() ? "values-missing" : "values-needless",
                    field.code());
        }
        return field;
    }

    /// A heading belongs to one field only, capital or small letters alike.
    private static void claim(DataMap map, String key, String heading, Field field, Map<String, String> headings) {
        var other = heading.isEmpty()
                ? null
                : headings.putIfAbsent(heading.toUpperCase(Locale.ROOT), field.code());
        if (other != null) {
            map.mistake(key, WORDING, "heading-twice", heading, other);
        }
    }

    private static String word(Role role) { return role.name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
