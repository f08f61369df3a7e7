package xinzhi.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.BulkCopy;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Vault;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.Fingerprint;
import xinzhi.lists.check.PersonShape;
import xinzhi.lists.check.ReadRow;
import xinzhi.lists.check.Severity;
import xinzhi.lists.check.Verdict;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.SubjectKind;

/// Sets aside the rows of one reading that are not in good order, up to a bound, and every row that is so only by a correction.
final class Quarantine {
    /// So many faulty rows of a delivery are kept; a file with more has a fault of another kind.
    static final int MOST = 5000;
    private static final int MOST_VALUES = 1000;
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_OTHERS = 5;
    private static final List<String> COLUMNS = List.of("delivery", "coverage", "row_no", "address", "key", "sheet",
            "line", "person", "cells", "faults", "codes", "read_by", "content", "judged_by");
    private final ListFormat format;
    private final LaidOver laid;
    private final Vault vault;
    private final Map<Long, Kept> rows = new TreeMap<>();
    private final Map<String, Map<String, Long>> values = new HashMap<>();
    private int faulty;
    private int distinct;

    Quarantine(ListFormat format, LaidOver laid, Vault vault) {
        this.format = format;
        this.laid = laid;
        this.vault = vault;
    }

    private record Kept(long number, Fingerprint address, @Nullable UUID key, @Nullable String sheet, long line,
            boolean person, PrintedCells cells, List<Fault> faults, @Nullable Long readBy,
            Twins.@Nullable Twin twin) {}

    /// @param number of the row over the whole file
    void take(ReadRow read, long number) {
        var row = read.row();
        if (row.findings().isEmpty() && !read.corrected()) {
            return;
        }
        boolean person = row.subjectKind() == SubjectKind.PERSON;
        if (!person) {
            countValues(read);
        }
        boolean sound = row.verdict() == Verdict.ACCEPTED;
        if (sound ? !read.corrected() : ++faulty > MOST) {
            return;
        }
        rows.put(number, kept(read, number, Fault.of(row, read.printed().columns(), format),
                sound ? laid.correction(read.address()) : null, null));
    }

    /// A row in conflict with others, whatever else is wrong with it.
    void takeTwin(ReadRow read, long number, Twins.Twin twin) {
        var row = read.row();
        var conflict = Finding.ofRow(FindingCode.KEY_CONFLICT, row.sheet(), row.number(), twin.others().stream()
                .limit(MOST_OTHERS).map(String::valueOf).collect(Collectors.joining("、")));
        var before = rows.get(number);
        rows.put(number, kept(read, number,
                Stream.concat(Fault.of(row, read.printed().columns(), format).stream(),
                        Stream.of(new Fault(conflict.code(), null, conflict.message(), conflict.remedy()))).toList(),
                before == null ? null : before.readBy(), twin));
    }

    private Kept kept(ReadRow read, long number, List<Fault> faults, @Nullable Long readBy,
            Twins.@Nullable Twin twin) {
        var row = read.row();
        var key = twin == null ? row.verdict() == Verdict.KEYLESS ? null : LaidOver.uuid(row.key()) : twin.key();
        return new Kept(number, read.address(), key, row.sheet(),
                row.number(), row.subjectKind() == SubjectKind.PERSON, PrintedCells.of(read.printed(), format), faults,
                readBy, twin);
    }

    /// The same wrong value may stand in many rows.
    private void countValues(ReadRow read) {
        var columns = read.printed().columns();
        for (var finding : read.row().findings()) {
            if (finding.severity() == Severity.WARN && finding.code() != FindingCode.CHOICE_UNKNOWN) {
                continue;
            }
            Fault.position(finding, columns).ifPresent(position -> {
                var field = format.fields().get(position);
                var printed = read.printed().shown(position);
                if (printed != null && FixableFields.has(format, field) && !printed.isBlank()
                        && printed.length() <= LONGEST_VALUE && !PersonShape.mayBePerson(printed)) {
                    count(field.code(), printed.strip());
                }
            });
        }
    }

    private void count(String field, String printed) {
        var counts = values.computeIfAbsent(field, _ -> new TreeMap<>());
        if (counts.containsKey(printed) || distinct++ < MOST_VALUES) {
            counts.merge(printed, 1L, Long::sum);
        }
    }

    /// Replaces what an earlier reading of the delivery set aside; that a row was returned stays known.
    void write(Delivery delivery, Transactions.Writing in) {
        var columns = String.join(", ", COLUMNS);
        // COPY does not go into tables held by row-level security.
        in.sql().sql("create temp table set_aside on commit drop as select " + columns
                + " from intake.quarantined with no data").update();
        try (var copy = BulkCopy.into(in.connection(), "set_aside", COLUMNS)) {
            rows.values().forEach(row -> write(delivery, row, copy));
            copy.end();
        }
        in.sql().sql("""
            create temp table returned_before on commit drop as
            select row_no, returned_at from intake.quarantined where delivery = %d and returned_at is not null
            """.formatted(delivery.id())).update();
        clear(delivery, in);
        in.sql().sql("insert into intake.quarantined (" + columns + ", returned_at) select s.*, r.returned_at "
                + "from set_aside s left join returned_before r using (row_no) order by s.row_no").update();
        in.sql().sql("drop table set_aside, returned_before").update();
        values.forEach((field, counts) -> counts.forEach((printed, count) -> in.sql().sql("""
            insert into intake.faulty_value (delivery, field, printed, rows) values (:delivery, :field, :printed, :rows)
            """).param("delivery", delivery.id()).param("field", field).param("printed", printed)
                .param("rows", count).update()));
    }

    static void clear(Delivery delivery, Transactions.Writing in) {
        in.sql().sql("delete from intake.quarantined where delivery = :id").param("id", delivery.id()).update();
        in.sql().sql("delete from intake.faulty_value where delivery = :id").param("id", delivery.id()).update();
    }

    private void write(Delivery delivery, Kept row, BulkCopy copy) {
        copy.big(delivery.id());
        copy.integer(delivery.coverage());
        copy.big(row.number());
        copy.uuid(row.address().high(), row.address().low());
        var key = row.key();
        if (key == null) {
            copy.nothing();
        } else {
            copy.uuid(key.getMostSignificantBits(), key.getLeastSignificantBits());
        }
        copy.text(row.sheet());
        copy.big(row.line());
        copy.bool(row.person());
        copy.bytes(row.cells().seal(vault));
        var faults = JsonMapper.shared().writeValueAsString(row.faults()).getBytes(StandardCharsets.UTF_8);
        copy.jsonb(faults, faults.length);
        copy.texts(row.faults().stream().filter(Fault::grave).map(fault -> fault.code().name()).distinct().toList());
        copy.big(row.readBy());
        var twin = row.twin();
        if (twin == null) {
            copy.nothing();
            copy.nothing();
        } else {
            copy.uuid(twin.content().getMostSignificantBits(), twin.content().getLeastSignificantBits());
            copy.big(twin.judgement());
        }
        copy.endRow();
    }
}
