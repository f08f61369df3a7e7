package xinzhi.lists.read;

import java.util.ArrayList;
import java.util.List;

/// A row near the top of a sheet with all its cells, empty ones as empty text: title, header or data, nobody knows yet.
///
/// @param first row of its upper line, where headings stand in two lines
record PrintedRow(long first, long number, List<String> cells) {
    private static final int LONGEST_CELL = 200;

    PrintedRow(long number) { this(number, number, new ArrayList<>()); }

    /// Text of the cell, empty beyond the last one.
    String cell(int column) { return column < cells.size() ? cells.get(column) : ""; }

    void put(int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, shortened(text));
    }

    static String shortened(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }
}
