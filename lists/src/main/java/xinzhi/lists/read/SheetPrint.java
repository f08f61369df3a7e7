package xinzhi.lists.read;

import xinzhi.lists.check.CellKind;

/// Takes some rows of a sheet with all their cells.
final class SheetPrint implements SheetSource.Rows {
    private final PrintedSheet.Taking taking;
    private long line;
    private boolean wanted;

    SheetPrint(PrintedSheet.Taking taking) { this.taking = taking; }

    @Override
    public void begin(long row, boolean hidden) {
        line = row;
        wanted = taking.wants(row);
    }

    @Override
    public boolean wants(int column) { return wanted; }

    @Override
    public void cell(int column, String text, CellKind kind) {
        if (wanted) {
            taking.cell(line, column, text, kind);
        }
    }

    @Override
    public boolean end() { return true; }
}
