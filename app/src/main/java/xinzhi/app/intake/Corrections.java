package xinzhi.app.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Secrets;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FingerprintKey;
import xinzhi.lists.check.PersonShape;
import xinzhi.lists.check.ReadRow;
import xinzhi.lists.check.RowReader;
import xinzhi.lists.check.Severity;
import xinzhi.lists.check.Verdict;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.SubjectKind;

/// Correcting of faulty rows (在线更正): what the file prints stays, what is meant is laid beside it, by somebody, for a reason.
@Component
final class Corrections {
    static final int LONGEST = 500;
    private final CorrectionQueries corrections;
    private final QuarantineQueries rows;
    private final DeliveryQueries deliveries;
    private final ValueFixQueries fixes;
    private final Intake intake;
    private final DeliveryFormats formats;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final FingerprintKey key;

    Corrections(CorrectionQueries corrections, QuarantineQueries rows, DeliveryQueries deliveries,
            ValueFixQueries fixes,
            Intake intake,
            DeliveryFormats formats, Transactions transactions, Journal journal, Clock clock, Secrets secrets) {
        this.corrections = corrections;
        this.rows = rows;
        this.deliveries = deliveries;
        this.fixes = fixes;
        this.intake = intake;
        this.formats = formats;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.key = FingerprintKey.of(secrets.fingerprintKey());
    }

    /// @param meant by field code, as typed; empty to read nothing
    record Draft(Map<String, String> meant, String reason, String basis) {
        Draft {
            meant = Map.copyOf(meant);
        }
    }

    /// What became of an act.
    sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(Reason why) implements Outcome {}

        /// With these values the row would still not be in good order.
        record StillFaulty(List<String> faults) implements Outcome {
            public StillFaulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /// Why a correction is not taken, or not undone.
    enum Reason {
        REASON_MISSING,
        BASIS_MISSING,
        TOO_LONG,
        NOTHING_CHANGED,
        FIELD_NOT_CORRECTABLE,
        PERSONS_NUMBER,
        PERSON_OR_NOT,
        ALREADY_CORRECTED,
        SETTLED,
        LIST_CHANGED,
        NOT_CORRECTED,
        IN_EFFECT,
        /// The row that is to hold has faults of its own.
        HOLDS_FAULTY,
        /// More rows are in conflict than are set aside.
        NOT_ALL_KEPT
    }

    Outcome correct(Actor actor, long delivery, long number, Draft draft) {
        var format = formats.of(transactions.read(actor, () -> deliveries.get(delivery)));
        return transactions.write(actor, in -> {
            var row = get(delivery, number);
            var cells = changed(row, format, draft);
            var refusal = whyNot(row, format, draft, cells);
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            var read = read(row, format, cells);
            if (!LaidOver.uuid(read.address()).equals(row.address())) {
                return new Outcome.Refused(Reason.LIST_CHANGED);
            }
            if ((read.row().subjectKind() == SubjectKind.PERSON) != row.person()) {
                return new Outcome.Refused(Reason.PERSON_OR_NOT);
            }
            if (read.row().verdict() != Verdict.ACCEPTED) {
                return new Outcome.StillFaulty(read.row().findings().stream()
                        .filter(finding -> finding.severity() != Severity.WARN).map(Corrections::told).toList());
            }
            in.begin();
            var id = corrections.insert(row, cells, draft.reason(), draft.basis(), actor, OffsetDateTime.now(clock));
            if (id.isEmpty()) {
                return new Outcome.Refused(Reason.ALREADY_CORRECTED);
            }
            append(actor, "row-corrected", row, id.get(), Map.of("fields", String.join("、", names(cells, format)),
                    "reason", draft.reason(), "basis", draft.basis()));
            return new Outcome.Done();
        });
    }

    /// Takes a correction back that has not come into the books; whatever waits to be confirmed is read again without it.
    Outcome undo(Actor actor, long delivery, long number) {
        var again = new ArrayList<Long>();
        var outcome = transactions.<Outcome>write(actor, in -> {
            var row = get(delivery, number);
            var correction = corrections.find(row.coverage(), row.address());
            in.begin();
            if (correction.isEmpty() || !corrections.lock(correction.get().id())) {
                return new Outcome.Refused(Reason.NOT_CORRECTED);
            }
            long id = correction.get().id();
            var uses = corrections.usesLocked(id);
            if (uses.stream().anyMatch(use -> use.state().writing()
                    || use.state() == DeliveryState.COMMITTED)) {
                return new Outcome.Refused(Reason.IN_EFFECT);
            }
            corrections.undo(id, actor, OffsetDateTime.now(clock));
            for (var use : uses) {
                if (use.state() == DeliveryState.PREVIEWED) {
                    deliveries.setState(use.delivery(), DeliveryState.PREVIEWED, DeliveryState.RECEIVED);
                    new Stage(use.delivery()).drop(in.sql());
                    again.add(use.delivery());
                }
            }
            append(actor, "row-correction-undone", row, id, Map.of());
            return new Outcome.Done();
        });
        again.forEach(intake::readSoon);
        return outcome;
    }

