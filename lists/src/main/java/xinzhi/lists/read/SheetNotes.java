package xinzhi.lists.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;

/// What is said of a sheet as a whole once it has been read: what was hidden, computed, or left out.
final class SheetNotes {
    private final SheetColumns columns;
    private final BitSet hiddenColumns = new BitSet();
    private final Tally hiddenRows = new Tally();
    private final Tally closingRows = new Tally();
    private final Tally formulas = new Tally();
    private int firstFormula;

    SheetNotes(SheetColumns columns) { this.columns = columns; }

    void hiddenColumns(int first, int last) {
        for (int column = Math.max(0, first); column <= Math.min(last, columns.width() - 1); column++) {
            hiddenColumns.set(column, columns.field(column) != HeadingIndex.UNKNOWN);
        }
    }

    void hiddenRow(long row) { hiddenRows.add(row); }

    /// A row that sums up or signs the list was left out.
    void closingRow(long row) { closingRows.add(row); }

    void formula(long row, int column) {
        firstFormula = formulas.count == 0 ? column : firstFormula;
        formulas.add(row);
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        if (!hiddenColumns.isEmpty()) {
            findings.add(Finding.ofRow(FindingCode.COLUMNS_HIDDEN, columns.columns().sheet(), 0,
                    hiddenColumns.stream().mapToObj(SheetColumns::letter).collect(Collectors.joining("、"))));
        }
        hiddenRows.tell(FindingCode.ROWS_HIDDEN, columns, findings);
        if (formulas.count > 0) {
            findings.add(Finding.ofRow(FindingCode.FORMULA_CELLS, columns.columns().sheet(), 0,
                    Long.toString(formulas.count), SheetColumns.letter(firstFormula) + formulas.first.getFirst()));
        }
        closingRows.tell(FindingCode.CLOSING_ROWS, columns, findings);
        return findings;
    }

    /// How many rows, and which came first.
    private static final class Tally {
        private static final int NAMED = 5;

        private final List<Long> first = new ArrayList<>(NAMED);
        private long count;

        void add(long row) {
            count++;
            if (first.size() < NAMED) {
                first.add(row);
            }
        }

        void tell(FindingCode code, SheetColumns columns, List<Finding> findings) {
            if (count > 0) {
                var rows = first.stream().map(Object::toString).collect(Collectors.joining("、"));
                findings.add(Finding.ofRow(code, columns.columns().sheet(), 0, Long.toString(count),
                        count > first.size() ? rows + "…" : rows));
            }
        }
    }
}
