package xinzhi.lists.text;

import java.text.Normalizer;
import java.util.Locale;

/// A text with what does not count taken away, for comparing; never for showing.
public final class TextForm {
    private static final String OPENING = "([{（［｛﹙﹝〔【〖〘〚〈《";
    private static final String CLOSING = ")]}）］｝﹚﹞〕】〗〙〛〉》";

    private TextForm() {}

    /// Full-width and other compatible forms brought to one (NFKC), letters to capitals; the same object where nothing is to fold.
    public static String folded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean settled = c < 0x80 ? c < 'a' || c > 'z' : (c > 0x3000 && c < 0x3200) || (c >= 0x3400 && c < 0xD800);
            if (!settled) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
            }
        }
        return text;
    }

    /// Folded, without blanks and without anything unseen, with round brackets of one kind.
    public static String closed(String text) {
        // Once before folding, so that nothing unseen parts what folding would join, and once for the blanks folding makes.
        return kept(folded(kept(text)));
    }

    /// Without blanks and anything unseen at both ends, otherwise as it is.
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !isSeen(text.charAt(start))) {
            start++;
        }
        while (start < end && !isSeen(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /// Whether it is an opening bracket of any kind and width.
    public static boolean opens(int c) { return OPENING.indexOf(c) >= 0; }

    /// Whether it is a closing bracket of any kind and width.
    public static boolean closes(int c) { return CLOSING.indexOf(c) >= 0; }

    private static String kept(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(TextForm::isSeen).map(TextForm::bracket).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isSeen(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT;
    }

    private static int bracket(int c) { return opens(c) ? '(' : closes(c) ? ')' : c; }
}
