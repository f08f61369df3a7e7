package xinzhi.lists.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row as the file holds it (原表行), cells by position of the field.
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

    public Columns columns() { return columns; }

    /// Row as the user sees it.
    public long number() { return number; }

    /// Text of the cell as the file holds it, null where there is none.
    public @Nullable String text(int position) { return texts[position]; }

    public CellKind kind(int position) { return kinds == null ? CellKind.TEXT : kinds[position]; }

    /// The cell as the user sees it: a workbook keeps days as numbers.
    public @Nullable String shown(int position) {
        var text = texts[position];
        return text == null ? null : shown(text, kind(position));
    }

    /// A cell's text as the user sees it.
    public static String shown(String text, CellKind kind) {
        return switch (kind) {
            case TEXT, ERROR -> text;
            case NUMBER -> PrintedNumber.plain(text);
            case DAY -> DayText.shown(text);
        };
    }

    /// The same row with these texts in place of what is printed.
    RawRow with(Map<Integer, String> laid) {
        var over = texts.clone();
        var kindsOver = kinds == null ? null : kinds.clone();
        laid.forEach((position, text) -> {
            over[position] = text;
            if (kindsOver != null) {
                kindsOver[position] = CellKind.TEXT;
            }
        });
        return new RawRow(columns, number, over, kindsOver, surplus);
    }
}
