package xinzhi.lists.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.CellKind;
import xinzhi.lists.check.RawRow;
import xinzhi.lists.format.Field;

/// One sheet of a delivered file as it is printed (原表): what stands above its rows, headings included, and some of its rows, with
/// every column, also those the list does not know. Its texts may speak of persons.
///
/// @param sheet  null for a text
/// @param fields one per column, null where its heading stands for no field
/// @param head   rows from the top down to the headings, by line, empty cells as empty text
/// @param rows   the rows asked for, by line
public record PrintedSheet(@Nullable String sheet, List<@Nullable Field> fields, SortedMap<Long, List<String>> head,
        SortedMap<Long, List<String>> rows) {
    public PrintedSheet {
        fields = Collections.<@Nullable Field>unmodifiableList(new ArrayList<@Nullable Field>(fields));
        head = Collections.unmodifiableSortedMap(head);
        rows = Collections.unmodifiableSortedMap(rows);
    }

    /// Which rows are asked for.
    @FunctionalInterface
    public interface Wanted {
        boolean has(@Nullable String sheet, long line);
    }

    /// Takes the cells of one sheet as they come.
    static final class Taking {
        private final SheetColumns columns;
        private final List<Field> format;
        private final Wanted wanted;
        private final TreeMap<Long, List<String>> head = new TreeMap<>();
        private final TreeMap<Long, List<String>> rows = new TreeMap<>();

        Taking(SheetColumns columns, List<Field> format, Wanted wanted) {
            this.columns = columns;
            this.format = List.copyOf(format);
            this.wanted = wanted;
        }

        boolean wants(long line) { return line <= columns.headerRow() || wanted.has(columns.columns().sheet(), line); }

        void cell(long line, int column, String text, CellKind kind) {
            var cells = (line <= columns.headerRow() ? head : rows).computeIfAbsent(line, _ -> new ArrayList<>());
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, RawRow.shown(text, kind));
        }

        PrintedSheet end() {
            var fields = new ArrayList<@Nullable Field>();
            for (int column = 0; column < columns.width(); column++) {
                int field = columns.field(column);
                fields.add(field == HeadingIndex.UNKNOWN ? null : format.get(field));
            }
            return new PrintedSheet(columns.columns().sheet(), fields, head, rows);
        }
    }

    /// Without the texts.
    @Override
    public String toString() { return "PrintedSheet[" + rows.size() + "]"; }
}
