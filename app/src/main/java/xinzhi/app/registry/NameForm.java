package xinzhi.app.registry;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// The form in which names are compared and searched (名称规范形): width, case, blanks and brackets do not matter.
public record NameForm(String text) {
    public static NameForm of(String printed) {
        var narrow = Normalizer.normalize(printed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var kept = new StringBuilder(narrow.length());
        narrow.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c)).map(NameForm::bracket)
                .forEach(kept::appendCodePoint);
        return new NameForm(kept.toString());
    }

    private static int bracket(int c) {
        return switch (c) {
            case '〔', '[', '【', '{' -> '(';
            case '〕', ']', '】', '}' -> ')';
            case '·', '•', '・' -> '·';
            default -> c;
        };
    }

    /// Every two neighbouring characters, once: what the index knows of the name.
    public List<String> bigrams() {
        var points = text.codePoints().toArray();
        var found = new LinkedHashSet<String>();
        for (int i = 0; i + 1 < points.length; i++) {
            found.add(new String(points, i, 2));
        }
        return List.copyOf(found);
    }
}
