package xinzhi.app.platform.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the word somebody probably meant.
final class NearestWord {
    private NearestWord() {}

    /// The word that differs in the fewest letters, if it is near enough to be a slip of the pen.
    static Optional<String> among(Collection<String> words, String written) {
        return words.stream().filter(word -> distance(word, written) <= Math.max(2, written.length() / 3))
                .min(Comparator.comparingInt(word -> distance(word, written)));
    }

    private static int distance(String left, String right) {
        var above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            var row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int exchanged = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[right.length()];
    }
}
