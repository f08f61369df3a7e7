package xinzhi.app.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who designated (认定单位): finds the body a list printed, and the department of its line.
///
/// @param byName  every name a body bears or bore, as [PlainName]
/// @param lines   words by which the name of an unknown body betrays its line, the longest first
/// @param byLine  department of a line
public record DesignatingBodies(Map<String, Body> byName, List<LineWord> lines, Map<String, Integer> byLine) {
    public DesignatingBodies {
        byName = Map.copyOf(byName);
        lines = lines.stream().sorted(java.util.Comparator.comparingInt((LineWord w) -> -w.word().length())).toList();
        byLine = Map.copyOf(byLine);
    }

    public record Body(int id, @Nullable Integer department) {}

    public record LineWord(String word, String line) {}

    /// How the body was found (认定单位判定依据).
    public enum Rule {
        /// The printed name is one the city knows.
        PRINTED_NAME,
        /// Unknown or from elsewhere; its name tells its line, whose department is liaison.
        LINE_WORD,
        /// Unknown; the list itself belongs to a line.
        LIST_LINE;

        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

        public static Rule of(String code) { return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')); }
    }

    public record Found(@Nullable Integer body, @Nullable Integer department, Rule rule) {}

    /// @param listLine the line the list itself belongs to
    public Found find(@Nullable String printed, String listLine) {
        var plain = printed == null ? "" : PlainName.of(printed);
        var body = byName.get(plain);
        if (body != null) {
            return new Found(body.id(), body.department(), Rule.PRINTED_NAME);
        }
        for (var word : lines) {
            if (plain.contains(word.word())) {
                return new Found(null, byLine.get(word.line()), Rule.LINE_WORD);
            }
        }
        return new Found(null, byLine.get(listLine), Rule.LIST_LINE);
    }
}
