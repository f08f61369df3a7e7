package xinzhi.lists.check;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;
import xinzhi.lists.text.TextForm;

/// One of the listed values (值域), or several of them with semicolons between; width and case of letters do not matter.
record ChoiceCell(Map<String, String> listed, String names) implements CellCheck {
    static ChoiceCell of(Field field, ListFormat format) {
        var listed = new HashMap<String, String>();
        field.values().forEach(value -> listed.put(TextForm.folded(value), value));
        if (field.role() == Role.SUBJECT_KIND) {
            format.subjectKinds().keySet().forEach(value -> listed.put(TextForm.folded(value), value));
        }
        var names = field.values().isEmpty() ? listed.values().stream().sorted().toList() : field.values();
        return new ChoiceCell(Map.copyOf(listed), String.join("、", names));
    }

    @Override
    public @Nullable String canonical(String seen, CellKind kind, CellReport report) {
        var text = kind == CellKind.NUMBER ? PrintedNumber.plain(seen) : seen;
        var folded = TextForm.folded(text);
        var value = listed.get(folded);
        if (value != null) {
            return value;
        }
        var several = several(folded);
        if (several != null) {
            return several;
        }
        if (!listed.isEmpty()) {
            report.found(FindingCode.CHOICE_UNKNOWN, names);
        }
        return text;
    }

    private @Nullable String several(String folded) {
        if (folded.indexOf(';') < 0) {
            return null;
        }
        var values = new StringBuilder();
        for (int start = 0; start <= folded.length();) {
            int end = folded.indexOf(';', start);
            end = end < 0 ? folded.length() : end;
            var part = folded.substring(start, end).strip();
            start = end + 1;
            if (part.isEmpty()) {
                continue;
            }
            var value = listed.get(part);
            if (value == null) {
                return null;
            }
            values.append(values.isEmpty() ? "" : ";").append(value);
        }
        return values.isEmpty() ? null : values.toString();
    }
}
