package xinzhi.lists.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.SubjectKind;

/// Where the fields we can fill stand in the rows of a format. Fields the format lacks are left out, others stay empty.
final class Layout {
    private final ListFormat format;
    private final List<String> codes;
    private final int[] positions;

    /// @param codes the fields the maker of the rows fills, in its own order
    Layout(ListFormat format, List<String> codes) {
        this.format = format;
        this.codes = codes;
        var known = format.fields().stream().map(Field::code).toList();
        positions = codes.stream().mapToInt(known::indexOf).toArray();
    }

    /// A row in the order of the format from values in the order of the codes.
    String[] row(String... values) {
        if (values.length != positions.length) {
            throw new IllegalArgumentException(values.length + " values for " + positions.length + " fields");
        }
        var cells = new String[format.fields().size()];
        Arrays.fill(cells, "");
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] >= 0) {
                cells[positions[i]] = values[i];
            }
        }
        return cells;
    }

    String get(String[] cells, String code) {
        int position = positions[codes.indexOf(code)];
        return position < 0 ? "" : cells[position];
    }

    void set(String[] cells, String code, String value) {
        int position = positions[codes.indexOf(code)];
        if (position >= 0) {
            cells[position] = value;
        }
    }

    /// How this format prints a kind of subject, or our own word for it.
    String printed(SubjectKind kind, String usual) {
        var words = format.subjectKinds();
        return kind.equals(words.get(usual))
                ? usual
                : words.entrySet().stream().filter(word -> word.getValue() == kind).map(Map.Entry::getKey).sorted()
                        .findFirst().orElse(usual);
    }
}
