package xinzhi.lists.number;

import org.jspecify.annotations.Nullable;

/// The numeral after 之, from 一 to 九十九.
final class ChineseOrder {
    static final int UNREADABLE = -1;
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseOrder() {}

    static String of(int order) {
        int tens = order / 10;
        int ones = order % 10;
        return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "") + (tens > 0 ? "十" : "")
                + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
    }

    /// The number in a text such as 之二, (之12) or -2; 0 for no text, [#UNREADABLE] for a numeral nobody writes.
    static int read(@Nullable String printed) {
        if (printed == null) {
            return 0;
        }
        var numeral = printed.replaceAll("[之()-]", "");
        if (!numeral.isEmpty() && Character.isDigit(numeral.charAt(0))) {
            int order = Integer.parseInt(numeral);
            return order == 0 ? UNREADABLE : order;
        }
        for (int order = 1; order < 100; order++) {
            if (of(order).equals(numeral)) {
                return order;
            }
        }
        return UNREADABLE;
    }
}
