package xinzhi.lists.number;

import java.util.Arrays;

/// The characters a standard allows, each with its value: the place it stands at.
final class Alphabet {
    static final int NONE = -1;

    private final String letters;
    private final byte[] values = new byte[128];

    Alphabet(String letters) {
        this.letters = letters;
        Arrays.fill(values, (byte) NONE);
        for (int i = 0; i < letters.length(); i++) {
            values[letters.charAt(i)] = (byte) i;
        }
    }

    /// Value of a character, or [#NONE] if the standard does not know it.
    int valueOf(char letter) { return letter < values.length ? values[letter] : NONE; }

    char letter(int value) { return letters.charAt(value); }

    /// Sum of value × weight from `start`, one character per weight, or [#NONE] if one is missing or not of this alphabet.
    int weightedSum(CharSequence text, int start, int[] weights) {
        if (text.length() < start + weights.length) {
            return NONE;
        }
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int value = valueOf(text.charAt(start + i));
            if (value == NONE) {
                return NONE;
            }
            sum += value * weights[i];
        }
        return sum;
    }
}
