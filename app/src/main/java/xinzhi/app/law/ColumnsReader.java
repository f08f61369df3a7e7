package xinzhi.app.law;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataMap;

/// Reads what the fields of lists say about facts: `facts.yaml`.
final class ColumnsReader implements Function<DataMap, Supplier<List<Column>>> {
    static final String FILE = "facts.yaml";
    private final Set<String> lists;
    private final Map<String, Map<String, String>> fields;
    private final Set<List<String>> said = new HashSet<>();

    /// @param lists  the lists there are
    /// @param fields the types of their fields by list and code; none if the files are of another day than the lists
    ColumnsReader(Set<String> lists, Map<String, Map<String, String>> fields) {
        this.lists = lists;
        this.fields = fields;
    }

    @Override
    public Supplier<List<Column>> apply(DataMap root) {
        var columns = root.maps("columns").stream().map(this::column).flatMap(Optional::stream).toList();
        return () -> columns;
    }

    private Optional<Column> column(DataMap map) {
        var list = map.text("list");
        var field = map.text("field");
        var code = map.text("fact");
        var separators = map.findText("separators").orElse("");
        var endings = map.texts("endings");
        var printed = map.findMap("words").map(DataMap::entries).orElse(Map.of());
        if (map.choice("confidence", Confidence.class) == Confidence.VERIFIED && map.findText("source").isEmpty()) {
            map.mistake("confidence", RulesReader.WORDING, "verified-without-source", field);
        }
        map.findText("source");
        if (!lists.contains(list)) {
            map.mistake("list", RulesReader.WORDING, "list-unknown", list, String.join("、", lists));
        }
        var fact = Fact.find(code).orElse(null);
        if (fact == null) {
            map.mistake("fact", RulesReader.WORDING, "fact-unknown", code);
            return Optional.empty();
        }
        if (!said.add(List.of(list, code))) {
            map.mistake("fact", RulesReader.WORDING, "fact-said-twice", list, code);
        }
        checkField(map, list, field, fact);
        checkForm(map, fact, !printed.isEmpty(), !endings.isEmpty(), !separators.isEmpty());
        return Optional.of(new Column(list, field, fact, words(map, fact, printed), separators, endings));
    }

    private void checkField(DataMap map, String list, String field, Fact fact) {
        var known = fields.get(list);
        if (known == null) {
            return;
        }
        var type = known.get(field);
        if (type == null) {
            map.mistake("field", RulesReader.WORDING, "field-unknown", list, field, String.join("、", known.keySet()));
        } else if (!fits(fact, type)) {
            map.mistake("field", RulesReader.WORDING, "field-does-not-fit", field, type, fact.code());
        }
    }

    private static boolean fits(Fact fact, String type) {
        return switch (fact) {
            case Fact.Day _ -> type.equals("date");
            case Fact.Quantity _ -> type.equals("amount-wan");
            case Fact.Flag _,Fact.Text _ -> type.equals("text");
            case Fact.Words _ -> type.equals("text") || type.equals("choice");
        };
    }

    /// Words take words, flags take endings; the rest takes the value as it is.
    private static void checkForm(DataMap map, Fact fact, boolean words, boolean endings, boolean separators) {
        boolean wantsWords = fact instanceof Fact.Words;
        if (words != wantsWords || endings != (fact instanceof Fact.Flag) || (separators && !wantsWords)) {
            map.mistake("fact", RulesReader.WORDING, "column-form", fact.code());
        }
    }

    private static Map<String, Integer> words(DataMap map, Fact fact, Map<String, String> printed) {
        if (!(fact instanceof Fact.Words several)) {
            return Map.of();
        }
        var words = new LinkedHashMap<String, Integer>();
        printed.forEach((said, word) -> FactCodes.ordinal(several, word)
                .ifPresentOrElse(ordinal -> words.put(said, ordinal), () -> map.mistake("words", RulesReader.WORDING,
                        "word-unknown", word, String.join("、", Facts.words(several, -1L)))));
        return words;
    }
}
