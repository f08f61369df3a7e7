package xinzhi.lists.sample;

import java.io.IOException;
import java.util.Map;
import xinzhi.lists.format.ListFormat;

/// Writes the next day's list from yesterday's: reads it to count its keys, to count what may be touched, and to carry it over.
///
/// Only sound rows whose key stands once are touched; the rest goes over as it is, cell by cell.
final class DayAfter {
    private final NextDay wish;
    private final World world;
    private final ListRows rows;
    private final SoundRow soundRow;
    private final KeyCensus census;
    private final RowSource yesterday;
    private long count;
    private long greatest = -1;
    private long untouched;
    private long leftToRemove;
    private long leftToChange;
    private long written;

    DayAfter(NextDay wish, ListFormat format, World world, ListRows rows) {
        this.wish = wish;
        this.world = world;
        this.rows = rows;
        soundRow = new SoundRow(format);
        census = new KeyCensus(format);
        yesterday = new RowSource(wish.file(), RowSink.headings(format));
    }

    SampleReport write(RowSink sink) throws IOException {
        yesterday.forEach(this::count);
        census.close();
        yesterday.forEach(cells -> untouched += mayBeTouched(cells) ? 1 : 0);
        long removed = Math.min(share(wish.removed()), untouched);
        long changed = Math.min(share(wish.changed()), untouched - removed);
        leftToRemove = removed;
        leftToChange = changed;
        var dice = world.dice("day after", greatest);
        yesterday.forEach(cells -> carryOver(cells, dice, sink));
        long added = share(wish.added());
        add(added, sink);
        return new SampleReport(written, Map.of(), removed, changed, added);
    }

    private void count(String[] cells) {
        count++;
        census.add(cells);
        greatest = Math.max(greatest, rows.numberIn(cells));
    }

    /// Draws without returning: every row that may be touched has the same chance, and the numbers come out exactly.
    private void carryOver(String[] cells, Dice dice, RowSink sink) throws IOException {
        if (mayBeTouched(cells)) {
            long drawn = dice.below(untouched--);
            if (drawn < leftToRemove) {
                leftToRemove--;
                return;
            }
            if (drawn < leftToRemove + leftToChange) {
                leftToChange--;
                rows.revise(cells, dice);
            }
        }
        sink.write(cells);
        written++;
    }

    private void add(long added, RowSink sink) throws IOException {
        var docket = new Docket(greatest + 1);
        for (long i = 0; i < added; i++) {
            sink.write(rows.next((greatest + 1) * 1_000_003 + count + i, docket));
            written++;
        }
    }

    private boolean mayBeTouched(String[] cells) { return soundRow.holds(cells) && census.once(cells); }

    private long share(double share) { return Math.round(share * count); }
}