    private QuarantinedRow get(long delivery, long number) {
        return rows.find(delivery, number).orElseThrow(() -> new NotFound("row"));
    }

    /// Cells of the row somebody may correct here: faulty ones, or any of a row in conflict, that say nothing of a person.
    static List<String> correctable(QuarantinedRow row, ListFormat format) {
        var printed = row.cells().row(format, row.sheet(), row.line());
        return format.fields().stream().filter(field -> (row.inConflict()
                ? row.cells().find(field.code()).isPresent()
                : row.faults().stream().anyMatch(fault -> fault.grave() && field.code().equals(fault.field())))
                && !PersonalCells.hides(field, row.person(), printed.shown(format.position(field.code()))))
                .map(xinzhi.lists.format.Field::code).toList();
    }

    private static Map<String, Correction.Cell> changed(QuarantinedRow row, ListFormat format, Draft draft) {
        var printed = row.cells().row(format, row.sheet(), row.line());
        var cells = new LinkedHashMap<String, Correction.Cell>();
        for (var field : correctable(row, format)) {
            var shown = printed.shown(format.position(field));
            var meant = draft.meant().get(field);
            if (meant != null && !meant.strip().equals(shown == null ? "" : shown.strip())) {
                cells.put(field, new Correction.Cell(shown, meant.strip()));
            }
        }
        return cells;
    }

    private static Optional<Reason> whyNot(QuarantinedRow row, ListFormat format, Draft draft,
            Map<String, Correction.Cell> cells) {
        if (row.state() == QuarantineState.SETTLED) {
            return Optional.of(Reason.SETTLED);
        }
        if (row.state() == QuarantineState.CORRECTED) {
            return Optional.of(Reason.ALREADY_CORRECTED);
        }
        if (!correctable(row, format).containsAll(draft.meant().keySet())) {
            return Optional.of(Reason.FIELD_NOT_CORRECTABLE);
        }
        if (cells.isEmpty()) {
            return Optional.of(Reason.NOTHING_CHANGED);
        }
        if (draft.reason().isBlank()) {
            return Optional.of(Reason.REASON_MISSING);
        }
        if (draft.basis().isBlank()) {
            return Optional.of(Reason.BASIS_MISSING);
        }
        if (draft.reason().length() > LONGEST || draft.basis().length() > LONGEST
                || cells.values().stream().anyMatch(cell -> cell.meant().length() > LONGEST)) {
            return Optional.of(Reason.TOO_LONG);
        }
        boolean number = PersonShape.mayBePerson(draft.reason()) || PersonShape.mayBePerson(draft.basis())
                || cells.values().stream().anyMatch(cell -> PersonShape.mayBePerson(cell.meant()));
        return number ? Optional.of(Reason.PERSONS_NUMBER) : Optional.empty();
    }

    /// The row as it would be read by this correction.
    private ReadRow read(QuarantinedRow row, ListFormat format, Map<String, Correction.Cell> cells) {
        var trial = new Correction(0, row.coverage(), row.address(), cells, "", "", 0, "", OffsetDateTime.now(clock));
        return new RowReader(format, key, new LaidOver(format, List.of(trial),
                fixes.inForce(row.list(), row.sender(), LocalDate.now(clock))))
                .read(row.cells().row(format, row.sheet(), row.line()));
    }

    private static String told(Finding finding) { return finding.place() + finding.message() + finding.remedy(); }

    private static List<String> names(Map<String, Correction.Cell> cells, ListFormat format) {
        return cells.keySet().stream().map(code -> format.fields().get(format.position(code)).name())
                .toList();
    }

    private void append(Actor actor, String kind, QuarantinedRow row, long correction, Map<String, String> more) {
        var facts = new LinkedHashMap<>(more);
        facts.put("line", Long.toString(row.line()));
        facts.put("correction", Long.toString(correction));
        journal.append(actor, kind, Journal.About.DELIVERY, row.delivery(), facts);
    }

    /// The correction in force for the row.
    Optional<Correction> find(int coverage, UUID address) { return corrections.find(coverage, address); }
}
