package xinzhi.app.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Shell;

/// Subjects of lists the register does not know (未匹配主体池): what waits, what does not go together, what was judged.
///
/// @param query  the words sought
/// @param result what the search found, null without one
public record PoolPage(Shell shell, List<Tab> tabs, String query, @Nullable String result, String note, List<Row> rows,
        Empty empty, @Nullable String earlier, @Nullable String later) {
    public PoolPage {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /// One of the three views.
    public record Tab(String label, String href, String count, boolean current) {}

    /// @param what  the registered subject, or what does not go together
    /// @param trace who and when
    public record Row(String href, String name, @Nullable String number, Badge badge, String what,
            @Nullable String trace) {}

    /// What an empty view says.
    public record Empty(String title, String advice) {}
}
