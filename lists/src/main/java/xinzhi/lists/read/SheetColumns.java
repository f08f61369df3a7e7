package xinzhi.lists.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.Columns;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.Heading;
import xinzhi.lists.format.FieldType;
import xinzhi.lists.format.ListFormat;

/// The columns below one header row, by their place in the file.
final class SheetColumns {
    private static final int LETTERS = 26;

    private final Columns columns;
    private final int[] fieldOfColumn;
    private final long headerRow;
    private final List<Heading> unknown;
    private final int firstField;
    private final ClosingRow closing;
    private final List<Finding> notes;
    private final BitSet days;

    private SheetColumns(Columns columns, int[] fieldOfColumn, long headerRow, List<Heading> unknown,
            ClosingRow closing, List<Finding> notes, BitSet days) {
        this.columns = columns;
        this.fieldOfColumn = fieldOfColumn;
        this.headerRow = headerRow;
        this.unknown = unknown;
        firstField = (int) Arrays.stream(fieldOfColumn).takeWhile(field -> field == HeadingIndex.UNKNOWN).count();
        this.closing = closing;
        this.notes = notes;
        this.days = days;
    }

    static HeaderSearch.Result of(@Nullable String sheet, PrintedRow header, HeadingIndex index, ListFormat format,
            boolean lettered) {
        var headings = new @Nullable Heading[format.fields().size()];
        var unknown = new ArrayList<Heading>();
        var fieldOfColumn = new int[header.cells().size()];
        int matches = 0;
        for (int column = 0; column < fieldOfColumn.length; column++) {
            var text = header.cells().get(column);
            fieldOfColumn[column] = text.isBlank() ? HeadingIndex.UNKNOWN : index.position(text);
            var heading = new Heading(text.strip(), lettered ? letter(column) : null);
            int field = fieldOfColumn[column];
            if (field == HeadingIndex.UNKNOWN) {
                if (!text.isBlank()) {
                    unknown.add(heading);
                }
                continue;
            }
            var first = headings[field];
            if (first != null) {
                var finding = Finding.ofRow(FindingCode.HEADING_TWICE, sheet, header.number(),
                        format.fields().get(field).name(), place(first), place(heading));
                return new HeaderSearch.Result.None(finding, true, matches);
            }
            headings[field] = heading;
            matches++;
        }
        var columns = Columns.inOrder(sheet, fieldOfColumn, headings);
        return new HeaderSearch.Result.Header(
                new SheetColumns(columns, withoutEmptyEnd(header, fieldOfColumn), header.number(), unknown,
                        new ClosingRow(format), notes(sheet, header), days(format)),
                matches);
    }

    Columns columns() { return columns; }

    long headerRow() { return headerRow; }

    /// What is to be said of the header itself.
    List<Finding> notes() { return notes; }

    private static List<Finding> notes(@Nullable String sheet, PrintedRow header) {
        return header.first() == header.number()
                ? List.of()
                : List.of(Finding.ofRow(FindingCode.HEADER_TWO_LINES, sheet, header.number(),
                        Long.toString(header.first()), Long.toString(header.number())));
    }

    private static BitSet days(ListFormat format) {
        var days = new BitSet();
        for (int i = 0; i < format.fields().size(); i++) {
            days.set(i, format.fields().get(i).type() == FieldType.DATE);
        }
        return days;
    }

    /// Whether days belong into this field.
    boolean holdsDays(int field) { return days.get(field); }

    /// Number of columns up to the last heading.
    int width() { return fieldOfColumn.length; }

    /// Position of the field in this column, or [HeadingIndex#UNKNOWN].
    int field(int column) { return fieldOfColumn[column]; }

    /// Column of the leftmost field.
    int firstField() { return firstField; }

    int fields() { return columns.headings().size(); }

    SheetLayout layout(ListFormat format) {
        var found = new ArrayList<SheetLayout.Column>();
        for (int i = 0; i < format.fields().size(); i++) {
            found.add(new SheetLayout.Column(format.fields().get(i), columns.heading(i)));
        }
        return new SheetLayout(columns.sheet(), headerRow, found, unknown);
    }

    /// The layout of a sheet that has no header and is left out.
    static SheetLayout layoutWithout(String sheet, ListFormat format) {
        return new SheetLayout(sheet, 0,
                format.fields().stream().map(field -> new SheetLayout.Column(field, null)).toList(), List.of());
    }

    /// Whether the row is the header printed once more, as at the top of each printed page.
    boolean repeatsHeader(@Nullable String[] texts) {
        for (int i = 0; i < texts.length; i++) {
            var heading = columns.heading(i);
            var text = texts[i];
            boolean same = heading == null ? text == null : text != null && heading.text().equals(text.strip());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /// Whether the row sums up or signs the list instead of belonging to it.
    ///
    /// @param lead text to the left of the first field
    boolean isClosing(@Nullable String[] texts, String lead) { return closing.is(texts, lead); }

    static String letter(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.append((char) ('A' + rest % LETTERS));
        }
        return letters.reverse().toString();
    }

    private static int[] withoutEmptyEnd(PrintedRow header, int[] fieldOfColumn) {
        int width = fieldOfColumn.length;
        while (width > 0 && header.cells().get(width - 1).isBlank()) {
            width--;
        }
        return Arrays.copyOf(fieldOfColumn, width);
    }

    private static String place(Heading heading) {
        return heading.letter() == null ? "“" + heading.text() + "”" : heading.letter() + "“" + heading.text() + "”";
    }
}
