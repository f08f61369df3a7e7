package xinzhi.lists.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first filled rows of one sheet.
///
/// @param name   null for a text
/// @param keyed  its first row are the keys of a JSON text: no other can be the header
record SheetTop(@Nullable String name, boolean hidden, boolean keyed, List<PrintedRow> rows) {
    SheetTop {
        rows = List.copyOf(rows);
    }

    static SheetTop ofText(List<PrintedRow> rows) { return new SheetTop(null, false, false, rows); }

    static SheetTop ofKeys(PrintedRow keys, List<PrintedRow> examples) {
        var rows = new ArrayList<PrintedRow>();
        rows.add(keys);
        rows.addAll(examples);
        return new SheetTop(null, false, true, rows);
    }

    /// Whether the user sees letters over the columns.
    boolean lettered() { return name != null; }

    /// Rows that may be the header.
    List<PrintedRow> headers() { return keyed ? rows.subList(0, 1) : rows; }

    /// Rows below the header.
    List<PrintedRow> below(PrintedRow header) {
        return rows.stream().filter(row -> row.number() > header.number()).toList();
    }

    /// What stands over the header.
    List<String> titles(PrintedRow header) {
        return rows.stream().filter(row -> row.number() < header.first()).flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isBlank()).toList();
    }

    boolean isEmpty() { return rows.stream().allMatch(row -> row.cells().stream().allMatch(String::isBlank)); }
}
