package xinzhi.lists.check;

import org.jspecify.annotations.Nullable;
import xinzhi.lists.text.TextForm;

/// An amount printed in 万元 (or, if it says so, in 元), canonical whole 分.
record AmountCell() implements CellCheck {
    private static final String[] PREFIXES = {"人民币", "¥", "RMB"};
    private static final int DECIMALS_OF_WAN = 6;
    private static final int DECIMALS_OF_YUAN = 2;
    private static final int LONGEST = 18;

    @Override
    public @Nullable String canonical(String seen, CellKind kind, CellReport report) {
        if (kind == CellKind.DAY) {
            return unreadable(report);
        }
        var text = kind == CellKind.NUMBER ? PrintedNumber.plain(seen) : TextForm.folded(seen);
        int start = 0;
        for (var prefix : PREFIXES) {
            start = text.startsWith(prefix, start) ? start + prefix.length() : start;
        }
        int end = text.length() - (text.endsWith("元整") ? 1 : 0);
        int decimals = DECIMALS_OF_WAN;
        if (text.startsWith("万元", end - 2)) {
            end -= 2;
        } else if (text.startsWith("万", end - 1)) {
            end--;
        } else if (text.startsWith("元", end - 1)) {
            end--;
            decimals = DECIMALS_OF_YUAN;
        }
        return fen(text, start, end, decimals, report);
    }

    private static @Nullable String fen(String text, int from, int to, int decimals, CellReport report) {
        int start = skipBlank(text, from, to);
        boolean negative = start < to && (text.charAt(start) == '-' || text.charAt(start) == '\u2212');
        int i = negative ? start + 1 : start;
        long fen = 0;
        int whole = 0;
        int fraction = 0;
        int sinceComma = -1;
        boolean point = false;
        boolean tooFine = false;
        boolean any = false;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                any = true;
                if (point && fraction == decimals) {
                    tooFine |= c != '0';
                } else {
                    fraction += point ? 1 : 0;
                    whole += !point && (whole > 0 || c != '0') ? 1 : 0;
                    if (whole + decimals > LONGEST) {
                        return refused(FindingCode.AMOUNT_TOO_LARGE, report);
                    }
                    fen = fen * 10 + c - '0';
                }
                sinceComma += sinceComma >= 0 && !point ? 1 : 0;
            } else if (c == '.' && !point && wholeGroup(sinceComma)) {
                point = true;
            } else if (c == ',' && !point && any && wholeGroup(sinceComma)) {
                sinceComma = 0;
            } else if (c != ' ' || skipBlank(text, i, to) != to) {
                return unreadable(report);
            }
        }
        if (!any || !wholeGroup(sinceComma)) {
            return unreadable(report);
        }
        for (; fraction < decimals; fraction++) {
            fen *= 10;
        }
        if (tooFine) {
            return refused(FindingCode.AMOUNT_TOO_FINE, report);
        }
        return negative && fen > 0 ? refused(FindingCode.AMOUNT_NEGATIVE, report) : Long.toString(fen);
    }

    private static boolean wholeGroup(int sinceComma) { return sinceComma < 0 || sinceComma == 3; }

    private static int skipBlank(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static @Nullable String unreadable(CellReport report) {
        return refused(FindingCode.AMOUNT_UNREADABLE, report);
    }

    private static @Nullable String refused(FindingCode code, CellReport report) {
        report.found(code);
        return null;
    }
}
