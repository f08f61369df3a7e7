package xinzhi.lists.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.Heading;
import xinzhi.lists.format.Field;

/// Where the fields of the list stand in one sheet (表头对应).
///
/// @param sheet     null for a csv
/// @param headerRow row of the headings, 0 if the sheet has none and is left out
/// @param columns   one per field of the format, in its order
/// @param unknown   headings that belong to no field
public record SheetLayout(@Nullable String sheet, long headerRow, List<Column> columns, List<Heading> unknown) {
    public SheetLayout {
        columns = List.copyOf(columns);
        unknown = List.copyOf(unknown);
    }

    /// A field and the heading it was found under, null where the sheet lacks it.
    public record Column(Field field, @Nullable Heading heading) {}

    /// Whether the rows of this sheet are read.
    public boolean isRead() { return headerRow > 0; }
}
