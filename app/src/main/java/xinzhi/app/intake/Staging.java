package xinzhi.app.intake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.platform.BulkCopy;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Vault;
import xinzhi.app.registry.Destinations;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.ReadRow;
import xinzhi.lists.check.Verdict;
import xinzhi.lists.format.SubjectKind;

/// Takes the checked rows of a file into the stage, some thousand at a time, and adds up what the stage must then hold.
final class Staging {
    private static final int AT_A_TIME = 4000;
    private final Stage stage;
    private final Transactions.Writing in;
    private final KnownContents known;
    private final StagedContent contents;
    private final Progress.Watch watch;
    private final boolean personsStored;
    private final FillCount filled;
    private final Quarantine quarantine;
    private final Predicate<ReadRow> wanted;
    private final Completion completion;
    private final ShorterKeys shorter;
    private final CompletedRows rowsFilled;
    private final SuppliedReading.Seen seen;
    private final xinzhi.lists.format.ListFormat format;
    private final CountedRows counted = new CountedRows();
    private final FindingLog findings = new FindingLog();
    private final List<Taken> batch = new ArrayList<>(AT_A_TIME);
    private final List<String> sheets = new ArrayList<>();
    private long number;
    private long read;
    private long persons;
    private int staged;
    private BigInteger sum = BigInteger.ZERO;

    /// @param wanted the rows it takes
    Staging(Stage stage, ListKind kind, KnownContents known, Progress.Watch watch, Transactions.Writing in,
            Vault vault, Destinations moves, Quarantine quarantine, Predicate<ReadRow> wanted, Completion completion,
            CompletedRows filled, SuppliedReading.Seen seen) {
        this.stage = stage;
        this.in = in;
        this.known = known;
        this.watch = watch;
        this.rowsFilled = filled;
        this.seen = seen;
        this.format = kind.format();
        this.contents = new StagedContent(kind.format(), vault, moves);
        this.filled = new FillCount(kind.format().fields());
        this.personsStored = kind.storesPersons();
        this.quarantine = quarantine;
        this.wanted = wanted;
        this.completion = completion;
        this.shorter = new ShorterKeys(completion, in);
    }

    /// @param line of the row over the whole file
    private record Taken(int line, ReadRow row) {}

    private record Staged(int number, CheckedRow row, Map<Integer, String> printed) {}

    void take(ReadRow taken) {
        if (watch.cancelled()) {
            throw new Cancelled();
        }
        number++;
        if (!wanted.test(taken)) {
            return;
        }
        var row = taken.row();
        watch.rows(++read);
        if (row.subjectKind() == SubjectKind.PERSON) {
            persons++;
            if (!personsStored) {
                counted.add(sheet(row), Math.toIntExact(row.number()));
                return;
            }
        }
        batch.add(new Taken(Math.toIntExact(number), taken));
        if (batch.size() == AT_A_TIME) {
            flush();
        }
    }

    /// What the file says where the row was not read as printed; next to every row is.
    private static Map<Integer, String> printed(ReadRow taken, Map<Integer, String> before) {
        if (taken.laid().isEmpty()) {
            return before;
        }
        var printed = new HashMap<>(before);
        taken.laid().forEach(
                position -> printed.put(position, Objects.requireNonNullElse(taken.printed().shown(position), "")));
        return printed;
    }

    void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var rows = completed();
        try (var copy = BulkCopy.into(in.connection(), stage.rows(), Stage.ROW_COLUMNS)) {
            rows.forEach(row -> copyRow(row, copy));
            copy.end();
        }
        var told = rows.stream()
                .filter(row -> row.row().verdict() == Verdict.ACCEPTED && !known.has(row.row().content())).toList();
        try (var copy = BulkCopy.into(in.connection(), stage.contents(), Stage.CONTENT_COLUMNS)) {
            told.forEach(row -> contents.write(row.number(), row.row(), row.printed(), copy));
            copy.end();
        }
        told.forEach(row -> shorter.take(row.number(), row.row()));
        rows.stream().filter(row -> row.row().verdict() == Verdict.QUARANTINED)
                .forEach(row -> shorter.take(row.number(), row.row()));
        shorter.flush();
        batch.clear();
    }

    /// The rows as they count, with what is known where their file says nothing.
    private List<Staged> completed() {
        var completed = completion.complete(batch.stream().map(Taken::row).toList());
        var rows = new ArrayList<Staged>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            var taken = batch.get(i);
            var row = completed.get(i).row();
            row.findings().forEach(findings::add);
            filled.take(row);
            quarantine.take(taken.row().as(row), taken.line());
            if (row.verdict() != Verdict.KEYLESS) {
                sum = sum.add(BigInteger.valueOf(row.content().low()));
            }
            seen.take(taken.row(), row.key());
            rows.add(new Staged(++staged, row,
                    rowsFilled.printed(row, format, printed(taken.row(), completed.get(i).printed()))));
        }
        return rows;
    }

    /// What is to be said of the file once all of it is staged.
    void close() {
        flush();
        completion.finding().ifPresent(findings::add);
    }

    private void copyRow(Staged staged, BulkCopy copy) {
        var row = staged.row();
        copy.integer(staged.number());
        copy.small((short) sheet(row));
        copy.integer(Math.toIntExact(row.number()));
        copy.small(StagedVerdict.of(row.verdict()).number);
        if (row.verdict() == Verdict.KEYLESS) {
            copy.nothing();
            copy.nothing();
        } else {
            copy.uuid(row.key().high(), row.key().low());
            copy.uuid(row.content().high(), row.content().low());
        }
        copy.endRow();
    }

    private int sheet(CheckedRow row) {
        var name = row.sheet();
        if (name == null) {
            return -1;
        }
        int at = sheets.indexOf(name);
        if (at < 0) {
            sheets.add(name);
            at = sheets.size() - 1;
        }
        return at;
    }

    List<String> sheets() { return List.copyOf(sheets); }

    long read() { return read; }

    /// Rows about natural persons, whether they are stored or not.
    long persons() { return persons; }

    /// Rows that were counted and nothing more.
    CountedRows counted() { return counted; }

    int staged() { return staged; }

    /// Sum of the content fingerprints' low halves over all rows with a key.
    BigInteger sum() { return sum; }

    /// How often each field was filled.
    Fill fill() { return filled.fill(); }

    FindingLog findings() { return findings; }

    Quarantine quarantine() { return quarantine; }

    /// Somebody stopped the reading.
    static final class Cancelled extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }
}
