package xinzhi.lists.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// The layout of one kind of list (数据格式): its fields in official order and what names a row.
///
/// @param id           identifier of the list kind, e.g. `administrative-punishment`
/// @param name         Chinese name of the list kind
/// @param fields       in official order; a row's values are addressed by this position
/// @param key          codes of the fields whose canonical values together name a row (never the document alone)
/// @param keyIfPrinted codes of fields that tell rows of the same key apart where they are printed; they may be missing or empty
/// @param subjectKinds printed value of the SUBJECT_KIND field → kind; empty when the list has no such field
/// @param later        codes of required fields a row may do without until they come (可后补); the row counts as 要素待补
public record ListFormat(String id, String name, List<Field> fields, List<String> key,
        List<String> keyIfPrinted, Map<String, SubjectKind> subjectKinds, Set<String> later) {
    public ListFormat {
        fields = List.copyOf(fields);
        key = List.copyOf(key);
        keyIfPrinted = List.copyOf(keyIfPrinted);
        subjectKinds = Map.copyOf(subjectKinds);
        later = Set.copyOf(later);
        var seen = new HashMap<String, Field>();
        for (var field : fields) {
            if (seen.put(field.code(), field) != null) {
                throw new IllegalArgumentException("field twice: " + field.code());
            }
        }
        for (var code : key) {
            requireField(seen, code);
        }
        for (var code : keyIfPrinted) {
            requireField(seen, code);
        }
    }

    /// A list that takes no row without every fact it requires.
    public ListFormat(String id, String name, List<Field> fields, List<String> key, List<String> keyIfPrinted,
            Map<String, SubjectKind> subjectKinds) {
        this(id, name, fields, key, keyIfPrinted, subjectKinds, Set.of());
    }

    /// A list whose rows are named by the fields of their key alone.
    public ListFormat(String id, String name, List<Field> fields, List<String> key,
            Map<String, SubjectKind> subjectKinds) {
        this(id, name, fields, key, List.of(), subjectKinds);
    }

    /// The same list from somebody whose rows may come without these facts.
    public ListFormat withLater(Set<String> codes) {
        return new ListFormat(id, name, fields, key, keyIfPrinted, subjectKinds, codes);
    }

    /// Whether a row may do without the field at this position until it comes.
    public boolean comesLater(int position) { return later.contains(fields.get(position).code()); }

    private static void requireField(Map<String, Field> fields, String code) {
        if (!fields.containsKey(code)) {
            throw new IllegalArgumentException("key names no field: " + code);
        }
    }

    /// Position of the field with this role, if the list has one.
    public OptionalInt position(Role role) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).role() == role) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// Position of the field with this code; the code must exist.
    public int position(String code) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).code().equals(code)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no field " + code + " in " + id);
    }
}
