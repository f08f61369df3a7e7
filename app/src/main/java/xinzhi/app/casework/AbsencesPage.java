package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Shell;

/// Items a delivery no longer showed, and why that may be (缺失分类).
///
/// @param url     where judgements go; the page itself as well
/// @param preview what a choice of several would do, null while nothing is chosen
/// @param range   how many there are, in words
public record AbsencesPage(Shell shell, String title, String deliveryUrl, String url, String range, List<Row> rows,
        List<Choice> classes, String reason, @Nullable Preview preview, List<ContinuedRow> continued,
        List<CameBackRow> cameBack) {
    public AbsencesPage {
        rows = List.copyOf(rows);
        classes = List.copyOf(classes);
        continued = List.copyOf(continued);
        cameBack = List.copyOf(cameBack);
    }

    /// One absent item.
    ///
    /// @param judged  who judged it and why, null while nobody has
    /// @param undoUrl takes that back, null likewise
    public record Row(long item, String href, String subject, @Nullable String document, @Nullable String authority,
            String since, Badge state, @Nullable String judged, @Nullable String undoUrl, boolean chosen,
            List<Pair> pairs) {
        public Row {
            pairs = List.copyOf(pairs);
        }
    }

    /// A new item that may be the same matter.
    public record Pair(String url, long next, String href, @Nullable String document, String why) {}

    /// A choice of several, before it holds.
    public record Preview(String what, List<Long> items, String kind, String reason) {
        public Preview {
            items = List.copyOf(items);
        }
    }

    /// A number that came back although it was judged renumbered.
    ///
    /// @param href      its own new item
    /// @param otherHref the item that was judged to go on under the other number
    /// @param undoUrl   takes that judgement back: they are two matters
    public record CameBackRow(String href, String subject, @Nullable String number, String otherHref,
            @Nullable String goesOnAs, String judged, String undoUrl) {}

    /// An item that goes on under another number.
    public record ContinuedRow(String href, String subject, @Nullable String before, @Nullable String after,
            String judged, String undoUrl) {}
}
