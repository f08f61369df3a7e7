package xinzhi.lists.check;

import org.jspecify.annotations.Nullable;

/// What a reader sees of a text: outer blanks cut, inner runs of blanks one space, nothing invisible.
final class PrintedText {
    private enum Sort {
        SEEN,
        BLANK,
        INVISIBLE,
        CONTROL
    }

    /// Stands where a program could not say which character was meant.
    private static final char LOST = 0xFFFD;

    private PrintedText() {}

    /// The seen text, null if there is none; reports control characters it has removed, and characters lost before.
    static @Nullable String of(String raw, CellReport report) {
        boolean afterBlank = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (plain(c)) {
                afterBlank = false;
            } else if (c == ' ' && !afterBlank) {
                afterBlank = true;
            } else {
                return rebuilt(raw, report);
            }
        }
        return afterBlank ? rebuilt(raw, report) : raw;
    }

    /// Whether nothing of the text is seen.
    static boolean isBlank(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (plain(raw.charAt(i)) || sort(raw, i) == Sort.SEEN) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String rebuilt(String raw, CellReport report) {
        var seen = new StringBuilder(raw.length());
        boolean blank = false;
        boolean control = false;
        boolean lost = false;
        for (int i = 0; i < raw.length(); i++) {
            switch (sort(raw, i)) {
                case SEEN -> {
                    if (blank && !seen.isEmpty()) {
                        seen.append(' ');
                    }
                    seen.append(raw.charAt(i));
                    lost |= raw.charAt(i) == LOST;
                    blank = false;
                }
                case BLANK -> blank = true;
                case INVISIBLE -> {}
                case CONTROL -> control = true;
            }
        }
        if (control) {
            report.found(FindingCode.CONTROL_REMOVED);
        }
        if (lost) {
            report.found(FindingCode.CHARACTER_LOST);
        }
        return seen.isEmpty() ? null : seen.toString();
    }

    /// Ordinary ASCII and the CJK planes below the surrogates: nearly every character there is.
    private static boolean plain(char c) { return (c > 0x3000 && c < 0xD800) || (c > ' ' && c < 0x7F); }

    private static Sort sort(String text, int at) {
        char c = text.charAt(at);
        if (plain(c)) {
            return Sort.SEEN;
        }
        if (Character.isSurrogate(c)) {
            return paired(text, at, c) ? Sort.SEEN : Sort.CONTROL;
        }
        if ((c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD) {
            return Sort.INVISIBLE;
        }
        if (c == 0x85 || c == 0xA0 || (Character.isWhitespace(c) && (c < 0x1C || c > 0x1F))
                || Character.isSpaceChar(c)) {
            return Sort.BLANK;
        }
        return Character.isISOControl(c) || c >= 0xFFFE || turnsAround(c) ? Sort.CONTROL : Sort.SEEN;
    }

    /// Characters that show what follows in another order than it stands.
    private static boolean turnsAround(char c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

    private static boolean paired(String text, int at, char c) {
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
