package xinzhi.app.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// The keys and values of one place in a data file (键值). Where a value is missing or wrong the mistake is noted and a stand-in
/// returned, so that the reading goes on and finds the next one.
public final class DataMap {
    private final DataMistakes mistakes;
    private final int line;
    private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final List<DataMap> inner = new ArrayList<>();

    DataMap(MappingNode node, DataMistakes mistakes) {
        this.mistakes = mistakes;
        this.line = lineOf(node);
        for (var tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                mistakes.add(lineOf(tuple.getKeyNode()), "key-not-text");
            } else {
                var earlier = tuples.putIfAbsent(key.getValue(), tuple);
                if (earlier != null) {
                    mistakes.add(lineOf(key), "key-twice", key.getValue(), lineOf(earlier.getKeyNode()));
                }
            }
        }
    }

    /// A text that must be there.
    public String text(String key) { return required(key).flatMap(node -> scalar(key, node)).orElse(""); }

    public Optional<String> findText(String key) { return optional(key).flatMap(node -> scalar(key, node)); }

    public int integer(String key) { return required(key).flatMap(node -> whole(key, node)).orElse(0); }

    public int integer(String key, int otherwise) {
        return optional(key).flatMap(node -> whole(key, node)).orElse(otherwise);
    }

    /// Yes or no, written `true` or `false`; absent is no.
    public boolean flag(String key) {
        return optional(key).flatMap(node -> scalar(key, node))
                .filter(word -> checked(key, word, Set.of("true", "false").contains(word), "not-a-flag"))
                .map("true"::equals).orElse(false);
    }

    /// A day that must be there, written `2022-04-18`.
    public LocalDate date(String key) { return required(key).flatMap(node -> day(key, node)).orElse(LocalDate.EPOCH); }

    /// One of the words of the enumeration, written small and with hyphens: `LOCAL_CHOICE` is `local-choice`.
    public <E extends Enum<E>> E choice(String key, Class<E> words) {
        return required(key).flatMap(node -> scalar(key, node)).flatMap(word -> constant(key, word, words))
                .orElse(constants(words).getFirst());
    }

    public <E extends Enum<E>> Optional<E> findChoice(String key, Class<E> words) {
        return optional(key).flatMap(node -> scalar(key, node)).flatMap(word -> constant(key, word, words));
    }

    /// A list of words of the enumeration; absent is empty.
    public <E extends Enum<E>> List<E> choices(String key, Class<E> words) {
        return texts(key).stream().flatMap(word -> constant(key, word, words).stream()).toList();
    }

    /// A list of texts; absent is empty.
    public List<String> texts(String key) { return items(key, this::scalar); }

    /// A list of maps; absent is empty.
    public List<DataMap> maps(String key) { return items(key, this::mapping); }

    public Optional<DataMap> findMap(String key) { return optional(key).flatMap(node -> mapping(key, node)); }

    /// A map that must be there.
    public DataMap map(String key) {
        return required(key).flatMap(node -> mapping(key, node)).orElseGet(this::standIn);
    }

    /// Every key with its text, for a map whose keys the file is free to choose.
    public Map<String, String> entries() {
        var entries = new LinkedHashMap<String, String>();
        tuples.forEach((key, tuple) -> {
            asked.add(key);
            scalar(key, tuple.getValueNode()).ifPresent(value -> entries.put(key, value));
        });
        return entries;
    }

    /// Notes a mistake in the value of this key, or in the map as a whole where the key is absent.
    public void mistake(String key, DataWording wording, String mistake, Object... arguments) {
        mistakes.add(wording, lineOf(key), mistake, arguments);
    }

    void refuseUnknownKeys() {
        tuples.forEach((key, tuple) -> {
            if (!asked.contains(key)) {
                int at = lineOf(tuple.getKeyNode());
                NearestWord.among(asked, key).ifPresentOrElse(near -> mistakes.add(at, "key-misspelt", key, near),
                        () -> mistakes.add(at, "key-unknown", key, String.join("、", asked)));
            }
        });
        inner.forEach(DataMap::refuseUnknownKeys);
    }

    private Optional<Node> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(tuples.get(key)).map(NodeTuple::getValueNode);
    }

    private Optional<Node> required(String key) {
        var node = optional(key);
        if (node.isEmpty()) {
            mistakes.add(line, "key-missing", key);
        }
        return node;
    }

    private Optional<String> scalar(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            mistakes.add(lineOf(node), "not-a-text", key);
            return Optional.empty();
        }
        return Optional.of(scalar.getValue().strip())
                .filter(text -> checked(key, lineOf(node), text, !text.isEmpty(), "value-empty"));
    }

    private Optional<Integer> whole(String key, Node node) {
        return scalar(key, node).filter(text -> checked(key, text, text.matches("-?[0-9]{1,9}"), "not-a-number"))
                .map(Integer::valueOf);
    }

    private Optional<LocalDate> day(String key, Node node) {
        return scalar(key, node).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException _) {
                mistakes.add(lineOf(node), "not-a-date", key, text);
                return Optional.empty();
            }
        });
    }

    private Optional<DataMap> mapping(String key, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            mistakes.add(lineOf(node), "not-a-map", key);
            return Optional.empty();
        }
        var map = new DataMap(mapping, mistakes);
        inner.add(map);
        return Optional.of(map);
    }

    private <V> List<V> items(String key, BiFunction<String, Node, Optional<V>> item) {
        return optional(key).map(node -> {
            if (!(node instanceof SequenceNode sequence)) {
                mistakes.add(lineOf(node), "not-a-list", key);
                return List.<V>of();
            }
            return sequence.getValue().stream().flatMap(each -> item.apply(key, each).stream()).toList();
        }).orElse(List.of());
    }

    private <E extends Enum<E>> Optional<E> constant(String key, String word, Class<E> words) {
        var found = constants(words).stream().filter(each -> wordOf(each).equals(word)).findFirst();
        if (found.isEmpty()) {
            var allowed = constants(words).stream().map(DataMap::wordOf).toList();
            mistakes.add(lineOf(key), "word-unknown", key, word, String.join("、", allowed));
        }
        return found;
    }

    private static <E extends Enum<E>> List<E> constants(Class<E> words) {
        return Arrays.asList(words.getEnumConstants());
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean checked(String key, String text, boolean fine, String mistake) {
        return checked(key, lineOf(key), text, fine, mistake);
    }

    private boolean checked(String key, int at, String text, boolean fine, String mistake) {
        if (!fine) {
            mistakes.add(at, mistake, key, text);
        }
        return fine;
    }

    private int lineOf(String key) {
        @Nullable
        NodeTuple tuple = tuples.get(key);
        return tuple == null ? line : lineOf(tuple.getKeyNode());
    }

    private static int lineOf(Node node) { return node.getStartMark().getLine() + 1; }

    /// Answers like an empty map, but its own gaps are no further mistakes.
    private DataMap standIn() { return new DataMap(line); }

    private DataMap(int line) {
        this.mistakes = new DataMistakes("");
        this.line = line;
    }
}
