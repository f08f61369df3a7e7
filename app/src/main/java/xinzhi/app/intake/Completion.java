package xinzhi.app.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xinzhi.app.roster.Listing;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.Fingerprint;
import xinzhi.lists.check.ReadRow;
import xinzhi.lists.check.RowCompletion;
import xinzhi.lists.check.Verdict;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;

/// Completes the rows of a file that lacks columns (缺列文件的补全): of a known row they are taken from what is known, so that a file
/// changes what it prints and nothing else (I7). A file with every column, and a row known as printed, cost nothing.
final class Completion {
    private final RowCompletion rows;
    private final ListFormat format;
    private final KnownContents known;
    private final KnownRows told;
    private final boolean anyKnown;
    private final TreeSet<Integer> kept = new TreeSet<>();
    private final CompletedRows pointed;
    private long completed;

    /// @param pointed rows of which is known which they are, whatever they print
    Completion(RowCompletion rows, ListFormat format, KnownContents known, KnownRows told, CompletedRows pointed) {
        this.pointed = pointed;
        this.rows = rows;
        this.format = format;
        this.known = known;
        this.told = told;
        this.anyKnown = told.any();
    }

    /// @param printed what an earlier file says of a field this one lacks, where a value was not read as printed
    record Completed(CheckedRow row, Map<Integer, String> printed) {
        static Completed asItIs(CheckedRow row) { return new Completed(row, Map.of()); }
    }

    private record Wanting(int at, ReadRow read, BitSet unsaid) {}

    /// The same rows in their order.
    List<Completed> complete(List<ReadRow> read) {
        var result = new ArrayList<Completed>(read.size());
        var wanting = new ArrayList<Wanting>();
        for (var one : read) {
            var unsaid = wanting(one);
            if (unsaid != null) {
                wanting.add(new Wanting(result.size(), one, unsaid));
            }
            result.add(Completed.asItIs(one.row()));
        }
        if (!wanting.isEmpty()) {
            completeAll(wanting, result);
        }
        return result;
    }

    private @Nullable BitSet wanting(ReadRow read) {
        if (pointed.has(read.row())) {
            return rows.unsaid(read);
        }
        if (!anyKnown || read.row().verdict() == Verdict.KEYLESS || known.has(read.row().content())) {
            return null;
        }
        var unsaid = rows.unsaid(read);
        return unsaid.isEmpty() ? null : unsaid;
    }

    private void completeAll(List<Wanting> wanting, List<Completed> result) {
        var found = new HashMap<>(told.byKey(wanting.stream().map(w -> w.read().row().key()).toList()));
        found.putAll(told.byRef(wanting.stream().map(w -> w.read().row()).filter(pointed::has)
                .collect(java.util.stream.Collectors.toMap(row -> LaidOver.uuid(row.key()), pointed::listing,
                        (a, _) -> a))));
        var unnamed = new HashMap<BitSet, List<Wanting>>();
        for (var one : wanting) {
            var naming = rows.naming(one.unsaid());
            if (!naming.isEmpty() && !found.containsKey(LaidOver.uuid(one.read().row().key()))) {
                unnamed.computeIfAbsent(naming, _ -> new ArrayList<>()).add(one);
            }
        }
        var shorter = new HashMap<Integer, KnownRows.Matches>();
        unnamed.forEach((naming, those) -> {
            var matches = told.byShorterKey(naming, those.stream().map(w -> w.read().row().key()).toList());
            those.forEach(one -> Optional.ofNullable(matches.get(LaidOver.uuid(one.read().row().key())))
                    .ifPresent(match -> shorter.put(one.at(), match)));
        });
        var refs = new ArrayList<Long>();
        found.values().forEach(match -> refs.add(match.ref()));
        shorter.values().stream().filter(match -> match.count() == 1).forEach(match -> refs.add(match.first().ref()));
        var says = told.says(refs);
        for (var one : wanting) {
            var row = one.read().row();
            var match = shorter.get(one.at());
            if (match != null && match.count() > 1) {
                result.set(one.at(),
                        Completed.asItIs(rows.ambiguous(row, rows.naming(one.unsaid()), match.count())));
                continue;
            }
            var ref = match != null ? match.first() : found.get(LaidOver.uuid(row.key()));
            if (ref != null) {
                result.set(one.at(), completed(one.read(), one.unsaid(), ref, says.getOrDefault(ref.ref(), Map.of())));
            }
        }
    }

    private Completed completed(ReadRow read, BitSet unsaid, KnownRows.Ref ref, Map<String, String> said) {
        var row = read.row();
        if (row.verdict() != Verdict.ACCEPTED) {
            return Completed.asItIs(rows.under(row, ref.key(), row.content()));
        }
        if (said.isEmpty()) { // a person whose data have been erased: nothing is known to compare with, nothing comes back
            return Completed.asItIs(rows.under(row, ref.key(), ref.content()));
        }
        var values = new ArrayList<>(KnownRows.values(format, said));
        if (pointed.clears()) {
            rows.printedEmpty(read, unsaid).stream().forEach(position -> values.set(position, null));
        }
        var printed = new HashMap<Integer, String>();
        boolean any = false;
        for (int i = unsaid.nextSetBit(0); i >= 0; i = unsaid.nextSetBit(i + 1)) {
            if (values.get(i) != null) {
                any = true;
                kept.add(i);
                var asPrinted = said.get(format.fields().get(i).code() + Listing.PRINTED);
                if (asPrinted != null) {
                    printed.put(i, asPrinted);
                }
            }
        }
        completed += any ? 1 : 0;
        return new Completed(rows.complete(row, unsaid, ref.key(), values), printed);
    }

    /// What is to be said of it, for the preview.
    Optional<Finding> finding() {
        return completed == 0
                ? Optional.empty()
                : Optional.of(Finding.ofFile(FindingCode.COLUMNS_KEPT,
                        String.join("、", kept.stream().map(format.fields()::get).map(Field::name).toList()),
                        Long.toString(completed)));
    }

    /// The keys a row would have been known by had some of its facts been missing then.
    List<Fingerprint> shorterKeys(CheckedRow row) { return anyKnown ? rows.shorterKeys(row) : List.of(); }
}
