package xinzhi.app.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.PersonShape;

/// Judging of rows in conflict (冲突认定, I4): a person says which row holds, with reason and basis; nothing is chosen by the program.
@Component
final class Conflicts {
    private final ConflictQueries conflicts;
    private final QuarantineQueries rows;
    private final DeliveryQueries deliveries;
    private final Intake intake;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    Conflicts(ConflictQueries conflicts, QuarantineQueries rows, DeliveryQueries deliveries, Intake intake,
            Transactions transactions, Journal journal, Clock clock) {
        this.conflicts = conflicts;
        this.rows = rows;
        this.deliveries = deliveries;
        this.intake = intake;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param holds number of the row that holds
    record Draft(long holds, String reason, String basis) {}

    /// The row and those it is in conflict with, in the order of the file.
    List<QuarantinedRow> rows(long delivery, long number) {
        var row = rows.find(delivery, number).filter(QuarantinedRow::inConflict)
                .orElseThrow(() -> new NotFound("row in conflict"));
        return rows.twins(row);
    }

    Optional<ConflictJudgement> find(QuarantinedRow row) { return conflicts.find(row); }

    Corrections.Outcome judge(Actor actor, long delivery, long number, Draft draft) {
        return transactions.write(actor, in -> {
            var twins = rows(delivery, number);
            var holding = twins.stream().filter(row -> row.number() == draft.holds()).findFirst();
            var why = whyNot(twins, holding, draft);
            if (why.isPresent()) {
                return new Corrections.Outcome.Refused(why.get());
            }
            in.begin();
            var id = conflicts.insert(holding.orElseThrow(), draft.reason(), draft.basis(), actor,
                    OffsetDateTime.now(clock));
            if (id.isEmpty()) {
                return new Corrections.Outcome.Refused(Corrections.Reason.ALREADY_CORRECTED);
            }
            append(actor, "conflict-judged", twins, id.get(),
                    Map.of("holds", Long.toString(holding.get().line()), "reason", draft.reason(), "basis",
                            draft.basis()));
            return new Corrections.Outcome.Done();
        });
    }

    private static Optional<Corrections.Reason> whyNot(List<QuarantinedRow> twins, Optional<QuarantinedRow> holding,
            Draft draft) {
        if (twins.stream().anyMatch(row -> row.state() == QuarantineState.SETTLED)) {
            return Optional.of(Corrections.Reason.SETTLED);
        }
        if (twins.stream().anyMatch(row -> row.state() == QuarantineState.CORRECTED)) {
            return Optional.of(Corrections.Reason.ALREADY_CORRECTED);
        }
        if (!allKept(twins)) {
            return Optional.of(Corrections.Reason.NOT_ALL_KEPT);
        }
        if (holding.isEmpty()) {
            return Optional.of(Corrections.Reason.NOTHING_CHANGED);
        }
        if (!mayHold(holding.get())) {
            return Optional.of(Corrections.Reason.HOLDS_FAULTY);
        }
        if (draft.reason().isBlank()) {
            return Optional.of(Corrections.Reason.REASON_MISSING);
        }
        if (draft.basis().isBlank()) {
            return Optional.of(Corrections.Reason.BASIS_MISSING);
        }
        if (draft.reason().length() > Corrections.LONGEST || draft.basis().length() > Corrections.LONGEST) {
            return Optional.of(Corrections.Reason.TOO_LONG);
        }
        return PersonShape.mayBePerson(draft.reason()) || PersonShape.mayBePerson(draft.basis())
                ? Optional.of(Corrections.Reason.PERSONS_NUMBER)
                : Optional.empty();
    }

    /// A row that has faults of its own would not come in.
    static boolean mayHold(QuarantinedRow row) {
        return row.faults().stream().noneMatch(fault -> fault.grave() && fault.code() != FindingCode.KEY_CONFLICT);
    }

    /// Whether everything the rows of this key say is before the reader.
    static boolean allKept(List<QuarantinedRow> twins) {
        return twins.stream().map(QuarantinedRow::content).distinct().count() == twins.getFirst().twins().size();
    }

    /// Takes a judgement back that has not come into the books; whatever waits to be confirmed is read again without it.
    Corrections.Outcome undo(Actor actor, long delivery, long number) {
        var again = new ArrayList<Long>();
        var outcome = transactions.<Corrections.Outcome>write(actor, in -> {
            var twins = rows(delivery, number);
            var judgement = conflicts.find(twins.getFirst());
            in.begin();
            if (judgement.isEmpty() || !conflicts.lock(judgement.get().id())) {
                return new Corrections.Outcome.Refused(Corrections.Reason.NOT_CORRECTED);
            }
            long id = judgement.get().id();
            var uses = conflicts.usesLocked(id);
            if (uses.stream().anyMatch(use -> use.state().writing() || use.state() == DeliveryState.COMMITTED)) {
                return new Corrections.Outcome.Refused(Corrections.Reason.IN_EFFECT);
            }
            conflicts.undo(id, actor, OffsetDateTime.now(clock));
            for (var use : uses) {
                if (use.state() == DeliveryState.PREVIEWED) {
                    deliveries.setState(use.delivery(), DeliveryState.PREVIEWED, DeliveryState.RECEIVED);
                    new Stage(use.delivery()).drop(in.sql());
                    again.add(use.delivery());
                }
            }
            append(actor, "conflict-judgement-undone", twins, id, Map.of());
            return new Corrections.Outcome.Done();
        });
        again.forEach(intake::readSoon);
        return outcome;
    }

    private void append(Actor actor, String kind, List<QuarantinedRow> twins, long judgement,
            Map<String, String> more) {
        var facts = new java.util.HashMap<>(more);
        facts.put("lines", twins.stream().map(row -> Long.toString(row.line())).collect(Collectors.joining("、")));
        facts.put("judgement", Long.toString(judgement));
        journal.append(actor, kind, Journal.About.DELIVERY, twins.getFirst().delivery(), facts);
    }
}
