package xinzhi.app.platform.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

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
        this.line = DataValue.lineOf(node);
        node.getValue().forEach(this::put);
    }

    /// Answers like an empty map whose own gaps are no further mistakes.
    private DataMap(int line) {
        this.mistakes = new DataMistakes("");
        this.line = line;
    }

    /// A text that must be there.
    public String text(String key) { return required(key).flatMap(DataValue::text).orElse(""); }

    public Optional<String> findText(String key) { return optional(key).flatMap(DataValue::text); }

    public int integer(String key) { return required(key).flatMap(DataValue::integer).orElse(0); }

    public int integer(String key, int otherwise) {
        return optional(key).flatMap(DataValue::integer).orElse(otherwise);
    }

    /// Yes or no, written `true` or `false`; absent is no.
    public boolean flag(String key) { return optional(key).flatMap(DataValue::flag).orElse(false); }

    /// A day that must be there, written `2022-04-18`.
    public LocalDate date(String key) { return required(key).flatMap(DataValue::date).orElse(LocalDate.EPOCH); }

    public Optional<LocalDate> findDate(String key) { return optional(key).flatMap(DataValue::date); }

    /// One of the words of the enumeration, written small and with hyphens: `LOCAL_CHOICE` is `local-choice`.
    public <E extends Enum<E>> E choice(String key, Class<E> words) {
        return required(key).flatMap(value -> value.choice(words)).orElse(DataValue.constants(words).getFirst());
    }

    public <E extends Enum<E>> Optional<E> findChoice(String key, Class<E> words) {
        return optional(key).flatMap(value -> value.choice(words));
    }

    /// A list of words of the enumeration; absent is empty.
    public <E extends Enum<E>> List<E> choices(String key, Class<E> words) {
        return items(key).flatMap(value -> value.choice(words).stream()).toList();
    }

    /// A list of texts; absent is empty.
    public List<String> texts(String key) { return items(key).flatMap(value -> value.text().stream()).toList(); }

    /// A list of days; absent is empty.
    public List<LocalDate> dates(String key) { return items(key).flatMap(value -> value.date().stream()).toList(); }

    /// A list of maps; absent is empty.
    public List<DataMap> maps(String key) { return items(key).flatMap(value -> open(value).stream()).toList(); }

    /// A map that must be there.
    public DataMap map(String key) { return required(key).flatMap(this::open).orElseGet(() -> new DataMap(line)); }

    public Optional<DataMap> findMap(String key) { return optional(key).flatMap(this::open); }

    /// Every key with its text, for a map whose keys the file is free to choose.
    public Map<String, String> entries() {
        var entries = new LinkedHashMap<String, String>();
        tuples.keySet().forEach(key -> findText(key).ifPresent(text -> entries.put(key, text)));
        return entries;
    }

    /// Where the map begins in its file, for a mistake that shows only once everything has been read.
    public int line() { return line; }

    /// Whether something is written under this key, be it an empty list.
    public boolean has(String key) {
        asked.add(key);
        return tuples.containsKey(key);
    }

    /// Notes a mistake in the value of this key, or in the map as a whole where the key is absent.
    public void mistake(String key, DataWording wording, String mistake, Object... arguments) {
        var tuple = tuples.get(key);
        mistakes.add(wording, tuple == null ? line : DataValue.lineOf(tuple.getKeyNode()), mistake, arguments);
    }

    void refuseUnknownKeys() {
        tuples.forEach((key, tuple) -> {
            if (!asked.contains(key)) {
                int at = DataValue.lineOf(tuple.getKeyNode());
                NearestWord.among(asked, key).ifPresentOrElse(near -> mistakes.add(at, "key-misspelt", key, near),
                        () -> mistakes.add(at, "key-unknown", key, String.join("、", asked)));
            }
        });
        inner.forEach(DataMap::refuseUnknownKeys);
    }

    private void put(NodeTuple tuple) {
        int at = DataValue.lineOf(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            mistakes.add(at, "key-not-text");
            return;
        }
        var earlier = tuples.putIfAbsent(key.getValue(), tuple);
        if (earlier != null) {
            mistakes.add(at, "key-twice", key.getValue(), DataValue.lineOf(earlier.getKeyNode()));
        }
    }

    private Optional<DataValue> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(tuples.get(key)).map(tuple -> new DataValue(key, tuple.getValueNode(), mistakes));
    }

    private Optional<DataValue> required(String key) {
        var value = optional(key);
        if (value.isEmpty()) {
            mistakes.add(line, "key-missing", key);
        }
        return value;
    }

    private Stream<DataValue> items(String key) { return optional(key).stream().flatMap(DataValue::items); }

    private Optional<DataMap> open(DataValue value) {
        return value.mapping().map(node -> {
            var map = new DataMap(node, mistakes);
            inner.add(map);
            return map;
        });
    }
}
