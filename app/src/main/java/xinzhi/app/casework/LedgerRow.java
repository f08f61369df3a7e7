package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;

/// One ledger item as a row, ready to show.
///
/// @param href    address of the item
/// @param subject address of the page of its subject
/// @param name    enterprise
/// @param code    unified social credit code
/// @param cells   one for each column shown after the name
public record LedgerRow(String href, String subject, String name, @Nullable String code, List<Cell> cells) {
    public LedgerRow {
        cells = List.copyOf(cells);
    }

    /// What stands in one column; null texts are shown as a dash.
    ///
    /// @param second what stands below, in columns of two lines
    /// @param doubt  why the value is doubtful, null when it is not
    /// @param badges marks instead of a text
    public record Cell(LedgerColumn column, @Nullable String text, @Nullable String second, @Nullable String doubt,
            List<Badge> badges) {
        public Cell {
            badges = List.copyOf(badges);
        }

        static Cell of(LedgerColumn column, @Nullable String text) {
            return new Cell(column, text, null, null, List.of());
        }

        static Cell of(LedgerColumn column, List<Badge> badges) { return new Cell(column, null, null, null, badges); }
    }
}
