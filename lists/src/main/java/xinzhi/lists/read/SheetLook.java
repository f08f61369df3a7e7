package xinzhi.lists.read;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.Field;

/// One sheet as a list of some kind (工作表概貌).
///
/// @param name      null for a text
/// @param hidden    whether the user does not see it
/// @param headerRow row of the headings, 0 where no row looks like one
/// @param layout    digest of the headings in their order, empty without any
public record SheetLook(@Nullable String name, boolean hidden, long headerRow, String layout,
        List<FileColumn> columns) {
    public SheetLook {
        columns = List.copyOf(columns);
    }

    /// Fields of the list that were found, in the order of the columns.
    public List<Field> found() {
        return columns.stream().map(FileColumn::field).filter(Objects::nonNull).distinct().toList();
    }

    /// Headings that stand for no field.
    public List<FileColumn> unknown() {
        return columns.stream().filter(column -> column.field() == null && !column.heading().text().isEmpty()).toList();
    }
}
