package xinzhi.lists.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;

/// Finds the header row among the first rows of a sheet: the one that names most fields of the list.
final class HeaderSearch {
    /// A header stands within so many rows from the top.
    static final int ROWS = 20;

    private static final String NOTHING = "—";

    private final ListFormat format;
    private final HeadingIndex index;
    private final BitSet required = new BitSet();
    private final BitSet key = new BitSet();

    /// What the search found; `matches` tells how well the best row fits.
    sealed interface Result {
        int matches();

        record Header(SheetColumns columns, int matches) implements Result {}

        /// Something like a header that cannot be used, or no header at all.
        record None(Finding finding, boolean resembles, int matches) implements Result {}
    }

    HeaderSearch(ListFormat format) { this(format, HeadingMapping.NONE); }

    HeaderSearch(ListFormat format, HeadingMapping mapping) {
        this.format = format;
        index = new HeadingIndex(format, mapping);
        for (int i = 0; i < format.fields().size(); i++) {
            required.set(i, format.fields().get(i).required() && !format.comesLater(i));
        }
        format.key().stream().filter(code -> !format.later().contains(code))
                .forEach(code -> key.set(format.position(code)));
    }

    ListFormat format() { return format; }

    /// Position of the field a heading stands for, or [HeadingIndex#UNKNOWN].
    int position(String heading) { return index.position(heading); }

    /// @param lettered whether the user sees letters over the columns
    Result search(@Nullable String sheet, List<PrintedRow> rows, boolean lettered) {
        var best = best(rows);
        var bestFields = best == null ? new BitSet() : fields(best);
        int matches = bestFields.cardinality();
        boolean enough = 2 * overlap(bestFields, required) >= required.cardinality();
        boolean named = overlap(bestFields, key) == key.cardinality();
        if (best == null || !enough) {
            return new Result.None(incomplete(FindingCode.HEADER_MISSING, sheet, 0, bestFields), false, matches);
        }
        if (!named) {
            return new Result.None(incomplete(FindingCode.HEADER_INCOMPLETE, sheet, best.number(), bestFields), true,
                    matches);
        }
        return SheetColumns.of(sheet, best, index, format, lettered);
    }

    /// The row that names most fields; null where none names any.
    @Nullable
    PrintedRow best(List<PrintedRow> rows) {
        PrintedRow best = null;
        int most = 0;
        for (var row : candidates(rows)) {
            int named = fields(row).cardinality();
            if (named > most) {
                best = row;
                most = named;
            }
        }
        return best;
    }

    /// How many fields of the list this row names.
    int matches(PrintedRow row) { return fields(row).cardinality(); }

    /// Fields without which a row cannot be taken, or is not to be.
    List<Field> needed() {
        var needed = (BitSet) required.clone();
        needed.or(key);
        return needed.stream().mapToObj(format.fields()::get).toList();
    }

    /// Every row alone, then each with the one above it: headings may stand in two lines.
    List<PrintedRow> candidates(List<PrintedRow> rows) {
        var candidates = new ArrayList<>(rows);
        for (int i = 1; i < rows.size(); i++) {
            candidates.add(twoLines(rows.get(i - 1), rows.get(i)));
        }
        return candidates;
    }

    /// A heading of two lines: a group above and its part below, or one cell merged over both lines.
    private PrintedRow twoLines(PrintedRow upper, PrintedRow lower) {
        var joined = new PrintedRow(upper.first(), lower.number(), new ArrayList<>());
        var group = "";
        for (int column = 0; column < Math.max(upper.cells().size(), lower.cells().size()); column++) {
            var above = upper.cell(column);
            var below = lower.cell(column);
            group = above.isBlank() ? group : above;
            joined.put(column, below.isBlank() ? above : joined(group, below));
        }
        return joined;
    }

    private String joined(String group, String part) {
        return index.position(group + part) != HeadingIndex.UNKNOWN ? group + part : part;
    }

    private BitSet fields(PrintedRow row) {
        var fields = new BitSet();
        for (var cell : row.cells()) {
            int position = cell.isEmpty() ? HeadingIndex.UNKNOWN : index.position(cell);
            if (position != HeadingIndex.UNKNOWN) {
                fields.set(position);
            }
        }
        return fields;
    }

    private Finding incomplete(FindingCode code, @Nullable String sheet, long row, BitSet found) {
        var missing = new BitSet();
        missing.or(required);
        missing.or(key);
        missing.andNot(found);
        if (code == FindingCode.HEADER_INCOMPLETE) {
            missing.and(key);
        }
        return Finding.ofRow(code, sheet, row, format.name(), names(missing), names(found));
    }

    private String names(BitSet positions) {
        var names = new ArrayList<String>();
        positions.stream().mapToObj(format.fields()::get).map(Field::name).forEach(names::add);
        return names.isEmpty() ? NOTHING : String.join("、", names);
    }

    private static int overlap(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }
}
