package xinzhi.lists.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.CellKind;
import xinzhi.lists.check.RawRow;

/// Takes the rows of a sheet below its header, keeping only cells that belong to a field.
final class SheetRows implements SheetSource.Rows {
    /// No serial of a day in question is so great.
    private static final double LEAST_COMPACT = 1_000_000;

    private final SheetColumns columns;
    private final Table.Sink sink;
    private final SheetNotes notes;
    private final int offset1904;
    private @Nullable String[] texts;
    private CellKind[] kinds = {};
    private String lead = "";
    private long number;
    private boolean hidden;
    private boolean filled;
    private int surplus;

    SheetRows(SheetColumns columns, Table.Sink sink, SheetNotes notes, int offset1904) {
        this.columns = columns;
        this.sink = sink;
        this.notes = notes;
        this.offset1904 = offset1904;
        texts = new @Nullable String[columns.fields()];
    }

    @Override
    public void hiddenColumns(int first, int last) { notes.hiddenColumns(first, last); }

    @Override
    public void begin(long row, boolean isHidden) {
        number = row;
        hidden = isHidden;
        filled = false;
        surplus = 0;
        lead = "";
        texts = new @Nullable String[columns.fields()];
        kinds = new CellKind[columns.fields()];
        Arrays.fill(kinds, CellKind.TEXT);
    }

    @Override
    public boolean wants(int column) {
        return number > columns.headerRow() && (column >= columns.width() || column < columns.firstField()
                || columns.field(column) != HeadingIndex.UNKNOWN);
    }

    @Override
    public void cell(int column, String text, CellKind kind) {
        if (column >= columns.width()) {
            surplus += text.isBlank() ? 0 : 1;
            return;
        }
        int field = columns.field(column);
        if (field == HeadingIndex.UNKNOWN) {
            lead = lead.isBlank() ? text : lead;
            return;
        }
        boolean day = offset1904 > 0 && kind == CellKind.NUMBER && columns.holdsDays(field);
        texts[field] = day ? fromUsualDay(text) : text;
        filled |= !text.isBlank();
        kinds[field] = kind;
    }

    /// A serial whose style got lost counts from 1904 all the same; `20220418` is none.
    private String fromUsualDay(String number) {
        try {
            double serial = Double.parseDouble(number);
            return serial >= 0 && serial < LEAST_COMPACT ? Double.toString(serial + offset1904) : number;
        } catch (NumberFormatException _) {
            return number;
        }
    }

    @Override
    public void computed(int column) {
        if (column < columns.width() && columns.field(column) != HeadingIndex.UNKNOWN) {
            notes.formula(number, column);
        }
    }

    @Override
    public boolean end() {
        if (number <= columns.headerRow() || columns.repeatsHeader(texts)) {
            return true;
        }
        if (columns.isClosing(texts, lead)) {
            notes.closingRow(number);
            return true;
        }
        if (hidden && filled) {
            notes.hiddenRow(number);
        }
        sink.row(new RawRow(columns.columns(), number, texts, kinds, surplus));
        return true;
    }
}
