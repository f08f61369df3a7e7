package xinzhi.app.intake;

import java.util.HashMap;
import java.util.List;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.Verdict;
import xinzhi.lists.format.Field;

/// Counts, while a file is read, how often each field is filled in rows in good order.
final class FillCount {
    private final List<Field> fields;
    private final long[] filled;
    private long rows;

    FillCount(List<Field> fields) {
        this.fields = fields;
        this.filled = new long[fields.size()];
    }

    void take(CheckedRow row) {
        if (row.verdict() == Verdict.ACCEPTED) {
            rows++;
            for (int i = 0; i < filled.length; i++) {
                if (row.value(i) != null) {
                    filled[i]++;
                }
            }
        }
    }

    Fill fill() {
        var counts = new HashMap<String, Long>();
        for (int i = 0; i < filled.length; i++) {
            counts.put(fields.get(i).code(), filled[i]);
        }
        return new Fill(rows, counts);
    }
}
