package xinzhi.lists.check;

import xinzhi.lists.number.CitizenNumber;
import xinzhi.lists.number.UnifiedCode;

/// Tells the number of a natural person (公民身份号码, masked or not) from that of a body.
public final class PersonShape {
    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int SHORTEST_MASKED = 10;

    private PersonShape() {}

    /// Whether this canonical code names a person.
    static boolean isPerson(String code) {
        if (isMasked(code)) {
            return true;
        }
        if (!hasBirthDate(code)) {
            return false;
        }
        // Three in a hundred citizen numbers also satisfy the check of a unified code: the birth date decides.
        return CitizenNumber.holds(code) || !UnifiedCode.holds(code);
    }

    /// Whether this text could hold a person's number, so that it must not be shown: a long run of digits or stars that
    /// does not begin with 9, as only the unified codes of enterprises do.
    public static boolean mayBePerson(String text) {
        int run = 0;
        boolean enterprise = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９') || c == '*' || c == '＊') {
                enterprise = run == 0 ? c == '9' || c == '９' : enterprise;
                run++;
                if (run >= OLD_LENGTH && !enterprise) {
                    return true;
                }
            } else if (c != ' ' && c != '-') {
                run = 0;
            }
        }
        return false;
    }

    private static boolean isMasked(String code) {
        if (code.length() < SHORTEST_MASKED || code.length() > LENGTH) {
            return false;
        }
        int stars = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '*') {
                stars++;
            } else if ((c < '0' || c > '9') && c != 'X') {
                return false;
            }
        }
        return stars >= 2;
    }

    private static boolean hasBirthDate(String code) {
        if (code.length() != LENGTH || code.charAt(0) < '1' || code.charAt(0) > '8') {
            return false;
        }
        for (int i = 0; i < LENGTH - 1; i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        int century = number(code, 6);
        int month = number(code, 10);
        int day = number(code, 12);
        return (century == 19 || century == 20) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static int number(String code, int at) { return (code.charAt(at) - '0') * 10 + code.charAt(at + 1) - '0'; }
}
