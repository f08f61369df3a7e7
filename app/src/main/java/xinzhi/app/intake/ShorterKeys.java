package xinzhi.app.intake;

import java.util.ArrayList;
import java.util.List;
import xinzhi.app.platform.BulkCopy;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.Fingerprint;

/// The keys the new rows of a reading would have been known by had some facts been missing (要素不全时的识别键). By them a row that comes
/// with its document number is found to be the one that came without. A relation of this transaction, made when there is one.
final class ShorterKeys {
    static final String TABLE = "came_shorter";
    private final Completion completion;
    private final Transactions.Writing in;
    private final List<Shorter> batch = new ArrayList<>();
    private boolean made;

    ShorterKeys(Completion completion, Transactions.Writing in) {
        this.completion = completion;
        this.in = in;
    }

    private record Shorter(int row, Fingerprint key) {}

    void take(int number, CheckedRow row) {
        completion.shorterKeys(row).forEach(key -> batch.add(new Shorter(number, key)));
    }

    void flush() {
        if (batch.isEmpty()) {
            return;
        }
        if (!made) {
            in.sql().sql("create temp table " + TABLE + " (row_no int, short uuid) on commit drop").update();
            made = true;
        }
        try (var copy = BulkCopy.into(in.connection(), TABLE, List.of("row_no", "short"))) {
            for (var shorter : batch) {
                copy.integer(shorter.row());
                copy.uuid(shorter.key().high(), shorter.key().low());
                copy.endRow();
            }
            copy.end();
        }
        batch.clear();
    }
}
