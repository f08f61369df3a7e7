package xinzhi.lists.read;

import java.util.Map;

/// Which field a heading stands for (表头对应), as somebody has said; asked before names and aliases.
///
/// @param fields canonical heading → code of the field, empty for a column that is to be left out
public record HeadingMapping(Map<String, String> fields) {
    public static final HeadingMapping NONE = new HeadingMapping(Map.of());

    public HeadingMapping {
        fields = Map.copyOf(fields);
    }

    /// The form in which headings are compared.
    public static String canonical(String heading) { return HeadingIndex.normal(heading); }
}
