package xinzhi.lists.sample;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/// Writes a list from nothing, every so many rows a faulty one, the kinds of fault in turn.
final class FirstDay {
    private static final int REMEMBERED = 64;
    private static final Dirt[] KINDS = Dirt.values();

    private final SampleOrder order;
    private final World world;
    private final ListRows rows;
    private final Spoiler spoiler;
    private final Docket docket = new Docket(0);
    private final Deque<String[]> sound = new ArrayDeque<>(REMEMBERED);
    private final Map<Dirt, Long> made = new EnumMap<>(Dirt.class);
    private int turn;

    FirstDay(SampleOrder order, World world, ListRows rows) {
        this.order = order;
        this.world = world;
        this.rows = rows;
        spoiler = new Spoiler(order.format());
    }

    SampleReport write(RowSink sink) throws IOException {
        for (long row = 0; row < order.rows(); row++) {
            sink.write(isDirty(row) ? dirtyRow(row) : soundRow(row));
        }
        return new SampleReport(order.rows(), made, 0, 0, order.rows());
    }

    /// Spreads the dirt evenly, so that its share is exact for any number of rows.
    private boolean isDirty(long row) { return (long) ((row + 1) * order.dirt()) > (long) (row * order.dirt()); }

    private String[] soundRow(long row) {
        var cells = rows.next(row, docket);
        if (sound.size() == REMEMBERED) {
            sound.removeFirst();
        }
        sound.addLast(cells);
        return cells;
    }

    private String[] dirtyRow(long row) {
        var dirt = KINDS[turn++ % KINDS.length];
        if (sound.isEmpty() && (dirt == Dirt.REPEATED || dirt == Dirt.CONTRADICTING)) {
            return dirtyRow(row);
        }
        return switch (dirt) {
            case REPEATED -> counted(dirt, sound.removeFirst());
            case CONTRADICTING -> counted(dirt, revised(sound.removeFirst(), row));
            case WRONG_CHECK_CHARACTER, MISSING_NAME, IMPOSSIBLE_DATE, KEYLESS, FULL_WIDTH_DIGITS, OVER_LONG_TEXT,
                    AMOUNT_WITH_UNIT, SCIENTIFIC_CODE, TRAILING_BLANKS ->
                spoiled(
                        dirt, rows.next(row, docket));
        };
    }

    /// Spoils the row this way or, where it has nothing to be spoiled, the next way that fits.
    private String[] spoiled(Dirt dirt, String[] cells) {
        var way = dirt;
        while (way == Dirt.REPEATED || way == Dirt.CONTRADICTING || !spoiler.spoil(way, cells)) {
            way = KINDS[turn++ % KINDS.length];
        }
        return counted(way, cells);
    }

    private String[] revised(String[] cells, long row) {
        var other = cells.clone();
        rows.revise(other, world.dice("contradiction", row));
        return other;
    }

    private String[] counted(Dirt dirt, String[] cells) {
        made.merge(dirt, 1L, Long::sum);
        return cells;
    }
}
