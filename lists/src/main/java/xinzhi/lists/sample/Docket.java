package xinzhi.lists.sample;

import java.util.HashMap;
import java.util.Map;

/// Running numbers, a series for every office and year, all beginning with the same number.
final class Docket {
    private final long first;
    private final Map<String, Long> used = new HashMap<>();

    Docket(long first) { this.first = first; }

    long next(String series) { return first + used.merge(series, 1L, Long::sum) - 1; }

    /// The running number a document number ends with, before 号; -1 if there is none.
    static long numberIn(String document) {
        int end = document.length() - 1;
        if (end < 1 || document.charAt(end) != '号') {
            return -1;
        }
        int start = end;
        while (start > 0 && document.charAt(start - 1) >= '0' && document.charAt(start - 1) <= '9') {
            start--;
        }
        return start == end || end - start > 12 ? -1 : Long.parseLong(document, start, end, 10);
    }
}
