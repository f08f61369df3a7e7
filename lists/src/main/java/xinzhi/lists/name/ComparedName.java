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

    private static final char FIRST = 0x4E00;
    private static final char LAST = 0x9FFF;
    /// The same by character, for the many names that hold nothing but usual characters.
    private static final char[] USUAL = usual();

    private ComparedName() {}

    static String of(String name) {
        var compared = new char[name.length()];
        for (int i = 0; i < compared.length; i++) {
            char c = ofUsual(name.charAt(i));
            if (c == 0) {
                return ofUnusual(name);
            }
            compared[i] = c;
        }
        return new String(compared);
    }

    /// What a usual character is compared as, 0 for one that has to be looked at with its neighbours or taken away.
    private static char ofUsual(char c) {
        if (c >= FIRST && c <= LAST) {
            return USUAL[c - FIRST];
        }
        return switch (c) {
            case '（' -> '(';
            case '）' -> ')';
            case '(', ')', '·' -> c;
            default -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ? c : 0;
        };
    }

    private static char[] usual() {
        var usual = new char[LAST - FIRST + 1];
        for (char c = FIRST; c <= LAST; c++) {
            int simplified = SIMPLIFIED.getOrDefault((int) c, (int) c);
            usual[c - FIRST] = simplified <= Character.MAX_VALUE ? (char) simplified : 0;
        }
        return usual;
    }

    private static String ofUnusual(String name) {
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
