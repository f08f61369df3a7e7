package xinzhi.app.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who designated (认定单位): finds the body that answers for a decision by the name a list printed and the day of the decision.
///
/// @param byName  every name a body bears or bore, as [PlainName]
/// @param lines   words by which the name of an unknown body betrays its line, the longest first
/// @param byLine  department of a line
/// @param outside the bodies of other places
public record DesignatingBodies(Map<String, List<Name>> byName, List<LineWord> lines, Map<String, Integer> byLine,
        OutsideBodies outside) {
    public DesignatingBodies {
        byName = byName.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
        lines = lines.stream().sorted(Comparator.comparingInt((LineWord w) -> -w.word().length())).toList();
        byLine = Map.copyOf(byLine);
    }

    /// A name and who answers for what was decided under it.
    ///
    /// @param body      the body itself, or the successor that answers today
    /// @param since     first day of the name, as far as known
    /// @param until     its last day
    /// @param inherited the name of an abolished body
    /// @param own       given by the city on its page, which counts more than what was shipped
    public record Name(int body, @Nullable Integer department, @Nullable LocalDate since, @Nullable LocalDate until,
            boolean inherited, boolean own) {
        boolean borneOn(@Nullable LocalDate day) { return day == null || new Period(since, until).holds(day); }
    }

    public record LineWord(String word, String line) {}

    /// How the body was found (认定单位判定依据).
    public enum Rule {
        /// The printed name is one the city knows.
        PRINTED_NAME,
        /// The printed name is that of an abolished body; its successor answers.
        SUCCESSOR,
        /// The name is known, but nobody bore it on the day of the decision: to be looked at.
        OTHER_TIME,
        /// A body of another place; the line's department is liaison.
        OUTSIDE,
        /// Unknown; its name tells its line, whose department is liaison.
        LINE_WORD,
        /// Unknown; the list itself belongs to a line.
        LIST_LINE;

        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

        public static Rule of(String code) { return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')); }
    }

    public record Found(@Nullable Integer body, @Nullable Integer department, Rule rule) {}

    /// @param decided  day of the decision, if the list has it
    /// @param listLine the line the list itself belongs to
    public Found find(@Nullable String printed, @Nullable LocalDate decided, String listLine) {
        var plain = printed == null ? "" : PlainName.of(printed);
        var names = byName.getOrDefault(plain, List.of());
        if (!names.isEmpty()) {
            return found(names, decided);
        }
        var elsewhere = outside.find(plain);
        if (elsewhere != null) {
            return new Found(elsewhere.body(), byLine.get(elsewhere.line()), Rule.OUTSIDE);
        }
        for (var word : lines) {
            if (plain.contains(word.word())) {
                return new Found(null, byLine.get(word.line()), Rule.LINE_WORD);
            }
        }
        return new Found(null, byLine.get(listLine), Rule.LIST_LINE);
    }

    /// Who bore the name on that day; the city's own word before the shipped one, the latest before the earlier.
    private static Found found(List<Name> names, @Nullable LocalDate decided) {
        var byWeight = Comparator.comparing(Name::own)
                .thenComparing(name -> name.since() == null ? LocalDate.MIN : name.since());
        var then = names.stream().filter(name -> name.borneOn(decided)).max(byWeight);
        var name = then.orElseGet(() -> names.stream().max(byWeight).orElseThrow());
        var known = name.inherited() ? Rule.SUCCESSOR : Rule.PRINTED_NAME;
        return new Found(name.body(), name.department(), then.isPresent() ? known : Rule.OTHER_TIME);
    }
}
