package xinzhi.lists.sample;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A sentence with places to fill in, written `{0}`, `{1}` … or by name, `{address}`.
final class Phrase {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final String[] texts;
    private final String[] slots;

    Phrase(String pattern) {
        texts = SLOT.split(pattern, -1);
        slots = SLOT.matcher(pattern).results().map(found -> found.group(1)).toArray(String[]::new);
    }

    String with(String... values) { return with(slot -> values[Integer.parseInt(slot)]); }

    String with(UnaryOperator<String> values) {
        var sentence = new StringBuilder(256);
        for (int i = 0; i < texts.length; i++) {
            sentence.append(texts[i]);
            if (i < slots.length) {
                sentence.append(values.apply(slots[i]));
            }
        }
        return sentence.toString();
    }
}
