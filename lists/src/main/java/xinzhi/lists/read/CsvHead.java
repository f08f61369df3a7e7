package xinzhi.lists.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/// Takes the records of a csv with all their cells, for the search of the header.
final class CsvHead extends AbstractBaseCsvCallbackHandler<PrintedRow> {
    private PrintedRow row = new PrintedRow(0);

    long line() { return Math.max(1, row.number()); }

    @Override
    protected void handleBegin(long startingLineNumber) { row = new PrintedRow(startingLineNumber); }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        row.put(column, new String(buffer, offset, length));
    }

    @Override
    protected PrintedRow buildRecord() { return row; }
}
