package xinzhi.lists.read;

import java.util.LinkedHashSet;
import java.util.Set;
import xinzhi.lists.check.CellKind;
import xinzhi.lists.check.FindingCode;

/// Takes the keys of the first objects, in the order they appear.
final class JsonHead implements JsonScan.Records {
    private static final int ROWS = 1000;

    private final Set<String> keys = new LinkedHashSet<>();
    private long number;
    private int rows;

    /// The keys as if they stood in a row of headings.
    PrintedRow keys() {
        var row = new PrintedRow(1);
        keys.forEach(key -> row.put(row.cells().size(), key));
        return row;
    }

    @Override
    public void begin(long row) { number = row; }

    @Override
    public void cell(String key, String text, CellKind kind) throws Refusal {
        if (keys.add(key) && keys.size() > JsonScan.MOST_KEYS) {
            throw new Refusal(FindingCode.JSON_BEYOND_LIMITS, null, number, Long.toString(number), "1");
        }
    }

    @Override
    public boolean end() { return ++rows < ROWS; }
}
