package xinzhi.app.platform.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// One value under a key, read as what it is expected to be; if it is not, the mistake is noted and nothing returned.
record DataValue(String key, Node node, DataMistakes mistakes) {
    static int lineOf(Node node) { return node.getStartMark().getLine() + 1; }

    Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            return mistake("not-a-text", "");
        }
        var text = scalar.getValue().strip();
        return text.isEmpty() ? mistake("value-empty", text) : Optional.of(text);
    }

    Optional<Integer> integer() {
        return text()
                .flatMap(text -> text.matches("-?[0-9]{1,9}") ? Optional.of(text) : mistake("not-a-number", text))
                .map(Integer::valueOf);
    }

    Optional<Boolean> flag() {
        return text().flatMap(
                text -> Set.of("true", "false").contains(text) ? Optional.of(text) : mistake("not-a-flag", text))
                .map("true"::equals);
    }

    Optional<LocalDate> date() {
        return text().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException _) {
                return mistake("not-a-date", text);
            }
        });
    }

    <E extends Enum<E>> Optional<E> choice(Class<E> words) {
        return text().flatMap(text -> constants(words).stream().filter(each -> wordOf(each).equals(text)).findFirst()
                .or(() -> mistake("word-unknown", text, String.join("、", wordsOf(words)))));
    }

    Optional<MappingNode> mapping() {
        return node instanceof MappingNode mapping ? Optional.of(mapping) : mistake("not-a-map", "");
    }

    Stream<DataValue> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> new DataValue(key, item, mistakes));
        }
        mistakes.add(lineOf(node), "not-a-list", key);
        return Stream.empty();
    }

    static <E extends Enum<E>> List<E> constants(Class<E> words) { return Arrays.asList(words.getEnumConstants()); }

    private static <E extends Enum<E>> List<String> wordsOf(Class<E> words) {
        return constants(words).stream().map(DataValue::wordOf).toList();
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <V> Optional<V> mistake(String mistake, String written, Object... more) {
        var arguments = Stream.concat(Stream.of(key, written), Stream.of(more)).toArray();
        mistakes.add(lineOf(node), mistake, arguments);
        return Optional.empty();
    }
}
