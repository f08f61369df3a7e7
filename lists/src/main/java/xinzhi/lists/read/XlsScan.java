package xinzhi.lists.read;

import java.math.BigDecimal;
import java.util.BitSet;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.CellKind;

/// Goes through the records of one sheet of an xls.
final class XlsScan {
    private static final double LONGEST_PLAIN = 1e15;

    private final XlsIndex index;
    private final SheetSource.Rows rows;
    private final BitSet hiddenRows = new BitSet();
    private int row = -1;
    private @Nullable FormulaRecord awaitingText;

    XlsScan(XlsIndex index, SheetSource.Rows rows) {
        this.index = index;
        this.rows = rows;
    }

    /// The row reached.
    long row() { return row + 1L; }

    void read(RecordFactoryInputStream records) {
        int depth = 0;
        for (var record = records.nextRecord(); record != null; record = records.nextRecord()) {
            if (record instanceof BOFRecord) {
                depth++;
            } else if (record instanceof EOFRecord) {
                if (--depth == 0) {
                    endRow();
                    return;
                }
            } else if (depth == 1 && !take(record)) {
                return;
            }
        }
        throw new IllegalStateException("the sheet has no end");
    }

    /// Says whether to go on.
    private boolean take(Record record) {
        switch (record) {
            case ColumnInfoRecord columns -> {
                if (columns.getHidden()) {
                    rows.hiddenColumns(columns.getFirstColumn(), columns.getLastColumn());
                }
            }
            case RowRecord found -> hiddenRows.set(found.getRowNumber(), found.getZeroHeight());
            case StringRecord text -> {
                if (awaitingText != null) {
                    computed(awaitingText, text.getString(), CellKind.TEXT);
                    awaitingText = null;
                }
            }
            case CellValueRecordInterface cell -> {
                if (cell.getRow() != row && !turnTo(cell.getRow())) {
                    return false;
                }
                if (rows.wants(cell.getColumn())) {
                    deliver(cell);
                }
            }
            default -> {}
        }
        return true;
    }

    private boolean turnTo(int next) {
        if (next < row) {
            throw new IllegalStateException("rows out of order");
        }
        if (!endRow()) {
            return false;
        }
        row = next;
        rows.begin(row(), hiddenRows.get(row));
        return true;
    }

    private boolean endRow() {
        awaitingText = null;
        return row < 0 || rows.end();
    }

    private void deliver(CellValueRecordInterface cell) {
        int column = cell.getColumn();
        switch (cell) {
            case LabelSSTRecord label -> {
                if (label.getSSTIndex() < 0 || label.getSSTIndex() >= index.strings().getNumUniqueStrings()) {
                    throw new IllegalStateException("no such text");
                }
                text(column, index.strings().getString(label.getSSTIndex()).getString());
            }
            case LabelRecord label -> text(column, label.getValue());
            case NumberRecord number -> rows.cell(column, shown(cell, number.getValue()), kind(cell));
            case BoolErrRecord value -> {
                if (value.isError()) {
                    rows.cell(column, error(value.getErrorValue()), CellKind.ERROR);
                } else {
                    rows.cell(column, bool(value.getBooleanValue()), CellKind.TEXT);
                }
            }
            case FormulaRecord formula -> deliver(formula);
            default -> {}
        }
    }

    /// What a formula last showed; a text follows in a record of its own.
    private void deliver(FormulaRecord formula) {
        switch (formula.getCachedResultTypeEnum()) {
            case STRING -> awaitingText = formula;
            case BOOLEAN -> computed(formula, bool(formula.getCachedBooleanValue()), CellKind.TEXT);
            case ERROR -> computed(formula, error(formula.getCachedErrorValue()), CellKind.ERROR);
            default -> computed(formula, shown(formula, formula.getValue()), kind(formula));
        }
    }

    private void computed(FormulaRecord cell, String text, CellKind kind) {
        rows.cell(cell.getColumn(), text, kind);
        rows.computed(cell.getColumn());
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            rows.cell(column, text, CellKind.TEXT);
        }
    }

    private CellKind kind(CellValueRecordInterface cell) {
        return index.styles().isDay(cell.getXFIndex() & 0xFFFF) ? CellKind.DAY : CellKind.NUMBER;
    }

    private String shown(CellValueRecordInterface cell, double value) {
        return text(kind(cell) == CellKind.DAY ? value + index.offset1904() : value);
    }

    /// A number as an xlsx would hold it.
    static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LONGEST_PLAIN) {
            return Long.toString((long) value);
        }
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toString()
                : Double.toString(value);
    }

    private static String bool(boolean value) { return value ? "TRUE" : "FALSE"; }

    private static String error(int code) {
        return FormulaError.isValidCode(code & 0xFF) ? FormulaError.forInt((byte) code).getString() : "#ERROR";
    }
}
