package xinzhi.lists.name;

import java.util.Map;
import java.util.stream.Collectors;
import xinzhi.lists.text.TextForm;
import xinzhi.lists.text.WordFile;

/// A name without what does not count: width, blanks, kinds of brackets, dots, dashes and quotes, traditional characters.
final class ComparedName {
    /// Traditional to simplified, one character each; the file says which characters may stand there.
    private static final Map<Integer, Integer> SIMPLIFIED = WordFile.words(ComparedName.class, "simplified.txt")
            .collect(Collectors.toUnmodifiableMap(pair -> pair.codePointAt(0),
                    pair -> pair.codePointBefore(pair.length())));

    private ComparedName() {}

    static String of(String name) {
        var compared = new StringBuilder(name.length());
        TextForm.closed(name).codePoints().map(ComparedName::sign).map(c -> SIMPLIFIED.getOrDefault(c, c))
                .forEach(compared::appendCodePoint);
        return compared.toString();
    }

    private static int sign(int c) {
        return switch (c) {
            case '•', '‧', '∙', '⋅', '・', '●', '᛫' -> '·';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            case '“', '”', '„', '‟', '「', '」', '『', '』' -> '"';
            case '‘', '’' -> '\'';
            default -> c;
        };
    }
}
