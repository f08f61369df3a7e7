package xinzhi.lists.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import xinzhi.lists.check.CellKind;

/// Takes the first filled rows of a sheet with all their cells, for the search of the header.
final class SheetHead implements SheetSource.Rows {
    private static final int MOST_ROWS = 1000;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final List<PrintedRow> rows = new ArrayList<>();
    private PrintedRow row = new PrintedRow(0);
    private int seen;

    List<PrintedRow> rows() { return rows; }

    @Override
    public void begin(long number, boolean hidden) { row = new PrintedRow(number); }

    @Override
    public boolean wants(int column) { return true; }

    @Override
    public void cell(int column, String text, CellKind kind) {
        row.put(column, kind == CellKind.DAY ? day(text) : text);
    }

    /// Days are numbers in the file; no heading is one.
    private static String day(String number) {
        try {
            return DAY_ZERO.plusDays((long) Double.parseDouble(number)).toString();
        } catch (NumberFormatException | DateTimeException _) {
            return number;
        }
    }

    @Override
    public boolean end() {
        if (!row.cells().isEmpty()) {
            rows.add(row);
        }
        return rows.size() < HeaderSearch.ROWS && ++seen < MOST_ROWS;
    }
}
