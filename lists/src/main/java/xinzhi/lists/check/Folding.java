package xinzhi.lists.check;

import xinzhi.lists.text.TextForm;

/// Brings full-width and other compatible forms of a character to one (NFKC) and letters to capitals.
public final class Folding {
    private Folding() {}

    /// The folded text; the same object where nothing is to fold.
    public static String fold(String text) { return TextForm.folded(text); }

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
