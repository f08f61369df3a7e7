package xinzhi.app.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.Target;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// Asks for the withdrawal of the delivery a coverage took last (撤回, I8): by one person, or by two where it touches much. The
/// work itself goes on in the background, see [TakingBackWork].
@Component
final class Withdrawing {
    private final DeliveryQueries deliveries;
    private final CoverageQueries coverages;
    private final TakingBackWork work;
    private final Releasing releasing;
    private final Progress progress;
    private final Catalogue catalogue;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    Withdrawing(DeliveryQueries deliveries, CoverageQueries coverages, TakingBackWork work, Releasing releasing,
            Progress progress, Catalogue catalogue, Transactions transactions, Journal journal, Clock clock) {
        this.deliveries = deliveries;
        this.coverages = coverages;
        this.work = work;
        this.releasing = releasing;
        this.progress = progress;
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// What became of the wish to take a delivery back.
    sealed interface Outcome {
        /// It is being done; whether people have worked on its items meanwhile is found out then.
        record Begun() implements Outcome {}

        /// A second person has to agree.
        record Asked() implements Outcome {}

        record Refused(Intake.Reason reason) implements Outcome {}
    }

    /// @param reason wanted of who asks; a second person agrees to the reason given
    Outcome withdraw(Actor actor, long id, String reason) {
        var outcome = transactions.write(actor, in -> {
            var seen = deliveries.get(id);
            if (seen.state().writing()) {
                return new Outcome.Refused(Intake.Reason.ALREADY_ENDED); // the work holds its locks for long
            }
            in.begin();
            var delivery = deliveries.getLocked(id);
            var coverage = coverages.getLocked(delivery.coverage());
            var why = whyNot(delivery, coverage);
            return why.isPresent() ? new Outcome.Refused(why.get()) : order(actor, delivery, coverage, reason);
        });
        if (outcome instanceof Outcome.Begun) {
            work.begin(id);
        }
        return outcome;
    }

    private Optional<Intake.Reason> whyNot(Delivery delivery, Coverage coverage) {
        if (delivery.state().writing()) {
            return Optional.of(Intake.Reason.ALREADY_ENDED);
        }
        if (delivery.state() != DeliveryState.COMMITTED) {
            return Optional.of(Intake.Reason.NOT_COMMITTED);
        }
        if (catalogue.get(delivery.list()).target() == Target.REGISTER) {
            return Optional.of(Intake.Reason.REGISTER_STANDS);
        }
        if (!coverage.canTakeBack(delivery)) {
            return Optional.of(Intake.Reason.NOT_THE_LAST);
        }
        if (deliveries.supplemented(delivery.id())) {
            return Optional.of(Intake.Reason.SUPPLEMENT_OPEN);
        }
        return deliveries.writing(delivery.coverage())
                ? Optional.of(Intake.Reason.ANOTHER_COMMIT_UNDER_WAY)
                : Optional.empty();
    }

    private Outcome order(Actor actor, Delivery delivery, Coverage coverage, String reason) {
        var asked = delivery.withdrawal();
        if (asked != null && asked.waits()) {
            var same = releasing.whyNotSecond(actor.user(), asked.askedBy());
            if (same.isPresent()) {
                return new Outcome.Refused(same.get());
            }
            journal.append(actor, "delivery-withdrawal-agreed", Journal.About.DELIVERY, delivery.id(),
                    Map.of("asked-by", asked.askedName()));
            return begun(actor, delivery);
        }
        if (!Releasing.speaks(reason)) {
            return new Outcome.Refused(Intake.Reason.REASON_WANTED);
        }
        boolean second = needsSecond(delivery, coverage);
        deliveries.setWithdrawalAsked(delivery.id(), actor, reason.strip(), second, OffsetDateTime.now(clock));
        journal.append(actor, "delivery-withdrawal-asked", Journal.About.DELIVERY, delivery.id(),
                Map.of("reason", reason.strip()));
        return second ? new Outcome.Asked() : begun(actor, delivery);
    }

    private Outcome begun(Actor actor, Delivery delivery) {
        deliveries.setWithdrawing(delivery.id(), actor);
        progress.forget(delivery.id());
        return new Outcome.Begun();
    }

    /// By the limit for absent rows: taking back moves rows as well as a delivery does.
    boolean needsSecond(Delivery delivery, Coverage coverage) {
        return new Guards(catalogue.get(delivery.list()).guards(), delivery.whole(), coverage.rows(), Fill.NONE)
                .needsSecondPerson(delivery.counts().moved());
    }
}
