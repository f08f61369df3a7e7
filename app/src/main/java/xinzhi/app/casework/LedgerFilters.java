package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Choice;

/// The filters of the ledger as chosen: selects, spans of days, and the day as of which it is read. Days are `yyyy-MM-dd` or empty.
///
/// @param usual  selects that always stand there
/// @param more   selects for those who look closer
/// @param spans  spans of days, the last of them among the further filters
/// @param asOf   the day as of which the ledger is shown (截至某日), empty for today
/// @param latest the last day that can be asked for: yesterday
/// @param open   whether one of the further filters is in force
/// @param delivered what which delivery did, as it is sent back; null without it
public record LedgerFilters(List<Select> usual, List<Select> more, List<Days> spans, List<Days> moreSpans, String asOf,
        String latest, boolean open, @Nullable String delivered) {
    public LedgerFilters {
        usual = List.copyOf(usual);
        more = List.copyOf(more);
        spans = List.copyOf(spans);
        moreSpans = List.copyOf(moreSpans);
    }

    /// A select; it begins with its own choice for "all", of empty value.
    public record Select(String field, String label, boolean wide, List<Choice> choices) {
        public Select {
            choices = List.copyOf(choices);
        }
    }

    /// A span of days; its fields are `field` + `From` and `To`.
    public record Days(String field, String label, String from, String to) {}
}
