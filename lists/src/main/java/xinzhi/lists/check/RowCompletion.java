package xinzhi.lists.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.SubjectKind;

/// Completes rows that leave columns out by what is known of them (按已知内容补全): a column that is not there says nothing, one that
/// is there and empty says "empty". One per reading, not for several threads at once.
public final class RowCompletion {
    private final ListFormat format;
    private final CellCheck[] cells;
    private final RowKey key;
    private final SubjectKinds kinds;
    private final RowFingerprints fingerprints;
    private final int[] unsaidIfEmpty;
    private final int[] namingLater;
    private final IdentityHashMap<Columns, BitSet> lacking = new IdentityHashMap<>();

    public RowCompletion(ListFormat format, FingerprintKey secret) {
        this.format = format;
        cells = format.fields().stream().map(field -> CellCheck.of(field, format)).toArray(CellCheck[]::new);
        key = new RowKey(format);
        kinds = new SubjectKinds(format);
        fingerprints = new RowFingerprints(format, secret);
        namingLater = key.mayBeUnsaid().toArray();
        unsaidIfEmpty = IntStream.range(0, cells.length).filter(format::comesLater).toArray();
    }

    /// Positions of the fields the row says nothing of: no column, and nobody has said what is meant. A fact that may come later
    /// is unsaid where its cell is empty: a required fact is never emptied, it is not there yet.
    public BitSet unsaid(ReadRow read) {
        var columns = read.printed().columns();
        var unsaid = lacking.computeIfAbsent(columns, this::lacking);
        for (int position : unsaidIfEmpty) {
            if (read.row().value(position) == null && !unsaid.get(position)) {
                unsaid = (BitSet) unsaid.clone();
                unsaid.set(position);
            }
        }
        return read.laid().isEmpty() ? unsaid : without(unsaid, read.laid());
    }

    /// Of these, the fields the row's file has a column for.
    public BitSet printedEmpty(ReadRow read, BitSet unsaid) {
        var empty = (BitSet) unsaid.clone();
        empty.andNot(lacking.computeIfAbsent(read.printed().columns(), this::lacking));
        return empty;
    }

    private BitSet lacking(Columns columns) {
        var positions = new BitSet();
        for (int i = 0; i < cells.length; i++) {
            positions.set(i, columns.heading(i) == null);
        }
        return positions;
    }

    private static BitSet without(BitSet unsaid, Set<Integer> laid) {
        var rest = (BitSet) unsaid.clone();
        laid.forEach(rest::clear);
        return rest;
    }

    /// Those of the fields that take part in naming rows.
    public BitSet naming(BitSet positions) {
        var naming = new BitSet();
        positions.stream().filter(key::mayName).forEach(naming::set);
        return naming;
    }

    /// The key a row of these values would bear in a file that says nothing of these fields.
    public Fingerprint keyWithout(List<@Nullable String> values, BitSet unsaid) {
        var printed = new @Nullable String[cells.length];
        for (int i = 0; i < printed.length; i++) {
            printed[i] = unsaid.get(i) ? null : values.get(i);
        }
        var compared = compared(printed);
        key.complete(compared, printed, kinds.of(printed) == SubjectKind.PERSON);
        return fingerprints.key(compared);
    }

    /// The keys the row would bear had it come without some of the facts that may come later; empty for most lists.
    public List<Fingerprint> shorterKeys(CheckedRow row) {
        int[] filled = Arrays.stream(namingLater).filter(position -> row.value(position) != null).toArray();
        if (filled.length == 0) {
            return List.of();
        }
        var keys = new ArrayList<Fingerprint>();
        for (int subset = 1; subset < 1 << filled.length; subset++) {
            var unsaid = new BitSet();
            for (int i = 0; i < filled.length; i++) {
                unsaid.set(filled[i], (subset & 1 << i) != 0);
            }
            keys.add(keyWithout(row.values(), unsaid));
        }
        return keys;
    }

    /// The row with what is known where it says nothing, under the key it is known by.
    public CheckedRow complete(CheckedRow row, BitSet unsaid, Fingerprint knownKey,
            List<@Nullable String> known) {
        var values = new @Nullable String[cells.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = unsaid.get(i) ? known.get(i) : row.value(i);
        }
        return new CheckedRow(row.sheet(), row.number(), row.verdict(), kinds.of(values),
                Collections.<@Nullable String>unmodifiableList(Arrays.<@Nullable String>asList(values)), knownKey,
                fingerprints.content(compared(values)), row.findings());
    }

    /// The row as one that is known under another key than it bears by itself.
    public CheckedRow under(CheckedRow row, Fingerprint knownKey, Fingerprint content) {
        return new CheckedRow(row.sheet(), row.number(), row.verdict(), row.subjectKind(), row.values(), knownKey,
                content, row.findings());
    }

    /// The row as one of which nobody can say which of several it is.
    ///
    /// @param candidates how many it may be
    public CheckedRow ambiguous(CheckedRow row, BitSet unsaid, long candidates) {
        var findings = new ArrayList<>(row.findings());
        findings.add(Finding.ofRow(FindingCode.KEY_AMBIGUOUS, row.sheet(), row.number(), Long.toString(candidates),
                names(unsaid)));
        return new CheckedRow(row.sheet(), row.number(), Verdict.KEYLESS, row.subjectKind(), row.values(), row.key(),
                row.content(), findings);
    }

    /// The fields by name, for the user.
    public String names(BitSet positions) {
        return String.join("、", positions.stream().mapToObj(i -> format.fields().get(i).name()).toList());
    }

    private @Nullable String[] compared(@Nullable String[] values) {
        var compared = new @Nullable String[cells.length];
        for (int i = 0; i < compared.length; i++) {
            var value = values[i];
            compared[i] = value == null ? null : cells[i].compared(value);
        }
        return compared;
    }
}
