package xinzhi.lists.sample;

import java.util.HashMap;
import java.util.Map;

/// Running numbers, a series for every office and year, all beginning with the same number.
final class Docket {
    private static final int MOST_DIGITS = 12;

    private final long first;
    private final Map<String, Long> used = new HashMap<>();

    Docket(long first) { this.first = first; }

    long next(String series) { return first + used.merge(series, 1L, Long::sum) - 1; }

    /// The running number a document number ends with, before 号; -1 if there is none.
    static long numberIn(String document) { return document.endsWith("号") ? numberIn(document, MOST_DIGITS) : -1; }

    /// The running number of so many digits at most that a text ends with, 号 left out; -1 if there is none.
    static long numberIn(String text, int digits) {
        int end = text.endsWith("号") ? text.length() - 1 : text.length();
        int start = end;
        while (start > 0 && end - start < digits && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
            start--;
        }
        return start == end ? -1 : Long.parseLong(text, start, end, 10);
    }
}
