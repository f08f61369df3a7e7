package xinzhi.app.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import xinzhi.app.platform.yaml.DataMap;

/// Reads a condition; several lines of one condition must all hold.
final class ConditionReader {
    private final Map<String, ParametersReader.Parameter> parameters;

    ConditionReader(Map<String, ParametersReader.Parameter> parameters) { this.parameters = parameters; }

    Condition read(DataMap map) {
        var parts = new ArrayList<Condition>();
        for (var fact : FactCodes.ALL.values()) {
            if (map.has(fact.code())) {
                parts.add(leaf(map, fact));
            }
        }
        map.findMap("only").ifPresent(only -> words(only).forEach((fact, mask) -> parts.add(new Condition.Only(fact,
                mask))));
        map.findMap("atLeast").ifPresent(bounds -> numbers(bounds, true, parts));
        map.findMap("atMost").ifPresent(bounds -> numbers(bounds, false, parts));
        map.texts("known").forEach(code -> Fact.find(code).ifPresentOrElse(
                fact -> parts.add(new Condition.Known(fact)),
                () -> map.mistake("known", RulesReader.WORDING, "fact-unknown", code)));
        if (map.has("all")) {
            parts.addAll(list(map, "all"));
        }
        if (map.has("any")) {
            parts.add(new Condition.AnyOf(list(map, "any")));
        }
        map.findMap("not").ifPresent(not -> parts.add(new Condition.Not(read(not))));
        if (parts.isEmpty()) {
            map.mistake("", RulesReader.WORDING, "condition-empty");
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(List.copyOf(parts));
    }

    private List<Condition> list(DataMap map, String key) { return map.maps(key).stream().map(this::read).toList(); }

    private Condition leaf(DataMap map, Fact fact) {
        return switch (fact) {
            case Fact.Flag flag -> new Condition.Is(flag, map.flag(fact.code()));
            case Fact.Words several -> new Condition.OneOf(several, mask(map, several));
            case Fact.Day day -> {
                var bounds = map.map(fact.code());
                yield new Condition.Within(day, bounds.findDate("from").orElse(null),
                        bounds.findDate("before").orElse(null));
            }
            case Fact.Quantity _,Fact.Text _ -> {
                map.mistake(fact.code(), RulesReader.WORDING, "not-so-asked", fact.code());
                yield Condition.always();
            }
        };
    }

    private static Map<Fact.Words, Long> words(DataMap map) {
        var masks = new java.util.EnumMap<Fact.Words, Long>(Fact.Words.class);
        for (var fact : Fact.Words.values()) {
            if (map.has(fact.code())) {
                masks.put(fact, mask(map, fact));
            }
        }
        return masks;
    }

    static long mask(DataMap map, Fact.Words fact) {
        long mask = 0;
        for (var written : map.texts(fact.code())) {
            var ordinal = FactCodes.ordinal(fact, written);
            if (ordinal.isEmpty()) {
                map.mistake(fact.code(), RulesReader.WORDING, "word-unknown", written,
                        String.join("、", Facts.words(fact, -1L)));
            }
            mask |= ordinal.isPresent() ? 1L << ordinal.getAsInt() : 0;
        }
        return mask;
    }

    /// A bound is a number, or the name of a parameter some layer sets.
    private void numbers(DataMap map, boolean least, List<Condition> parts) {
        for (var fact : Fact.Quantity.values()) {
            var written = map.findText(fact.code());
            if (written.isEmpty()) {
                continue;
            }
            var parameter = parameters.get(written.get());
            if (parameter != null && parameter.value().isEmpty()) {
                parts.add(new Condition.Is(parameter.otherwise(), true));
            } else {
                int bound = parameter == null ? map.integer(fact.code()) : parameter.value().getAsInt();
                parts.add(new Condition.Between(fact, least ? bound : Long.MIN_VALUE, least ? Long.MAX_VALUE : bound));
            }
        }
    }
}
