package xinzhi.lists.check;

import java.text.Normalizer;
import java.util.Locale;

/// Brings full-width and other compatible forms of a character to one (NFKC) and letters to capitals.
public final class Folding {
    private Folding() {}

    /// The folded text; the same object where nothing is to fold.
    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean settled = c < 0x80 ? c < 'a' || c > 'z' : (c > 0x3000 && c < 0x3200) || (c >= 0x3400 && c < 0xD800);
            if (!settled) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
            }
        }
        return text;
    }

    /// The folded text without blanks and dashes, as codes are compared.
    static String code(String text) {
        var folded = fold(text);
        for (int i = 0; i < folded.length(); i++) {
            if (separates(folded.charAt(i))) {
                return withoutSeparators(folded);
            }
        }
        return folded;
    }

    private static String withoutSeparators(String folded) {
        var kept = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!separates(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean separates(char c) {
        return c == ' ' || c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    }
}
