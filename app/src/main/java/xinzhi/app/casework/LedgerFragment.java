package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Filters and rows of the ledger: the answer to every search, filter, sort and page turn.
///
/// @param filters     the filters as chosen
/// @param chips       the filters in force, each removable
/// @param result      how much was found, e.g. `共 12,345 条`
/// @param asOf        of which day the ledger is, null for today's
/// @param notice      what became of the last act, null when there is nothing to say
/// @param state       whether the ledger is empty, nothing was found, or rows follow
/// @param columns     the columns shown
/// @param rows        the rows of this page
/// @param sort        the order of the rows
/// @param paging      the pages around this one
/// @param menu        which columns there are to choose, and the views kept
/// @param exportNote  what the export would hold, null when it is not possible
/// @param importUrl   where to bring in the first delivery, null when this duty may not
/// @param staleFacets whether the facets have to be counted again
public record LedgerFragment(LedgerFilters filters, List<Chip> chips, String result, @Nullable String asOf,
        @Nullable String notice, State state, List<Heading> columns, List<LedgerRow> rows, Sort sort, Paging paging,
        Menu menu, @Nullable String exportNote, @Nullable String importUrl, boolean staleFacets) {
    public LedgerFragment {
        chips = List.copyOf(chips);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// What stands over this column.
    public String label(LedgerColumn column) {
        return columns.stream().filter(heading -> heading.column() == column).map(Heading::label).findFirst()
                .orElse("");
    }

    /// What there is to show.
    public enum State {
        EMPTY_LEDGER,
        NO_HIT,
        ROWS
    }

    /// A filter in force; `drop` is sent to remove it (the name of its form field).
    public record Chip(String label, String value, String drop) {}

    /// The heading of a column; `second` is what stands in its lower line, `sort` what pressing it sends, null where it orders nothing.
    public record Heading(LedgerColumn column, String label, @Nullable String second, @Nullable String sort) {}

    /// The order of the rows.
    ///
    /// @param state      sent back with every request
    /// @param by         what the heading sorted by sends
    /// @param descending whether the greatest comes first
    public record Sort(String state, String by, boolean descending) {
        /// The word for assistive technology, null for a column not sorted by.
        public @Nullable String aria(@Nullable String column) {
            return by.equals(column) ? (descending ? "descending" : "ascending") : null;
        }
    }

    /// The pages around this one: what `page` sends to reach them, null when there is none.
    public record Paging(String range, @Nullable String first, @Nullable String previous, @Nullable String next) {}

    /// Columns to choose from and views to open.
    public record Menu(List<ColumnChoice> columns, List<View> views) {
        public Menu {
            columns = List.copyOf(columns);
            views = List.copyOf(views);
        }
    }

    /// A column to choose; `fixed` stands always, `up` and `down` say whether it can be moved there.
    public record ColumnChoice(String code, String label, boolean shown, boolean fixed, boolean up, boolean down) {}

    /// A view kept under a name.
    ///
    /// @param main whether the ledger opens with it
    public record View(long id, String name, boolean main) {}
}
