package xinzhi.lists.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.RawRow;

/// Takes the records of a csv, keeping only cells that belong to a field: others never become objects.
final class CsvRows extends AbstractBaseCsvCallbackHandler<RawRow> {
    private final SheetColumns columns;
    private @Nullable String[] texts;
    private long line = 1;
    private int surplus;
    private String lead = "";
    private boolean data;
    private boolean closing;

    CsvRows(SheetColumns columns) {
        this.columns = columns;
        texts = new @Nullable String[columns.fields()];
    }

    /// The line where the record begun last begins.
    long line() { return line; }

    /// Whether the record built last stands below the header and does not repeat it.
    boolean isData() { return data; }

    /// Whether the record built last only sums up or signs the list.
    boolean isClosing() { return closing; }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        texts = new @Nullable String[columns.fields()];
        surplus = 0;
        lead = "";
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        if (length == 0) {
            return;
        }
        if (column >= columns.width()) {
            surplus += new String(buffer, offset, length).isBlank() ? 0 : 1;
            return;
        }
        int field = columns.field(column);
        if (field != HeadingIndex.UNKNOWN) {
            texts[field] = new String(buffer, offset, length);
        } else if (column < columns.firstField() && lead.isBlank()) {
            lead = new String(buffer, offset, length);
        }
    }

    @Override
    protected RawRow buildRecord() {
        data = line > columns.headerRow() && !columns.repeatsHeader(texts);
        closing = data && columns.isClosing(texts, lead);
        return new RawRow(columns.columns(), line, texts, null, surplus);
    }
}
