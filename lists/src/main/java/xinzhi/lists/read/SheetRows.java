package xinzhi.lists.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.CellKind;
import xinzhi.lists.check.RawRow;

/// Takes the rows of a sheet below its header, keeping only cells that belong to a field.
final class SheetRows implements SheetScan.Rows {
    private final SheetColumns columns;
    private final Table.Sink sink;
    private @Nullable String[] texts;
    private CellKind[] kinds = {};
    private long number;
    private int surplus;

    SheetRows(SheetColumns columns, Table.Sink sink) {
        this.columns = columns;
        this.sink = sink;
        texts = new @Nullable String[columns.fields()];
    }

    @Override
    public void begin(long row) {
        number = row;
        surplus = 0;
        texts = new @Nullable String[columns.fields()];
        kinds = new CellKind[columns.fields()];
        Arrays.fill(kinds, CellKind.TEXT);
    }

    @Override
    public boolean wants(int column) {
        return number > columns.headerRow()
                && (column >= columns.width() || columns.field(column) != HeadingIndex.UNKNOWN);
    }

    @Override
    public void cell(int column, String text, CellKind kind) {
        if (column >= columns.width()) {
            surplus += text.isBlank() ? 0 : 1;
            return;
        }
        int field = columns.field(column);
        texts[field] = text;
        kinds[field] = kind;
    }

    @Override
    public boolean end() {
        if (number > columns.headerRow() && !columns.repeatsHeader(texts)) {
            sink.row(new RawRow(columns.columns(), number, texts, kinds, surplus));
        }
        return true;
    }
}
