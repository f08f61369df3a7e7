package xinzhi.app.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.Casework;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.Target;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.FailPoint;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;
import xinzhi.app.roster.Roster;
import xinzhi.app.roster.TakingBack;

/// Withdrawal of the delivery a coverage took last (撤回, I8): one transaction that takes back exactly what its commit did, or
/// nothing. Only while no human act stands on it; by two persons where it touches much.
@Component
final class Withdrawing {
    private final DeliveryQueries deliveries;
    private final CoverageQueries coverages;
    private final KnownBefore before;
    private final Releasing releasing;
    private final Catalogue catalogue;
    private final Roster roster;
    private final Casework casework;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    Withdrawing(DeliveryQueries deliveries, CoverageQueries coverages, KnownBefore before, Releasing releasing,
            Catalogue catalogue, Roster roster, Casework casework, Transactions transactions, Journal journal,
            Clock clock) {
        this.deliveries = deliveries;
        this.coverages = coverages;
        this.before = before;
        this.releasing = releasing;
        this.catalogue = catalogue;
        this.roster = roster;
        this.casework = casework;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// What became of the wish to take a delivery back.
    sealed interface Outcome {
        record Done() implements Outcome {}

        /// A second person has to agree.
        record Asked() implements Outcome {}

        record Refused(Intake.Reason reason) implements Outcome {}

        /// What people have done since stands on it.
        record Barred(List<Casework.Standing> acts) implements Outcome {}
    }

    /// @param reason wanted of who asks; a second person agrees to the reason given
    Outcome withdraw(Actor actor, long id, String reason) {
        return transactions.write(actor, in -> {
            deliveries.get(id);
            in.begin();
            var delivery = deliveries.getLocked(id);
            var coverage = coverages.getLocked(delivery.coverage());
            var why = whyNot(delivery, coverage);
            if (why.isPresent()) {
                return new Outcome.Refused(why.get());
            }
            var asked = delivery.withdrawal();
            boolean second = asked == null ? needsSecond(delivery, coverage) : asked.second();
            if (asked == null && !Releasing.speaks(reason)) {
                return new Outcome.Refused(Intake.Reason.REASON_WANTED);
            }
            if (asked != null && second) {
                var same = releasing.whyNotSecond(actor.user(), asked.askedBy());
                if (same.isPresent()) {
                    return new Outcome.Refused(same.get());
                }
            }
            var at = OffsetDateTime.now(clock);
            var back = new TakingBack(id, delivery.list(), Objects.requireNonNull(delivery.endedAt()), at);
            before.open(coverage, id);
            var acts = casework.standing(back);
            if (!acts.isEmpty()) {
                return new Outcome.Barred(acts);
            }
            if (asked == null) {
                deliveries.setWithdrawalAsked(id, actor, reason.strip(), second, at);
                if (second) {
                    journal.append(actor, "delivery-withdrawal-asked", Journal.About.DELIVERY, id,
                            Map.of("reason", reason.strip()));
                    return new Outcome.Asked();
                }
            }
            takeBack(delivery, coverage, back);
            deliveries.setWithdrawn(id, actor, at);
            tell(actor, delivery, coverage, asked, reason);
            FailPoint.BEFORE_COMMIT.reached();
            return new Outcome.Done();
        });
    }

    private Optional<Intake.Reason> whyNot(Delivery delivery, Coverage coverage) {
        if (delivery.state() != DeliveryState.COMMITTED) {
            return Optional.of(Intake.Reason.NOT_COMMITTED);
        }
        if (catalogue.get(delivery.list()).target() == Target.REGISTER) {
            return Optional.of(Intake.Reason.REGISTER_STANDS);
        }
        if (!coverage.canTakeBack(delivery)) {
            return Optional.of(Intake.Reason.NOT_THE_LAST);
        }
        return deliveries.committing(delivery.coverage())
                ? Optional.of(Intake.Reason.ANOTHER_COMMIT_UNDER_WAY)
                : Optional.empty();
    }

    /// By the limit for absent rows: taking back moves rows as well as a delivery does.
    boolean needsSecond(Delivery delivery, Coverage coverage) {
        var counts = delivery.counts();
        return new Guards(catalogue.get(delivery.list()).guards(), delivery.whole(), coverage.rows(), Fill.NONE)
                .needsSecondPerson(counts.added() + counts.changed() + counts.returned() + counts.absent());
    }

    private void takeBack(Delivery delivery, Coverage coverage, TakingBack back) {
        casework.takeBack(back);
        roster.takeBack(back);
        before.restore(coverage, delivery.id());
    }

    private void tell(Actor actor, Delivery delivery, Coverage coverage, @Nullable Withdrawal asked, String reason) {
        var facts = new HashMap<>(Map.of("reason", asked == null ? reason.strip() : asked.reason(), "sha256",
                delivery.sha256(), "added", Long.toString(delivery.counts().added()), "changed",
                Long.toString(delivery.counts().changed()), "returned", Long.toString(delivery.counts().returned()),
                "absent", Long.toString(delivery.counts().absent())));
        if (asked != null) {
            facts.put("asked-by", asked.askedName());
        }
        facts.put("rows-before", Long.toString(coverage.rows()));
        journal.append(actor, "delivery-withdrawn", Journal.About.DELIVERY, delivery.id(), facts);
    }
}
