package xinzhi.app.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.ReadRow;
import xinzhi.lists.format.ListFormat;

/// The rows of a workbook people have filled in (要素补充表), by line: which listing each speaks of, and which of its cells are supplied.
///
/// @param clears whether an empty cell takes back what was supplied (撤销补充)
record CompletedRows(boolean any, boolean clears, Map<Long, Long> listings, Map<Long, Set<String>> supplied) {
    CompletedRows {
        listings = Map.copyOf(listings);
        supplied = Map.copyOf(supplied);
    }

    static CompletedRows none() { return new CompletedRows(false, false, Map.of(), Map.of()); }

    boolean has(CheckedRow row) { return listings.containsKey(row.number()); }

    long listing(CheckedRow row) {
        var listing = listings.get(row.number());
        if (listing == null) {
            throw new IllegalStateException("no listing is named for this row");
        }
        return listing;
    }

    /// Of an ordinary file every row, of a workbook the rows somebody has filled in.
    boolean takes(ReadRow read) { return !any || has(read.row()); }

    /// What the sender prints where people have supplied a fact: nothing.
    Map<Integer, String> printed(CheckedRow row, ListFormat format, Map<Integer, String> before) {
        var listing = listings.get(row.number());
        if (listing == null || clears) {
            return before;
        }
        var printed = new HashMap<>(before);
        supplied.getOrDefault(listing, Set.of()).forEach(field -> printed.put(format.position(field), ""));
        return printed;
    }

    /// Makes it of what is kept.
    static CompletedRows of(boolean clears, Map<Long, Long> listings, List<SuppliedFact> facts) {
        var supplied = new HashMap<Long, Set<String>>();
        facts.forEach(fact -> supplied.computeIfAbsent(fact.listing(), _ -> new HashSet<>()).add(fact.field()));
        return new CompletedRows(true, clears, listings, supplied);
    }
}
