package xinzhi.app.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Shell;

/// The list catalogue as a page (名单目录).
///
/// @param day     the day shown, `yyyy-MM-dd`
/// @param another says that the day shown is not today, null when it is
/// @param waiting how many amendments wait for approval, null when none or not to be seen
/// @param leftOut amendments that do not go together with this release
public record CataloguePage(Shell shell, String day, @Nullable String another, @Nullable String waiting,
        List<String> leftOut, List<Row> rows) {
    public CataloguePage {
        leftOut = List.copyOf(leftOut);
        rows = List.copyOf(rows);
    }

    /// One list kind.
    public record Row(String href, String name, String category, String line, String instrument, Badge confidence,
            String cadence, List<String> senders) {
        public Row {
            senders = List.copyOf(senders);
        }
    }
}
