package xinzhi.app.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one field of a list says about one fact (栏目与事实). What is not understood says nothing; nothing is guessed.
///
/// @param words      the words of the fact by what is printed
/// @param separators characters that part several items in one cell; empty if the cell holds one
/// @param endings    of a flag: texts ending so mean yes
record Column(String list, String field, Fact fact, Map<String, Integer> words, String separators,
        List<String> endings) {
    /// Later days are a way of writing 长期.
    private static final LocalDate FOREVER = LocalDate.of(2099, 1, 1);
    private static final long FEN = 100;

    Column {
        words = Map.copyOf(words);
        endings = List.copyOf(endings);
    }

    /// @param value in the field's canonical form; absent or blank says nothing
    void read(@Nullable String value, Facts.Collector facts) {
        if (value == null || value.isBlank()) {
            return;
        }
        switch (fact) {
            case Fact.Day day -> readDay(day, value, facts);
            case Fact.Text text -> facts.with(text, value);
            case Fact.Quantity number -> readYuan(number, value, facts);
            case Fact.Flag flag -> {
                if (endings.stream().anyMatch(value.strip()::endsWith)) {
                    facts.with(flag, true);
                }
            }
            case Fact.Words several -> readWords(several, value, facts);
        }
    }

    private static void readDay(Fact.Day fact, String value, Facts.Collector facts) {
        try {
            var day = LocalDate.parse(value);
            if (day.isBefore(FOREVER)) {
                facts.with(fact, day);
            }
        } catch (DateTimeException _) {
            // Not a day: the fact stays unknown.
        }
    }

    /// Amounts are kept in fen; a part of a yuan could tip a threshold either way.
    private static void readYuan(Fact.Quantity fact, String value, Facts.Collector facts) {
        try {
            long fen = Long.parseLong(value);
            if (fen % FEN == 0) {
                facts.with(fact, fen / FEN);
            }
        } catch (NumberFormatException _) {
            // Not an amount: the fact stays unknown.
        }
    }

    /// One item nobody understands might be any word: then nothing is known of the cell.
    private void readWords(Fact.Words several, String value, Facts.Collector facts) {
        long mask = 0;
        int from = 0;
        for (int at = 0; at <= value.length(); at++) {
            if (at == value.length() || separators.indexOf(value.charAt(at)) >= 0) {
                var item = value.substring(from, at).strip();
                from = at + 1;
                if (!item.isEmpty()) {
                    var word = words.get(item);
                    if (word == null) {
                        return;
                    }
                    mask |= 1L << word;
                }
            }
        }
        if (mask != 0) {
            facts.with(several, mask);
        }
    }
}
