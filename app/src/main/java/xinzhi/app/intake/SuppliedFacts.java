package xinzhi.app.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.Grain;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.EvidenceStore;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;
import xinzhi.app.roster.PersonalFields;
import xinzhi.app.roster.Roster;
import xinzhi.lists.check.PersonShape;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;

/// Supplying of missing facts (要素补充): a workbook of thin rows goes out; what comes back is checked cell by cell and, in good order, is a
/// delivery of its own that goes the ordinary way: preview, commit, proof, withdrawal.
@Component
final class SuppliedFacts {
    static final String FILLS = "fills";
    static final String CLEARS = "clears";
    /// More rows than this are filled in by several workbooks.
    static final int MOST = 20_000;
    private static final Words WORDS = SuppliedFactsView.WORDS;
    private static final int AT_A_TIME = 4000;
    private static final int LONGEST = 500;
    private final SuppliedFactQueries facts;
    private final FactSheet sheets;
    private final RowMarks marks;
    private final Intake intake;
    private final Roster roster;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final EvidenceStore evidence;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    SuppliedFacts(SuppliedFactQueries facts, FactSheet sheets, RowMarks marks, Intake intake,
            Roster roster, Catalogue catalogue, Organisations organisations, EvidenceStore evidence,
            Transactions transactions, Journal journal, Clock clock) {
        this.facts = facts;
        this.sheets = sheets;
        this.marks = marks;
        this.intake = intake;
        this.roster = roster;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.evidence = evidence;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// Whose thin rows: a list as one body delivers it.
    ///
    /// @param grain as it is kept, `record` or `subject`
    record Source(String list, int sender, String grain) {}

    /// @param fileName names list, sender and day, nothing of the rows
    record Made(String fileName, ByteArrayOutputStream bytes) {}

    /// What is wrong with a workbook that came back, and how to mend it.
    record Fault(String place, String shown, String what, String remedy) {}

    sealed interface Outcome {
        /// @param delivery that is being read now
        record Taken(long delivery) implements Outcome {}

        /// Nothing has been written.
        record Refused(List<Fault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /// Nothing of a person goes into a workbook.
    static boolean speaksOfPersons(Field field) { return PersonalFields.ofSubject(field); }

    /// Codes of the facts that may be supplied.
    static Set<String> suppliable(ListFormat format) {
        return format.fields().stream().filter(field -> format.later().contains(field.code()))
                .filter(field -> !speaksOfPersons(field)).map(Field::code).collect(Collectors.toUnmodifiableSet());
    }

    private Organisation sender(Source source) { return organisations.get(source.sender()); }

    private ListFormat format(Source source) {
        return catalogue.find(source.list()).orElseThrow(() -> new NotFound("list"))
                .formatOf(sender(source).code(), grain(source));
    }

    private static Grain grain(Source source) {
        return source.grain().equals("subject") ? Grain.SUBJECT : Grain.RECORD;
    }

    /// Empty where nothing is missing. That it was made is in the journal.
    ///
    /// @param board empty for all boards, zero for rows without one
    Optional<Made> make(Actor actor, Source source, Optional<Integer> board) {
        return transactions.write(actor, in -> {
            if (facts.coverage(source.list(), source.sender(), source.grain()).isEmpty()) {
                return Optional.<Made>empty(); // as the actor sees it
            }
            in.begin();
            var thin = facts.thin(source.list(), source.sender(), source.grain(),
                    board.filter(id -> id != 0).orElse(null), board.isEmpty(), MOST);
            if (thin.isEmpty()) {
                return Optional.<Made>empty();
            }
            var format = format(source);
            var rows = new ArrayList<FactWorkbook.Row>(thin.size());
            for (int from = 0; from < thin.size(); from += AT_A_TIME) {
                var some = thin.subList(from, Math.min(thin.size(), from + AT_A_TIME));
                var says = roster.says(some.stream().map(SuppliedFactQueries.Thin::listing).toList());
                some.forEach(one -> rows.add(new FactWorkbook.Row(one.listing(), one.missing(),
                        says.getOrDefault(one.listing(), Map.of()))));
            }
            int coverage = thin.getFirst().coverage();
            var today = LocalDate.now(clock);
            var title = WORDS.text("workbook.title", format.name(), sender(source).name(), today);
            var bytes = new FactWorkbook(format, suppliable(format)).of(title, rows,
                    listing -> marks.of(coverage, listing));
            journal.append(actor, "facts-workbook-made", Journal.About.SYSTEM, 0,
                    Map.of("list", source.list(), "sender", sender(source).code(), "rows",
                            Integer.toString(rows.size()), "board",
                            board.map(String::valueOf).orElse("")));
            return Optional.of(new Made(WORDS.text("workbook.file", format.name(), sender(source).shortName(), today),
                    bytes));
        });
    }

    /// Takes a filled workbook in, or says what is wrong with it.
    ///
    /// @param supplier who has told the facts
    /// @param basis    by what, e.g. a letter or a call
    Outcome supply(Actor actor, Source source, String supplier, String basis, String fileName, InputStream bytes)
            throws IOException {
        var wrong = wording(supplier, basis);
        int coverage = transactions
                .read(actor, () -> facts.coverage(source.list(), source.sender(), source.grain()))
                .orElseThrow(() -> new NotFound("coverage"));
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        var kept = evidence.keep(bytes);
        var filled = kept.size() == 0
                ? FactSheet.Filled.refused(fault("empty"))
                : transactions.write(actor, in -> {
                    in.begin();
                    return sheets.read(kept.sha256(), fileName, format(source), coverage);
                });
        if (!filled.faults().isEmpty()) {
            return new Outcome.Refused(filled.faults());
        }
        return begin(actor, source, coverage, fileName, kept, FILLS, delivery -> {
            filled.rows().forEach((line, listing) -> facts.insertRow(delivery, line, listing));
            var at = OffsetDateTime.now(clock);
            filled.facts().forEach(fact -> facts.insert(delivery, coverage, fact.listing(), fact.field(), fact.value(),
                    supplier.strip(), basis.strip(), actor, at));
            var fields = new TreeSet<String>();
            filled.facts().forEach(fact -> fields.add(fact.field()));
            var said = new LinkedHashMap<String, String>();
            said.put("rows", Integer.toString(filled.rows().size()));
            said.put("fields", String.join("、", fields));
            said.put("supplier", supplier.strip());
            said.put("basis", basis.strip());
            journal.append(actor, "facts-supplied", Journal.About.DELIVERY, delivery, said);
        });
    }

    /// Takes a supplied fact back: a delivery of one row, without it.
    Outcome clear(Actor actor, long id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            transactions.read(actor, () -> facts.get(id));
            return new Outcome.Refused(List.of(fault("reason")));
        }
        record Found(SuppliedFact fact, Source source, List<String> missing, Map<String, String> said) {}
        var found = transactions.write(actor, in -> {
            var fact = facts.get(id); // as the actor sees it
            var listing = roster.get(fact.listing());
            in.begin();
            var said = new java.util.HashMap<>(
                    roster.says(List.of(fact.listing())).getOrDefault(fact.listing(), Map.of()));
            said.remove(fact.field());
            var missing = new ArrayList<>(listing.missing());
            missing.add(fact.field());
            return new Found(fact, facts.source(fact.coverage()), missing, said);
        });
        var fact = found.fact();
        if (fact.standing() != SuppliedFact.Standing.IN_FORCE) {
            return new Outcome.Refused(List.of(fault("not-in-force")));
        }
        var format = format(found.source());
        var today = LocalDate.now(clock);
        var name = WORDS.text("clear.file", format.name(), today);
        var bytes = new FactWorkbook(format, suppliable(format)).of(
                WORDS.text("clear.title", format.name(), today),
                List.of(new FactWorkbook.Row(fact.listing(), found.missing(), found.said())),
                listing -> marks.of(fact.coverage(), listing));
        EvidenceStore.Kept kept;
        try {
            kept = evidence.keep(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return begin(actor, found.source(), fact.coverage(), name, kept, CLEARS, delivery -> {
            if (facts.get(id).standing() != SuppliedFact.Standing.IN_FORCE) {
                throw new DuplicateKeyException("the fact is in force no more");
            }
            facts.insertRow(delivery, FactWorkbook.FIRST_LINE, fact.listing());
            facts.clear(id, delivery, reason.strip(), actor, OffsetDateTime.now(clock));
            journal.append(actor, "facts-cleared", Journal.About.DELIVERY, delivery,
                    Map.of("fact", Long.toString(id), "field", fact.field(), "reason", reason.strip()));
        });
    }

    @FunctionalInterface
    private interface Writing {
        void write(long delivery);
    }

    private Outcome begin(Actor actor, Source source, int coverage, String fileName, EvidenceStore.Kept kept,
            String completes, Writing writing) {
        var code = sender(source).code() + (grain(source) == catalogue.get(source.list()).grain()
                ? ""
                : Intake.Order.BY_SUBJECT);
        var order = new Intake.Order(source.list(), code, false, LocalDate.now(clock), fileName);
        Outcome outcome;
        try {
            outcome = transactions.<Outcome>write(actor, in -> {
                var underWay = facts.underWay(coverage);
                if (underWay.isPresent()) {
                    return new Outcome.Refused(List.of(underWay(underWay.get())));
                }
                in.begin();
                return switch (intake.insert(actor, order, kept)) {
                    case Intake.Receipt.Received(var id) -> {
                        facts.setCompletes(id, completes);
                        writing.write(id);
                        yield new Outcome.Taken(id);
                    }
                    case Intake.Receipt.AlreadyHere(var id) ->
                        new Outcome.Refused(List.of(new Fault(WORDS.text("place.file"), "",
                                WORDS.text("fault.already", id), WORDS.text("remedy.already"))));
                    case Intake.Receipt.Refused(var why) -> new Outcome.Refused(List.of(new Fault(
                            WORDS.text("place.file"), "", Intake.wording(why), "")));
                };
            });
        } catch (DuplicateKeyException _) { // somebody else, in this very moment
            return new Outcome.Refused(List.of(fault("under-way")));
        }
        if (outcome instanceof Outcome.Taken(var delivery)) {
            intake.readSoon(delivery);
        }
        return outcome;
    }

    private static Fault underWay(long delivery) {
        return new Fault(WORDS.text("place.file"), "", WORDS.text("fault.under-way.of", delivery),
                WORDS.text("remedy.under-way"));
    }

    private static Fault fault(String what) {
        return new Fault(WORDS.text("place.file"), "", WORDS.text("fault." + what), WORDS.text("remedy." + what));
    }

    private static List<Fault> wording(@Nullable String supplier, @Nullable String basis) {
        var faults = new ArrayList<Fault>();
        for (var said : new String[]{supplier, basis}) {
            if (said == null || said.isBlank()) {
                faults.add(fault("unsaid"));
            } else if (said.length() > LONGEST || PersonShape.mayBePerson(said)) {
                faults.add(fault("wording"));
            }
        }
        return faults.stream().distinct().toList();
    }
}
