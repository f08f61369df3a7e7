package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the found items fall into boards, lists, stages: the second fragment of the ledger.
public record LedgerFacets(List<Group> groups) {
    public LedgerFacets {
        groups = List.copyOf(groups);
    }

    /// One group of counts.
    ///
    /// @param label what is counted by
    /// @param note  what is left out, e.g. `另有 46 个，请用上方筛选`
    public record Group(String label, List<Count> counts, @Nullable String note) {
        public Group {
            counts = List.copyOf(counts);
        }
    }

    /// One count; it is a button that sends `name=value`: `choose=board:7`, or `drop=board` when already selected.
    public record Count(String label, String count, String name, String value, boolean selected) {}
}
