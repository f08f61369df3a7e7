package xinzhi.lists.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xinzhi.lists.check.CellKind;
import xinzhi.lists.check.FindingCode;

/// Takes the keys of the first objects, in the order they appear.
final class JsonHead implements JsonScan.Records {
    private static final int ROWS = 1000;
    private static final int EXAMPLES = 3;

    private final Set<String> keys = new LinkedHashSet<>();
    private final List<Map<String, String>> examples = new ArrayList<>();
    private long number;
    private int rows;

    /// The keys as if they stood in a row of headings.
    PrintedRow keys() {
        var row = new PrintedRow(1);
        keys.forEach(key -> row.put(row.cells().size(), key));
        return row;
    }

    /// The first objects as rows under the keys.
    List<PrintedRow> examples() {
        var rows = new ArrayList<PrintedRow>();
        for (var example : examples) {
            var row = new PrintedRow(rows.size() + 2L);
            keys.forEach(key -> row.put(row.cells().size(), example.getOrDefault(key, "")));
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void begin(long row) {
        number = row;
        if (examples.size() < EXAMPLES) {
            examples.add(new HashMap<>());
        }
    }

    @Override
    public void cell(String key, String text, CellKind kind) throws Refusal {
        if (keys.add(key) && keys.size() > JsonScan.MOST_KEYS) {
            throw new Refusal(FindingCode.JSON_BEYOND_LIMITS, null, number, Long.toString(number), "1");
        }
        if (rows < EXAMPLES) {
            examples.getLast().put(key, PrintedRow.shortened(text));
        }
    }

    @Override
    public boolean end() { return ++rows < ROWS; }
}
