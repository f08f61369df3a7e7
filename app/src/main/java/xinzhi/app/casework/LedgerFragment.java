package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Filters and rows of the ledger: the answer to every search, filter, sort and page turn.
///
/// @param filters     the filters as chosen
/// @param chips       the filters in force, each removable
/// @param result      how much was found, e.g. `共 12,345 条 · 3,210 户主体`
/// @param state       whether the ledger is empty, nothing was found, or rows follow
/// @param rows        the rows of this page
/// @param sort        the order of the rows
/// @param paging      the pages around this one
/// @param exportNote  what the export would hold, null when it is not possible
/// @param importUrl   where to bring in the first delivery, null when this duty may not
/// @param staleFacets whether the facets have to be counted again
public record LedgerFragment(LedgerFilters filters, List<Chip> chips, String result, State state, List<LedgerRow> rows,
        Sort sort, Paging paging, @Nullable String exportNote, @Nullable String importUrl, boolean staleFacets) {
    public LedgerFragment {
        chips = List.copyOf(chips);
        rows = List.copyOf(rows);
    }

    /// What there is to show.
    public enum State {
        EMPTY_LEDGER,
        NO_HIT,
        ROWS
    }

    /// A filter in force; `drop` is sent to remove it (the name of its form field).
    public record Chip(String label, String value, String drop) {}

    /// The order of the rows.
    ///
    /// @param state      sent back with every request
    /// @param by         the column sorted by: `name`, `document`, `decided`, `publicityEnd`, `amount`
    /// @param descending whether the greatest comes first
    /// @param sortable   the columns that can be sorted by
    public record Sort(String state, String by, boolean descending, List<String> sortable) {
        public Sort {
            sortable = List.copyOf(sortable);
        }

        /// Whether the heading of this column is a button.
        public boolean offers(String column) { return sortable.contains(column); }

        /// The word for assistive technology, null for a column not sorted by.
        public @Nullable String aria(String column) {
            return by.equals(column) ? (descending ? "descending" : "ascending") : null;
        }
    }

    /// The pages around this one: what `page` sends to reach them, null when there is none.
    public record Paging(String range, @Nullable String first, @Nullable String previous, @Nullable String next) {}
}
