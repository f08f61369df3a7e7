package xinzhi.app.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// Amendments of the catalogue (数据修订): proposed by one, approved by another, in effect by themselves when their day has come.
@Component
final class Amendments {
    private static final int LONGEST = 500;
    private static final int YEARS_AHEAD = 2;
    private final Catalogue catalogue;
    private final AmendmentCheck check;
    private final AmendmentQueries queries;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    Amendments(Catalogue catalogue, AmendmentCheck check, AmendmentQueries queries, Transactions transactions,
            Journal journal, Clock clock) {
        this.catalogue = catalogue;
        this.check = check;
        this.queries = queries;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// What is proposed: `before` in every change is what the proposer saw.
    record Draft(RecordId record, List<Change> changes, String reason, String basis, LocalDate from) {
        Draft {
            changes = List.copyOf(changes);
        }
    }

    /// What became of an act.
    sealed interface Outcome {
        record Done(long amendment) implements Outcome {}

        record Refused(AmendmentRefusal why) implements Outcome {}
    }

    Outcome propose(Actor actor, Draft draft) {
        var refusal = whyNotTaken(draft).or(() -> check.whyNot(catalogue.states(), draft.record(), draft.changes(),
                draft.from()));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return transactions.write(actor, in -> {
            queries.waiting(); // proves that this duty takes part in amending at all
            in.begin();
            long id = queries.insert(draft.record(), draft.changes(), draft.reason(), draft.basis(), draft.from(),
                    by(actor));
            append(actor, "amendment-proposed", id, draft.record(), draft.changes(),
                    Map.of("reason", draft.reason(), "basis", draft.basis(), "from", draft.from().toString()));
            return new Outcome.Done(id);
        });
    }

    Outcome approve(Actor actor, long id, LocalDate from, String remark) {
        var outcome = transactions.<Outcome>write(actor, in -> {
            var amendment = lock(in, id);
            var states = queries.states(catalogue.states().shipped());
            var refusal = AmendmentState.whyNotDecidedBy(actor, amendment).or(() -> whyNotOn(from))
                    .or(() -> remark.length() > LONGEST
                            ? Optional.of(AmendmentRefusal.Reason.TOO_LONG)
                            : Optional.empty())
                    .<AmendmentRefusal>map(AmendmentRefusal.Because::new)
                    .or(() -> check.whyNot(states, amendment.record(), amendment.changes(), from));
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            queries.approve(id, by(actor), remark, from, states.version() + 1);
            append(actor, "amendment-approved", id, amendment.record(), amendment.changes(),
                    Map.of("from", from.toString(), "remark", remark, "version",
                            Long.toString(states.version() + 1)));
            return new Outcome.Done(id);
        });
        catalogue.refresh();
        return outcome;
    }

    Outcome reject(Actor actor, long id, String remark) {
        return transactions.write(actor, in -> {
            var amendment = lock(in, id);
            var refusal = AmendmentState.whyNotDecidedBy(actor, amendment).or(() -> remark.isBlank()
                    ? Optional.of(AmendmentRefusal.Reason.REMARK_MISSING)
                    : remark.length() > LONGEST ? Optional.of(AmendmentRefusal.Reason.TOO_LONG) : Optional.empty());
            if (refusal.isPresent()) {
                return new Outcome.Refused(new AmendmentRefusal.Because(refusal.get()));
            }
            queries.reject(id, by(actor), remark);
            append(actor, "amendment-rejected", id, amendment.record(), amendment.changes(),
                    Map.of("remark", remark));
            return new Outcome.Done(id);
        });
    }

    Outcome withdraw(Actor actor, long id) {
        var outcome = transactions.<Outcome>write(actor, in -> {
            var amendment = lock(in, id);
            var refusal = AmendmentState.whyNotWithdrawnBy(actor, amendment, LocalDate.now(clock));
            if (refusal.isPresent()) {
                return new Outcome.Refused(new AmendmentRefusal.Because(refusal.get()));
            }
            queries.withdraw(id, by(actor), queries.version() + 1);
            append(actor, "amendment-withdrawn", id, amendment.record(), amendment.changes(), Map.of());
            return new Outcome.Done(id);
        });
        catalogue.refresh();
        return outcome;
    }

    /// What the amendment would meet if it were approved for this day now.
    Optional<AmendmentRefusal> whyNot(Amendment amendment, LocalDate from) {
        return check.whyNot(catalogue.states(), amendment.record(), amendment.changes(), from);
    }

    private Amendment lock(Transactions.Writing in, long id) {
        queries.get(id); // as the duty: what it may not see is not there
        in.begin();
        queries.lockDecisions();
        return queries.get(id);
    }

    private Optional<AmendmentRefusal> whyNotTaken(Draft draft) {
        if (draft.changes().isEmpty()) {
            return refused(AmendmentRefusal.Reason.NOTHING_CHANGES);
        }
        if (draft.reason().isBlank()) {
            return refused(AmendmentRefusal.Reason.REASON_MISSING);
        }
        if (draft.basis().isBlank()) {
            return refused(AmendmentRefusal.Reason.BASIS_MISSING);
        }
        if (draft.reason().length() > LONGEST || draft.basis().length() > LONGEST || draft.changes().stream()
                .flatMap(change -> change.after().stream()).anyMatch(value -> value.length() > LONGEST)) {
            return refused(AmendmentRefusal.Reason.TOO_LONG);
        }
        return whyNotOn(draft.from()).map(AmendmentRefusal.Because::new);
    }

    private Optional<AmendmentRefusal.Reason> whyNotOn(LocalDate from) {
        var today = LocalDate.now(clock);
        if (from.isBefore(today)) {
            return Optional.of(AmendmentRefusal.Reason.DAY_PASSED);
        }
        return from.isAfter(today.plusYears(YEARS_AHEAD))
                ? Optional.of(AmendmentRefusal.Reason.DAY_TOO_FAR)
                : Optional.empty();
    }

    private static Optional<AmendmentRefusal> refused(AmendmentRefusal.Reason reason) {
        return Optional.of(new AmendmentRefusal.Because(reason));
    }

    private Amendment.Act by(Actor actor) {
        return new Amendment.Act(actor.user(), actor.name(), OffsetDateTime.now(clock));
    }

    private void append(Actor actor, String kind, long id, RecordId record, List<Change> changes,
            Map<String, String> more) {
        var facts = new LinkedHashMap<>(more);
        facts.put("record", record.code());
        for (var change : changes) {
            facts.put("old " + change.property(), String.join("、", change.before()));
            facts.put("new " + change.property(), String.join("、", change.after()));
        }
        journal.append(actor, kind, Journal.About.CATALOGUE, id, facts);
    }
}
