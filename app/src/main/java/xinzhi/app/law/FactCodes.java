package xinzhi.app.law;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xinzhi.app.platform.Words;

/// How facts and their words are written in rule files and stored.
final class FactCodes {
    static final Words WORDS = Words.of("xinzhi.app.law.facts");
    /// In a fixed order, so that the same question is asked in the same order everywhere.
    static final Map<String, Fact> ALL = Collections.unmodifiableMap(Stream
            .<Fact[]>of(Fact.Words.values(), Fact.Day.values(), Fact.Flag.values(), Fact.Quantity.values(),
                    Fact.Text.values())
            .flatMap(Arrays::stream)
            .collect(Collectors.toMap(Fact::code, Function.identity(), (a, _) -> a, LinkedHashMap::new)));

    private FactCodes() {}

    /// `TERM_END` is `termEnd`.
    static String of(Enum<?> fact) {
        var words = fact.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0] + Arrays.stream(words).skip(1)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /// `STOPPED_BUSINESS` is `stopped-business`.
    static String word(Enum<?> word) { return word.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    /// The place of a word in its fact; empty if the fact has no such word.
    static OptionalInt ordinal(Fact.Words fact, String written) {
        return Arrays.stream(fact.words().getEnumConstants()).filter(each -> word(each).equals(written))
                .mapToInt(Enum::ordinal).findFirst();
    }
}
