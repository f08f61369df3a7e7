package xinzhi.lists.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;

/// How near a heading comes to the names of a list's fields, by pairs of characters; a suggestion for people, never a decision.
final class HeadingWords {
    private static final double NEAR = 0.45;
    private static final double PART = 0.9;

    private final List<Field> fields;
    private final List<List<Set<String>>> names = new ArrayList<>();

    HeadingWords(ListFormat format) {
        fields = format.fields();
        for (var field : fields) {
            var pairs = new ArrayList<Set<String>>();
            pairs.add(pairs(field.name()));
            field.aliases().forEach(alias -> pairs.add(pairs(alias)));
            names.add(pairs);
        }
    }

    private record Guess(double nearness, int column, Field field) {}

    /// Whether the text has anything in common with any heading of the list.
    boolean resembles(String text) {
        var pairs = pairs(text);
        return names.stream().flatMap(List::stream).anyMatch(name -> name.stream().anyMatch(pairs::contains));
    }

    /// For each of these headings by column the field it comes nearest to, each field once.
    Map<Integer, Field> suggestions(Map<Integer, String> headings, List<Field> taken) {
        var guesses = new ArrayList<Guess>();
        headings.forEach((column, heading) -> {
            var pairs = pairs(heading);
            for (int i = 0; i < fields.size(); i++) {
                double nearness = names.get(i).stream().mapToDouble(name -> nearness(pairs, name)).max().orElse(0);
                if (nearness >= NEAR && !taken.contains(fields.get(i))) {
                    guesses.add(new Guess(nearness, column, fields.get(i)));
                }
            }
        });
        guesses.sort(Comparator.comparingDouble(Guess::nearness).reversed().thenComparingInt(Guess::column));
        var suggested = new HashMap<Integer, Field>();
        for (var guess : guesses) {
            if (!suggested.containsKey(guess.column()) && !suggested.containsValue(guess.field())) {
                suggested.put(guess.column(), guess.field());
            }
        }
        return suggested;
    }

    /// A part of a name counts nearly as much as the whole, if it is more than one word.
    private static double nearness(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        if (common == 0) {
            return 0;
        }
        double whole = 2.0 * common / (one.size() + other.size());
        double part = common > 1 ? PART * common / Math.min(one.size(), other.size()) : 0;
        return Math.max(whole, part);
    }

    private static Set<String> pairs(String heading) {
        var text = HeadingIndex.normal(heading);
        var pairs = new HashSet<String>();
        for (int i = 1; i < text.length(); i++) {
            pairs.add(text.substring(i - 1, i + 1));
        }
        return pairs;
    }
}
