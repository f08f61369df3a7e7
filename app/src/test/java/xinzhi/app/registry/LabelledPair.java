package xinzhi.app.registry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A register entry and a row of a list, and whether they are one enterprise: a line of `pairs.txt`.
///
/// @param registered the names the register gave, the present one last
/// @param numbers    which numbers the row has
record LabelledPair(int number, String tier, boolean same, List<String> registered, Set<String> numbers,
        String listed) {
    LabelledPair {
        registered = List.copyOf(registered);
        numbers = Set.copyOf(numbers);
    }

    static List<LabelledPair> all() {
        var found = new ArrayList<LabelledPair>();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(LabelledPair.class.getResourceAsStream("pairs.txt")), StandardCharsets.UTF_8)) {
            for (var line : in.readAllLines()) {
                if (!line.startsWith("#")) {
                    found.add(of(found.size() + 1, line.split("\\|", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }

    private static LabelledPair of(int number, String[] columns) {
        if (columns.length != 6 || !Set.of("强", "中", "弱").contains(columns[0])
                || !Set.of("同", "异").contains(columns[1])) {
            throw new IllegalStateException("not a labelled pair: " + Arrays.toString(columns));
        }
        return new LabelledPair(number, columns[0], columns[1].equals("同"), List.of(columns[2].split("→", -1)),
                Set.of(columns[3].split("\\+", -1)), columns[4]);
    }

    boolean has(String word) { return numbers.contains(word); }
}
