package xinzhi.app.intake;

import java.util.Arrays;

/// Rows that are counted and never stored (只计数不入库), as runs of lines: ten bytes a run, for half of a long list may be such rows.
final class CountedRows {
    private static final int FIRST_ROOM = 64;
    private short[] sheets = new short[FIRST_ROOM];
    private int[] lines = new int[FIRST_ROOM];
    private int[] rows = new int[FIRST_ROOM];
    private int runs;

    /// Takes one run after the other.
    @FunctionalInterface
    interface Taker {
        void take(short sheet, int line, int rows);
    }

    void add(int sheet, int line) {
        int last = runs - 1;
        if (last >= 0 && sheets[last] == sheet && lines[last] + rows[last] == line) {
            rows[last]++;
            return;
        }
        if (runs == lines.length) {
            int room = runs * 2;
            sheets = Arrays.copyOf(sheets, room);
            lines = Arrays.copyOf(lines, room);
            rows = Arrays.copyOf(rows, room);
        }
        sheets[runs] = (short) sheet;
        lines[runs] = line;
        rows[runs++] = 1;
    }

    boolean isEmpty() { return runs == 0; }

    void forEach(Taker taker) {
        for (int i = 0; i < runs; i++) {
            taker.take(sheets[i], lines[i], rows[i]);
        }
    }
}
