package xinzhi.app.intake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.platform.BulkCopy;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Vault;
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
    private final boolean onlyCorrected;
    private final CountedRows counted = new CountedRows();
    private final FindingLog findings = new FindingLog();
    private final List<Staged> batch = new ArrayList<>(AT_A_TIME);
    private final List<String> sheets = new ArrayList<>();
    private long number;
    private long read;
    private long persons;
    private int staged;
    private BigInteger sum = BigInteger.ZERO;

    /// @param onlyCorrected takes the rows a correction has mended and no others
    Staging(Stage stage, ListKind kind, KnownContents known, Progress.Watch watch, Transactions.Writing in,
            Vault vault, Quarantine quarantine, boolean onlyCorrected) {
        this.stage = stage;
        this.in = in;
        this.known = known;
        this.watch = watch;
        this.contents = new StagedContent(kind.format(), vault);
        this.filled = new FillCount(kind.format().fields());
        this.personsStored = kind.storesPersons();
        this.quarantine = quarantine;
        this.onlyCorrected = onlyCorrected;
    }

    private record Staged(int number, CheckedRow row, Map<Integer, String> printed) {}

    void take(ReadRow taken) {
        if (watch.cancelled()) {
            throw new Cancelled();
        }
        number++;
        if (onlyCorrected && !taken.corrected()) {
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
        row.findings().forEach(findings::add);
        filled.take(row);
        quarantine.take(taken, number);
        batch.add(new Staged(++staged, row, printed(taken)));
        if (row.verdict() != Verdict.KEYLESS) {
            sum = sum.add(BigInteger.valueOf(row.content().low()));
        }
        if (batch.size() == AT_A_TIME) {
            flush();
        }
    }

    /// What the file says where the row was not read as printed; next to every row is.
    private static Map<Integer, String> printed(ReadRow taken) {
        if (taken.laid().isEmpty()) {
            return Map.of();
        }
        var printed = new HashMap<Integer, String>();
        taken.laid().forEach(
                position -> printed.put(position, Objects.requireNonNullElse(taken.printed().shown(position), "")));
        return printed;
    }

    void flush() {
        if (batch.isEmpty()) {
            return;
        }
        try (var copy = BulkCopy.into(in.connection(), stage.rows(), Stage.ROW_COLUMNS)) {
            batch.forEach(staged -> copyRow(staged, copy));
            copy.end();
        }
        try (var copy = BulkCopy.into(in.connection(), stage.contents(), Stage.CONTENT_COLUMNS)) {
            for (var staged : batch) {
                if (staged.row().verdict() == Verdict.ACCEPTED && !known.has(staged.row().content())) {
                    contents.write(staged.number(), staged.row(), staged.printed(), copy);
                }
            }
            copy.end();
        }
        batch.clear();
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
