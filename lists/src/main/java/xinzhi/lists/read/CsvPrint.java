package xinzhi.lists.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import xinzhi.lists.check.CellKind;

/// Takes some records of a csv with all their cells.
final class CsvPrint extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final PrintedSheet.Taking taking;
    private long line = 1;
    private boolean wanted;

    CsvPrint(PrintedSheet.Taking taking) { this.taking = taking; }

    long line() { return line; }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        wanted = taking.wants(line);
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        if (wanted && length > 0) {
            taking.cell(line, column, new String(buffer, offset, length), CellKind.TEXT);
        }
    }

    @Override
    protected Boolean buildRecord() { return wanted; }
}
