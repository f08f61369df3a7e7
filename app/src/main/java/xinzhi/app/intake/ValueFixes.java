package xinzhi.app.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.check.PersonShape;
import xinzhi.lists.format.Field;

/// Value fixes (取值修正): one printed value of one field is read as another, in every row, once a second person has approved.
@Component
final class ValueFixes {
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_REASON = 500;
    private static final int YEARS_AHEAD = 2;
    private final ValueFixQueries fixes;
    private final FieldTrial trial;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Releasing releasing;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    ValueFixes(ValueFixQueries fixes, FieldTrial trial, Catalogue catalogue, Organisations organisations,
            Releasing releasing, Transactions transactions, Journal journal, Clock clock) {
        this.fixes = fixes;
        this.trial = trial;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.releasing = releasing;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param sender code of the sender, empty for whoever sends the list
    record Draft(String list, String sender, String field, String printed, String value, String reason,
            LocalDate from) {}

    /// What became of an act.
    sealed interface Outcome {
        record Done(long fix) implements Outcome {}

        record Refused(Reason why) implements Outcome {}

        /// The field would not take the value.
        record NoSuchValue(List<String> faults) implements Outcome {
            public NoSuchValue {
                faults = List.copyOf(faults);
            }
        }
    }

    enum Reason {
        NO_SUCH_LIST,
        NOT_ITS_SENDER,
        FIELD_NOT_FIXABLE,
        PRINTED_MISSING,
        SAME_VALUE,
        REASON_MISSING,
        TOO_LONG,
        PERSONS_NUMBER,
        DAY_PASSED,
        DAY_TOO_FAR,
        ALREADY_THERE,
        ALREADY_DECIDED,
        SAME_PERSON,
        ACCOUNT_MADE_BY_FIRST,
        NOT_YOUR_PROPOSAL,
        REMARK_MISSING
    }

    Outcome propose(Actor actor, Draft draft) {
        var refusal = whyNot(draft);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var format = catalogue.get(draft.list()).format();
        var faults = trial.faults(format, format.position(draft.field()), draft.value());
        if (!faults.isEmpty()) {
            return new Outcome.NoSuchValue(faults);
        }
        var sender = organisations.find(draft.sender()).map(Organisation::id).orElse(null);
        return transactions.write(actor, in -> {
            fixes.list(true, 1); // proves that this duty takes part in intake at all
            in.begin();
            var id = fixes.insert(draft, sender, act(actor));
            if (id.isEmpty()) {
                return new Outcome.Refused(Reason.ALREADY_THERE);
            }
            append(actor, "value-fix-proposed", fixes.get(id.get()));
            return new Outcome.Done(id.get());
        });
    }

    Outcome approve(Actor actor, long id) { return decide(actor, id, ValueFix.State.APPROVED, ""); }

    Outcome refuse(Actor actor, long id, String remark) { return decide(actor, id, ValueFix.State.REFUSED, remark); }

    private Outcome decide(Actor actor, long id, ValueFix.State state, String remark) {
        return transactions.write(actor, in -> {
            fixes.get(id);
            if (state == ValueFix.State.REFUSED && remark.isBlank()) {
                return new Outcome.Refused(Reason.REMARK_MISSING);
            }
            in.begin();
            var fix = fixes.getLocked(id);
            var refusal = whyNotDecidedBy(actor, fix);
            if (refusal != null) {
                return new Outcome.Refused(refusal);
            }
            if (state == ValueFix.State.APPROVED
                    && releasing.whyNotSecond(actor.user(), fix.proposed().by()).isPresent()) {
                return new Outcome.Refused(Reason.ACCOUNT_MADE_BY_FIRST);
            }
            if (remark.length() > LONGEST_REASON || PersonShape.mayBePerson(remark)) {
                return new Outcome.Refused(Reason.TOO_LONG);
            }
            var today = LocalDate.now(clock);
            fixes.decide(id, state, act(actor), fix.from().isBefore(today) ? today : fix.from(), remark);
            append(actor, "value-fix-" + state.code(), fix);
            return new Outcome.Done(id);
        });
    }

    /// Maker and checker are two people.
    static @Nullable Reason whyNotDecidedBy(Actor actor, ValueFix fix) {
        if (fix.state() != ValueFix.State.PROPOSED) {
            return Reason.ALREADY_DECIDED;
        }
        return fix.proposed().by() == actor.user() ? Reason.SAME_PERSON : null;
    }

    /// Ends what holds, or gives up one's own proposal. What was read by it stays read.
    Outcome end(Actor actor, long id) {
        return transactions.write(actor, in -> {
            fixes.get(id);
            in.begin();
            var fix = fixes.getLocked(id);
            var refusal = whyNotEndedBy(actor, fix);
            if (refusal != null) {
                return new Outcome.Refused(refusal);
            }
            fixes.end(id, act(actor));
            append(actor, "value-fix-ended", fix);
            return new Outcome.Done(id);
        });
    }

    static @Nullable Reason whyNotEndedBy(Actor actor, ValueFix fix) {
        return switch (fix.state()) {
            case APPROVED -> null;
            case PROPOSED -> fix.proposed().by() == actor.user() ? null : Reason.NOT_YOUR_PROPOSAL;
            case REFUSED, ENDED -> Reason.ALREADY_DECIDED;
        };
    }

    private Optional<Reason> whyNot(Draft draft) {
        var kind = catalogue.find(draft.list());
        if (kind.isEmpty()) {
            return Optional.of(Reason.NO_SUCH_LIST);
        }
        var format = kind.get().format();
        if (!draft.sender().isEmpty()
                && (kind.get().senders().stream().noneMatch(scope -> scope.sender().equals(draft.sender()))
                        || organisations.find(draft.sender()).isEmpty())) {
            return Optional.of(Reason.NOT_ITS_SENDER);
        }
        var field = format.fields().stream().filter(f -> f.code().equals(draft.field())).findFirst();
        if (field.filter(f -> FixableFields.has(format, f)).isEmpty()) {
            return Optional.of(Reason.FIELD_NOT_FIXABLE);
        }
        return whyNot(draft, field.get()).or(() -> whyNotFrom(draft.from()));
    }

    private static Optional<Reason> whyNot(Draft draft, Field field) {
        if (draft.printed().isBlank()) {
            return Optional.of(Reason.PRINTED_MISSING);
        }
        if (draft.printed().equals(draft.value()) || (draft.value().isEmpty() && field.required())) {
            return Optional.of(Reason.SAME_VALUE);
        }
        if (draft.reason().isBlank()) {
            return Optional.of(Reason.REASON_MISSING);
        }
        if (draft.printed().length() > LONGEST_VALUE || draft.value().length() > LONGEST_VALUE
                || draft.reason().length() > LONGEST_REASON) {
            return Optional.of(Reason.TOO_LONG);
        }
        boolean person = PersonShape.mayBePerson(draft.printed()) || PersonShape.mayBePerson(draft.value())
                || PersonShape.mayBePerson(draft.reason());
        return person ? Optional.of(Reason.PERSONS_NUMBER) : Optional.empty();
    }

    private Optional<Reason> whyNotFrom(LocalDate from) {
        var today = LocalDate.now(clock);
        if (from.isBefore(today)) {
            return Optional.of(Reason.DAY_PASSED);
        }
        return from.isAfter(today.plusYears(YEARS_AHEAD)) ? Optional.of(Reason.DAY_TOO_FAR) : Optional.empty();
    }

    private ValueFix.Act act(Actor actor) {
        return new ValueFix.Act(actor.user(), actor.name(), OffsetDateTime.now(clock));
    }

    private void append(Actor actor, String kind, ValueFix fix) {
        journal.append(actor, kind, Journal.About.CATALOGUE, fix.id(), Journal.Details
                .of(Map.of("list", fix.list(), "field", fix.field(), "reason", fix.reason(), "from",
                        fix.from().toString()))
                .changed(fix.printed(), fix.value()));
    }
}
