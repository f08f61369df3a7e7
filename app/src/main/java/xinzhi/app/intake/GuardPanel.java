package xinzhi.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;

/// What a delivery is conspicuous by, and who has released it or may (批次防线).
///
/// @param released by whom, when and why; null while nobody has
/// @param waiting  what this reader has to wait for, null when nothing
/// @param form     to release it, null when this reader may not or need not
public record GuardPanel(List<Row> rows, @Nullable String released, @Nullable String waiting, @Nullable Form form) {
    public GuardPanel {
        rows = List.copyOf(rows);
    }

    /// One guard: how grave, what, the number of now and of the current list, the limit.
    public record Row(Badge severity, String what, String now, String head, String limit) {}

    /// @param preview what exactly would be released
    public record Form(String url, String preview) {}
}
