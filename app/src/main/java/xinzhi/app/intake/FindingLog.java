package xinzhi.app.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xinzhi.lists.check.Finding;

/// Keeps the first findings of each kind and counts them all.
final class FindingLog {
    static final int KEPT_OF_EACH = 200;
    private final Map<String, Long> counts = new HashMap<>();
    private final List<Finding> kept = new ArrayList<>();

    void add(Finding finding) {
        if (counts.merge(finding.code().name(), 1L, Long::sum) <= KEPT_OF_EACH) {
            kept.add(finding);
        }
    }

    Map<String, Long> counts() { return Map.copyOf(counts); }

    List<Finding> kept() { return List.copyOf(kept); }
}
