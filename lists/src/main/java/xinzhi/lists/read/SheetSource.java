package xinzhi.lists.read;

import java.io.Closeable;
import java.util.List;
import xinzhi.lists.check.CellKind;

/// The sheets of a workbook whose rows can be gone through, whatever the format of the file.
interface SheetSource extends Closeable {
    /// Letters reach to XFD.
    int LAST_COLUMN = 16_383;

    /// A sheet as the user knows it.
    record Sheet(String name, boolean hidden) {}

    /// What the file is, for the user.
    String description();

    /// The work sheets in their order.
    List<Sheet> sheets();

    /// Days to be added to a number without a style that stands where a day belongs: 0, or 1462 where days count from 1904.
    int offset1904();

    /// Goes through one sheet, by its place among [#sheets()].
    void scan(int sheet, Rows rows) throws Refusal;

    /// Tells which sheets a reading goes through, so that its progress can be told.
    void expect(List<Integer> sheets);

    /// A reading begins.
    void begin();

    long bytesRead();

    /// Takes rows and the cells in them that show something.
    interface Rows {
        /// These columns are hidden from the user; told before the first row.
        default void hiddenColumns(int first, int last) {}

        void begin(long row, boolean hidden);

        /// Whether the text of this column is wanted at all.
        boolean wants(int column);

        void cell(int column, String text, CellKind kind);

        /// The cell delivered last was computed by a formula.
        default void computed(int column) {}

        /// Ends the row; says whether to go on.
        boolean end();
    }
}
