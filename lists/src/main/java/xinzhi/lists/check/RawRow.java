package xinzhi.lists.check;

import org.jspecify.annotations.Nullable;

/// A row as the file holds it, cells by position of the field. Belongs to whoever checks it: the check writes into it.
public final class RawRow {
    final Columns columns;
    final long number;
    final @Nullable String[] texts;
    private final CellKind @Nullable [] kinds;
    final int surplus;

    /// @param number  row as the user sees it
    /// @param texts   null where there is no cell
    /// @param kinds   null if every cell is [CellKind#TEXT]
    /// @param surplus number of filled cells to the right of the last heading
    public RawRow(Columns columns, long number, @Nullable String[] texts, CellKind @Nullable [] kinds, int surplus) {
        this.columns = columns;
        this.number = number;
        this.texts = texts;
        this.kinds = kinds;
        this.surplus = surplus;
    }

    /// Characters of all its cells.
    public long length() {
        long length = 0;
        for (var text : texts) {
            length += text == null ? 0 : text.length();
        }
        return length;
    }

    CellKind kind(int position) { return kinds == null ? CellKind.TEXT : kinds[position]; }
}
