package xinzhi.app.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bodies of other places (外地单位): known by a place that is not the city's and a word of their line. Without a place nothing is guessed.
///
/// @param words the words of each line with the body that stands for all of them, the longest first
/// @param own   names of the city and its districts: what bears one is not from elsewhere
public record OutsideBodies(List<Word> words, List<String> own) {
    private static final Pattern PLACE = Pattern.compile("^.{2,14}?(省|市|自治区|自治州|地区|州|盟|县|区|旗)");

    public OutsideBodies {
        words = words.stream().sorted(Comparator.comparingInt((Word w) -> -w.text().length())).toList();
        own = List.copyOf(own);
    }

    /// @param body the organisation that stands for the bodies of this line elsewhere
    public record Word(String text, String line, int body) {}

    static final OutsideBodies NONE = new OutsideBodies(List.of(), List.of());

    @Nullable
    Word find(String plain) {
        if (own.stream().anyMatch(plain::contains) || !PLACE.matcher(plain).find()) {
            return null;
        }
        return words.stream().filter(word -> plain.contains(word.text())).findFirst().orElse(null);
    }
}
