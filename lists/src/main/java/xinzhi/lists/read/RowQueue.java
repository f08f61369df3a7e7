package xinzhi.lists.read;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.RawRow;

/// Reads a table in a thread of its own, a few batches ahead of whoever takes them.
final class RowQueue implements AutoCloseable, Table.Sink {
    private static final int BATCHES_AHEAD = 4;
    private static final int BATCH = 256;
    private static final long LONGEST_BATCH = 1 << 20;

    private final Table table;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread reader;
    private volatile boolean unwanted;
    private @Nullable RawRow[] filling = new @Nullable RawRow[BATCH];
    private int filled;
    private long length;

    /// Rows in order of the file; the last batch also says how the file ended.
    static final class Batch {
        private final @Nullable RawRow[] rows;
        final int size;
        final @Nullable End end;

        private Batch(@Nullable RawRow[] rows, int size, @Nullable End end) {
            this.rows = rows;
            this.size = size;
            this.end = end;
        }

        RawRow row(int index) {
            var row = rows[index];
            if (row == null) {
                throw new IndexOutOfBoundsException(index);
            }
            return row;
        }
    }

    /// How the file ended: whole, broken, or by a fault of the machine.
    record End(@Nullable Finding finding, @Nullable Error fault) {}

    /// Nobody wants further rows.
    static final class Unwanted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unwanted() { super(null, null, false, false); }
    }

    RowQueue(Table table) {
        this.table = table;
        reader = Thread.ofPlatform().daemon().name("list-reader").unstarted(this::read);
    }

    void start() { reader.start(); }

    Batch take() throws InterruptedException { return batches.take(); }

    @Override
    public void row(RawRow row) {
        filling[filled++] = row;
        length += row.length();
        if (filled == BATCH || length > LONGEST_BATCH) {
            put(null);
        }
    }

    /// Ends the reading, whether or not all was taken.
    @Override
    public void close() {
        unwanted = true;
        boolean interrupted = false;
        while (reader.isAlive()) {
            batches.clear();
            try {
                reader.join(Duration.ofMillis(10));
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            put(ending());
        } catch (Unwanted _) {
            // the taker has gone
        }
    }

    private End ending() {
        try {
            table.read(this);
            return new End(null, null);
        } catch (Refusal refusal) {
            return new End(refusal.finding(), null);
        } catch (Unwanted gone) {
            throw gone;
        } catch (IOException | RuntimeException _) {
            return new End(Finding.ofFile(FindingCode.FILE_UNREADABLE), null);
        } catch (Error fault) {
            return new End(null, fault);
        }
    }

    private void put(@Nullable End end) {
        if (unwanted) {
            throw new Unwanted();
        }
        try {
            batches.put(new Batch(filling, filled, end));
        } catch (InterruptedException _) {
            throw new Unwanted();
        }
        filling = new @Nullable RawRow[BATCH];
        filled = 0;
        length = 0;
    }
}
