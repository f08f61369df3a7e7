package xinzhi.lists.check;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// Numbers as a workbook stores them: binary, so good for fifteen digits and no more.
final class PrintedNumber {
    private static final int KEPT_DIGITS = 15;
    private static final int LONGEST_PLAIN = 40;
    private static final MathContext AS_SHOWN = new MathContext(KEPT_DIGITS);

    private PrintedNumber() {}

    /// The number as the user sees it, rounded to fifteen digits and without an exponent.
    static String plain(String stored) {
        if (stored.length() <= KEPT_DIGITS && isDigits(stored)) {
            return stored;
        }
        try {
            var number = new BigDecimal(stored).round(AS_SHOWN);
            if (number.signum() == 0) {
                return "0";
            }
            if (Math.abs((long) number.precision() - number.scale()) > LONGEST_PLAIN
                    || number.scale() > LONGEST_PLAIN) {
                return stored;
            }
            return withoutTrailingZeros(number.toPlainString());
        } catch (NumberFormatException _) {
            return stored;
        }
    }

    /// The digits of a number stored where a code belongs, null if some of them are lost.
    static @Nullable String code(String stored) {
        var plain = plain(stored);
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        return whole > KEPT_DIGITS || isScientific(plain) ? null : plain;
    }

    /// Whether a number has more digits than a workbook keeps.
    static boolean isTooLong(String plain) {
        int digits = 0;
        for (int i = 0; i < plain.length(); i++) {
            digits += isDigit(plain.charAt(i)) ? 1 : 0;
        }
        return digits > KEPT_DIGITS;
    }

    /// Whether the text is a number in scientific notation as spreadsheets print it, e.g. `9.13201E+17`.
    static boolean isScientific(String text) {
        int length = text.length();
        if (length > LONGEST_PLAIN || length < 4 || !isDigit(text.charAt(0))) {
            return false;
        }
        int sign = text.indexOf('+');
        if (sign < 2 || sign == length - 1 || (text.charAt(sign - 1) != 'E' && text.charAt(sign - 1) != 'e')) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && i != sign && i != sign - 1 && (c != '.' || i != 1)) {
                return false;
            }
        }
        return true;
    }

    private static String withoutTrailingZeros(String plain) {
        if (plain.indexOf('.') < 0) {
            return plain;
        }
        int end = plain.length();
        while (plain.charAt(end - 1) == '0') {
            end--;
        }
        return plain.substring(0, plain.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isDigit(char c) { return c >= '0' && c <= '9'; }
}
