package xinzhi.lists.sample;

import java.util.Arrays;
import xinzhi.lists.format.ListFormat;

/// Remembers which keys stood in a file, eight bytes a row, and so which stood there only once.
final class KeyCensus {
    private final int[] positions;
    private long[] keys = new long[1024];
    private int size;

    KeyCensus(ListFormat format) { positions = format.key().stream().mapToInt(format::position).toArray(); }

    void add(String[] cells) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key(cells);
    }

    /// To be called once all rows are added.
    void close() {
        keys = Arrays.copyOf(keys, size);
        Arrays.sort(keys);
    }

    boolean once(String[] cells) {
        int at = Arrays.binarySearch(keys, key(cells));
        return at >= 0 && (at == 0 || keys[at - 1] != keys[at]) && (at == size - 1 || keys[at + 1] != keys[at]);
    }

    private long key(String[] cells) {
        long key = 1;
        for (int position : positions) {
            var cell = position < cells.length ? cells[position] : "";
            for (int i = 0; i < cell.length(); i++) {
                key = key * 0x9E3779B97F4A7C15L + cell.charAt(i);
            }
            key = (key ^ (key >>> 29)) * 0xBF58476D1CE4E5B9L;
        }
        return key;
    }
}
