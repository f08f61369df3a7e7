package xinzhi.lists.sample;

/// A sentence with places to fill in, written `{0}`, `{1}` …
final class Phrase {
    private static final int NO_SLOT = -1;

    private final String[] texts;
    private final int[] slots;

    Phrase(String pattern) {
        texts = pattern.split("\\{\\d}", -1);
        slots = new int[texts.length];
        int at = 0;
        for (int i = 0; i < texts.length; i++) {
            at += texts[i].length();
            slots[i] = i < texts.length - 1 ? pattern.charAt(at + 1) - '0' : NO_SLOT;
            at += 3;
        }
    }

    String with(String... values) {
        var sentence = new StringBuilder(256);
        for (int i = 0; i < texts.length; i++) {
            sentence.append(texts[i]);
            if (slots[i] != NO_SLOT) {
                sentence.append(values[slots[i]]);
            }
        }
        return sentence.toString();
    }
}
