package xinzhi.app.catalogue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.Organisations;

/// Whether changes may be made at all, still fit what they change, and leave the catalogue sound on every day from theirs on.
@Component
final class AmendmentCheck {
    private final Organisations organisations;

    AmendmentCheck(Organisations organisations) { this.organisations = organisations; }

    Optional<AmendmentRefusal> whyNot(CatalogueStates states, RecordId record, List<Change> changes, LocalDate from) {
        var shipped = states.shipped().find(record);
        var now = states.on(from).files().find(record);
        if (shipped.isEmpty() || now.isEmpty()) {
            return because(AmendmentRefusal.Reason.NO_SUCH_RECORD);
        }
        return barred(record, changes, shipped.get()).or(() -> unknownBody(record, changes))
                .or(() -> overtaken(changes, now.get()))
                .or(() -> later(states, record, changes, from))
                .or(() -> unsound(states, record, changes, from));
    }

    private static Optional<AmendmentRefusal> barred(RecordId record, List<Change> changes, RecordValues shipped) {
        var seen = new HashSet<String>();
        for (var change : changes) {
            var why = Property.whyBarred(record, change.property(), shipped)
                    .or(() -> loosened(change, shipped) ? Optional.of(Property.Barred.LOOSENED) : Optional.empty())
                    .or(() -> seen.add(change.property())
                            ? Optional.empty()
                            : Optional.of(Property.Barred.UNKNOWN));
            if (why.isPresent()) {
                return Optional.of(new AmendmentRefusal.NotAmendable(change.property(), why.get()));
            }
        }
        return Optional.empty();
    }

    /// What the ledger relies on stays required; what the city itself made required, it may make optional again.
    private static boolean loosened(Change change, RecordValues shipped) {
        return change.property().endsWith("." + Property.REQUIRED) && !change.after().contains("true")
                && shipped.values(change.property()).contains("true");
    }

    private Optional<AmendmentRefusal> unknownBody(RecordId record, List<Change> changes) {
        for (var change : changes) {
            if (change.property().equals(Property.LINE) && !CatalogueWords.lines(organisations).keySet()
                    .containsAll(change.after())) {
                return because(AmendmentRefusal.Reason.LINE_UNKNOWN);
            }
        }
        return record instanceof RecordId.OfSender(var _, var sender, var _) && organisations.find(sender).isEmpty()
                ? because(AmendmentRefusal.Reason.SENDER_UNKNOWN)
                : Optional.empty();
    }

    private static Optional<AmendmentRefusal> overtaken(List<Change> changes, RecordValues now) {
        var conflicts = changes.stream().filter(change -> !change.fits(now.values(change.property())))
                .map(change -> new AmendmentRefusal.Conflict(change, now.values(change.property()))).toList();
        return conflicts.isEmpty() ? Optional.empty() : Optional.of(new AmendmentRefusal.Overtaken(conflicts));
    }

    /// Whoever approved a later change of the same property saw another value before it.
    private static Optional<AmendmentRefusal> later(CatalogueStates states, RecordId record, List<Change> changes,
            LocalDate from) {
        return states.approved().stream().anyMatch(
                other -> other.effectiveFrom().isAfter(from) && other.changesAnyOf(record, changes))
                        ? because(AmendmentRefusal.Reason.LATER_CHANGE)
                        : Optional.empty();
    }

    private static Optional<AmendmentRefusal> unsound(CatalogueStates states, RecordId record, List<Change> changes,
            LocalDate from) {
        var with = states.with(Amendment.candidate(record, changes, from));
        for (var day : states.changesFrom(from)) {
            var before = states.on(day).leftOut();
            for (var leftOut : with.on(day).leftOut().entrySet()) {
                if (!before.containsKey(leftOut.getKey())) {
                    return Optional.of(new AmendmentRefusal.Unsound(day, leftOut.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<AmendmentRefusal> because(AmendmentRefusal.Reason reason) {
        return Optional.of(new AmendmentRefusal.Because(reason));
    }
}
