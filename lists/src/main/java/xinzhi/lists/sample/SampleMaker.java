package xinzhi.lists.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import xinzhi.lists.format.ListFormat;

/// Makes sample lists (样例名单), the same bytes for the same order, row by row in little memory.
public final class SampleMaker {
    /// The lists of which samples can be made.
    public static final List<String> LISTS = ListRows.MAKERS.keySet().stream().sorted().toList();

    private SampleMaker() {}

    /// The short table (短表) some offices send instead of the long one, where there is such a thing (重大税收违法):
    /// fewer columns, headed by codes.
    public static Optional<ListFormat> shortForm(ListFormat format) { return RecordForm.shortOf(format); }

    /// Writes the sample and leaves the stream open.
    ///
    /// @throws IOException when it cannot be written, or yesterday's file is no sample of this list
    public static SampleReport write(SampleOrder order, OutputStream out) throws IOException {
        var world = new World(order.seed(), order.register());
        var rows = ListRows.of(order.format(), world, order.persons());
        try (var sink = RowSink.open(order.fileFormat(), order.format(), out)) {
            return order.after().isPresent()
                    ? new DayAfter(order.after().get(), order.format(), world, rows).write(sink)
                    : new FirstDay(order, world, rows).write(sink);
        }
    }

    /// Writes the sample to a file, replacing what stands there; yesterday's file excepted.
    public static SampleReport write(SampleOrder order, Path file) throws IOException {
        if (order.after().isPresent() && Files.exists(file) && Files.isSameFile(file, order.after().get().file())) {
            throw new IllegalArgumentException("the next day's list cannot replace yesterday's: " + file);
        }
        try (var out = Files.newOutputStream(file)) {
            return write(order, out);
        }
    }
}
