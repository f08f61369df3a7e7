package xinzhi.lists.read;

import java.util.ArrayList;
import java.util.List;

/// A row near the top of a sheet with all its cells, empty ones as empty text: title, header or data, nobody knows yet.
record PrintedRow(long number, List<String> cells) {
    private static final int LONGEST_CELL = 200;

    PrintedRow(long number) { this(number, new ArrayList<>()); }

    void put(int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
    }
}
