package xinzhi.lists.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.CellKind;
import xinzhi.lists.check.Columns;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.Heading;
import xinzhi.lists.check.RawRow;

/// Takes the objects of a JSON text as rows, keeping only values whose key belongs to a field.
final class JsonRows implements JsonScan.Records {
    private final SheetColumns head;
    private final HeaderSearch search;
    private final Table.Sink sink;
    private final List<Finding> found;
    private final SheetNotes notes;
    private final Map<String, Integer> fields = new HashMap<>();
    private final BitSet filled = new BitSet();
    private Columns columns;
    private @Nullable String[] texts = {};
    private CellKind[] kinds = {};
    private long number;

    JsonRows(SheetColumns head, HeaderSearch search, Table.Sink sink, List<Finding> found) {
        this.head = head;
        this.search = search;
        this.sink = sink;
        this.found = found;
        notes = new SheetNotes(head);
        columns = head.columns();
    }

    List<Finding> findings() { return notes.findings(); }

    @Override
    public void begin(long row) {
        number = row;
        texts = new @Nullable String[head.fields()];
        kinds = new CellKind[head.fields()];
        Arrays.fill(kinds, CellKind.TEXT);
        filled.clear();
    }

    @Override
    public void cell(String key, String text, CellKind kind) throws Refusal {
        var known = fields.get(key);
        int field = known == null ? learn(key) : known;
        if (field == HeadingIndex.UNKNOWN) {
            return;
        }
        if (filled.get(field)) {
            throw new Refusal(FindingCode.JSON_KEY_TWICE, null, number, key);
        }
        filled.set(field);
        texts[field] = text;
        kinds[field] = kind;
    }

    @Override
    public boolean end() {
        if (head.isClosing(texts, "")) {
            notes.closingRow(number);
        } else {
            sink.row(new RawRow(columns, number, texts, kinds, 0));
        }
        return true;
    }

    /// Which field a key is, when it is met for the first time; a key may come late, but no field has two.
    private int learn(String key) throws Refusal {
        int field = search.position(key);
        if (fields.size() < JsonScan.MOST_KEYS) {
            fields.put(key, field);
        }
        if (field == HeadingIndex.UNKNOWN) {
            return field;
        }
        var heading = columns.heading(field);
        if (heading == null) {
            var headings = new ArrayList<@Nullable Heading>(columns.headings());
            headings.set(field, new Heading(key.strip(), null));
            columns = new Columns(null, headings);
            found.add(Finding.ofRow(FindingCode.JSON_KEY_LATE, null, number, key.strip()));
        } else if (!heading.text().equals(PrintedRow.shortened(key).strip())) {
            throw new Refusal(FindingCode.HEADING_TWICE, null, number, search.format().fields().get(field).name(),
                    "“" + heading.text() + "”", "“" + key + "”");
        }
        return field;
    }
}
