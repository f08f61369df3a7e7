package xinzhi.app.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.EvidenceStore;
import xinzhi.app.platform.Secrets;
import xinzhi.app.platform.Words;
import xinzhi.app.roster.Roster;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FingerprintKey;
import xinzhi.lists.check.Overlay;
import xinzhi.lists.check.ReadRow;
import xinzhi.lists.check.Severity;
import xinzhi.lists.check.Verdict;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.read.ListFile;
import xinzhi.lists.read.Opening;
import xinzhi.lists.read.PrintedSheet;
import xinzhi.lists.read.Reading;

/// Reads a workbook that came back filled in: by the checks every list goes through, and against what is known of its rows. Only what is
/// missing may be filled in.
@Component
final class FactSheet {
    private static final Words WORDS = SuppliedFactsView.WORDS;
    private static final int MOST_FAULTS = 200;
    private final SuppliedFactQueries facts;
    private final RowMarks marks;
    private final Roster roster;
    private final EvidenceStore evidence;
    private final FingerprintKey key;

    FactSheet(SuppliedFactQueries facts, RowMarks marks, Roster roster, EvidenceStore evidence, Secrets secrets) {
        this.facts = facts;
        this.marks = marks;
        this.roster = roster;
        this.evidence = evidence;
        this.key = FingerprintKey.of(secrets.fingerprintKey());
    }

    record Fact(long listing, String field, String value) {}

    /// @param rows listings by line, those with something filled in
    record Filled(Map<Long, Long> rows, List<Fact> facts, List<SuppliedFacts.Fault> faults) {
        Filled {
            rows = Map.copyOf(rows);
            facts = List.copyOf(facts);
            faults = List.copyOf(faults);
        }

        static Filled refused(SuppliedFacts.Fault fault) { return new Filled(Map.of(), List.of(), List.of(fault)); }
    }

    /// As the writer.
    Filled read(String sha256, String fileName, ListFormat format, int coverage) {
        return switch (evidence.copy(sha256)) {
            case EvidenceStore.Unavailable _ -> Filled.refused(fault("unreadable"));
            case EvidenceStore.Copy copy -> {
                try (copy) {
                    yield switch (ListFile.open(copy.file(), fileName, format)) {
                        case Opening.Refused(var finding) -> Filled.refused(fault(finding));
                        case Opening.Opened(var file) -> {
                            try (file) {
                                yield new Checking(format, coverage).of(file);
                            }
                        }
                    };
                }
            }
        };
    }

    private static SuppliedFacts.Fault fault(Finding finding) {
        return new SuppliedFacts.Fault(finding.place(), finding.shown(), finding.message(), finding.remedy());
    }

    private static SuppliedFacts.Fault fault(String what) { return fault(WORDS.text("place.file"), "", what); }

    private static SuppliedFacts.Fault fault(String place, String shown, String what) {
        return new SuppliedFacts.Fault(place, shown, WORDS.text("fault." + what), WORDS.text("remedy." + what));
    }

    /// One workbook under check.
    private final class Checking {
        private final ListFormat format;
        private final int coverage;
        private final Set<String> suppliable;
        private final List<SuppliedFacts.Fault> faults = new ArrayList<>();
        private final Map<Long, Long> listings = new HashMap<>();

        Checking(ListFormat format, int coverage) {
            this.format = format;
            this.coverage = coverage;
            this.suppliable = SuppliedFacts.suppliable(format);
        }

        Filled of(ListFile file) {
            var sheets = file.print((_, _) -> true);
            if (sheets.size() != 1) {
                return Filled.refused(fault("not-ours"));
            }
            var read = new ArrayList<ReadRow>();
            if (file.read(key, Overlay.NONE, read::add) instanceof Reading.Broken(var finding, var _)) {
                return Filled.refused(fault(finding));
            }
            if (read.size() > SuppliedFacts.MOST) {
                return Filled.refused(fault("too-many"));
            }
            if (!identify(sheets.getFirst(), read)) {
                return Filled.refused(fault("not-ours"));
            }
            return compare(read);
        }

        private boolean identify(PrintedSheet sheet, List<ReadRow> read) {
            if (sheet.head().isEmpty()) {
                return false;
            }
            int column = sheet.head().lastEntry().getValue().indexOf(WORDS.text("workbook.mark"));
            if (column < 0) {
                return false;
            }
            var seen = new HashMap<Long, Long>();
            for (var one : read) {
                long line = one.row().number();
                var cells = sheet.rows().getOrDefault(line, List.of());
                var mark = column < cells.size() ? cells.get(column) : "";
                var listing = marks.listing(coverage, mark);
                if (listing.isEmpty()) {
                    add(fault(place(one, null), "", "mark"));
                } else if (seen.put(listing.getAsLong(), line) != null) {
                    add(fault(place(one, null), "", "twice"));
                } else {
                    listings.put(line, listing.getAsLong());
                }
            }
            return true;
        }

        private Filled compare(List<ReadRow> read) {
            var ids = List.copyOf(listings.values());
            var lacking = facts.lacking(coverage, ids);
            var says = new HashMap<Long, Map<String, String>>();
            for (int from = 0; from < ids.size(); from += 4000) {
                says.putAll(roster.says(ids.subList(from, Math.min(ids.size(), from + 4000))));
            }
            var rows = new TreeMap<Long, Long>();
            var filled = new ArrayList<Fact>();
            for (var one : read) {
                var listing = listings.get(one.row().number());
                if (listing == null) {
                    continue;
                }
                if (one.row().verdict() != Verdict.ACCEPTED) {
                    one.row().findings().stream().filter(finding -> finding.severity() != Severity.WARN)
                            .forEach(finding -> add(fault(finding)));
                    continue;
                }
                var thin = lacking.get(listing);
                var supplied = cells(one, listing, thin == null ? List.of() : thin.missing(),
                        says.getOrDefault(listing, Map.of()));
                if (!supplied.isEmpty()) {
                    rows.put(one.row().number(), listing);
                    filled.addAll(supplied);
                }
            }
            if (faults.isEmpty() && filled.isEmpty()) {
                add(fault("nothing"));
            }
            return new Filled(rows, filled, faults);
        }

        private List<Fact> cells(ReadRow read, long listing, List<String> missing, Map<String, String> known) {
            var supplied = new ArrayList<Fact>();
            for (int i = 0; i < format.fields().size(); i++) {
                var field = format.fields().get(i);
                if (read.printed().columns().heading(i) == null) {
                    continue;
                }
                var value = read.row().value(i);
                var before = known.get(field.code());
                if (missing.contains(field.code()) && suppliable.contains(field.code())) {
                    if (value != null) {
                        supplied.add(new Fact(listing, field.code(), value));
                    }
                } else if (!Objects.equals(value, before) && !(value == null && suppliable.contains(field.code()))) {
                    var shown = SuppliedFacts.speaksOfPersons(field) || value == null ? "" : value;
                    add(fault(place(read, field.name()), shown,
                            suppliable.contains(field.code()) ? "no-longer-missing" : "changed"));
                }
            }
            return supplied;
        }

        private String place(ReadRow read, @Nullable String column) {
            return new Finding(xinzhi.lists.check.FindingCode.KEY_AMBIGUOUS, read.row().sheet(), read.row().number(),
                    column,
                    null, "", List.of()).place();
        }

        private void add(SuppliedFacts.Fault fault) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(fault);
            }
        }
    }
}
