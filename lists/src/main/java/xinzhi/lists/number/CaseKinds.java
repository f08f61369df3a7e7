package xinzhi.lists.number;

import java.util.Set;
import java.util.stream.Collectors;
import xinzhi.lists.text.WordFile;

/// The kinds of cases courts count (类型代字); the list itself is `case-kinds.txt`.
final class CaseKinds {
    private static final Set<String> KINDS = WordFile.words(CaseKinds.class, "case-kinds.txt")
            .collect(Collectors.toUnmodifiableSet());

    private CaseKinds() {}

    static boolean holds(String kind) { return KINDS.contains(kind); }

    /// Where the longest kind at the end of the words begins, at least one character of a court before it; -1 if there is none.
    static int start(String courtAndKind) {
        for (int i = 1; i < courtAndKind.length(); i++) {
            if (holds(courtAndKind.substring(i))) {
                return i;
            }
        }
        return -1;
    }
}
