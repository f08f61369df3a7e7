package xinzhi.lists.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.text.TextForm;

/// Finds the field a heading stands for: by name, code or alias, whatever its width, case, blanks, brackets and marks.
final class HeadingIndex {
    static final int UNKNOWN = -1;

    private static final List<String> MARKS = List.of("*", "(必填)", "(必填项)", "(选填)", "(选填项)", "(非必填)", "(非必填项)", "(可空)");

    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, Integer> said = new HashMap<>();

    HeadingIndex(ListFormat format, HeadingMapping mapping) {
        var fields = format.fields();
        for (int i = 0; i < fields.size(); i++) {
            codes.put(normal(fields.get(i).code()), i);
            positions.putIfAbsent(normal(fields.get(i).code()), i);
            positions.putIfAbsent(normal(fields.get(i).name()), i);
        }
        for (int i = 0; i < fields.size(); i++) {
            for (var alias : fields.get(i).aliases()) {
                positions.putIfAbsent(normal(alias), i);
            }
        }
        mapping.fields().forEach((heading, code) -> {
            int position = code.isEmpty() ? UNKNOWN : codes.getOrDefault(normal(code), UNKNOWN);
            if (code.isEmpty() || position != UNKNOWN) { // a field the list has no more says nothing
                said.put(heading, position);
            }
        });
    }

    /// Position of the field, or [#UNKNOWN].
    int position(String heading) {
        var normal = normal(heading);
        var position = said.containsKey(normal) ? said.get(normal) : positions.get(normal);
        return position != null ? position : byCodeInBrackets(normal);
    }

    /// A heading with its code behind it, such as 处罚决定日期(CF_JDRQ). Other brackets may change the meaning (万元, 元) and are not cut off.
    private int byCodeInBrackets(String normal) {
        int open = normal.lastIndexOf('(');
        if (open < 0 || !normal.endsWith(")")) {
            return UNKNOWN;
        }
        return codes.getOrDefault(normal.substring(open + 1, normal.length() - 1), UNKNOWN);
    }

    static String normal(String heading) {
        var text = new StringBuilder(heading.length());
        var folded = TextForm.folded(heading);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean seen = !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT;
            if (seen) {
                text.append("[【〔".indexOf(c) >= 0 ? '(' : "]】〕".indexOf(c) >= 0 ? ')' : c);
            }
        }
        return withoutMarks(text.toString());
    }

    private static String withoutMarks(String heading) {
        for (var mark : MARKS) {
            if (heading.length() > mark.length()) {
                if (heading.endsWith(mark)) {
                    return withoutMarks(heading.substring(0, heading.length() - mark.length()));
                }
                if (heading.startsWith(mark)) {
                    return withoutMarks(heading.substring(mark.length()));
                }
            }
        }
        return heading;
    }
}
