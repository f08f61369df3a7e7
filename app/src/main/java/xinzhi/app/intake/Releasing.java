package xinzhi.app.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// Release of a conspicuous delivery by a second person (第二人复核放行): neither who handed it in nor who orders the commit, nor
/// anybody whose account one of them made or changed. It is for exactly what was previewed; a new reading voids it.
@Component
final class Releasing {
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 200;
    private final DeliveryQueries deliveries;
    private final CoverageQueries coverages;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    Releasing(DeliveryQueries deliveries, CoverageQueries coverages, Transactions transactions, Journal journal,
            Clock clock) {
        this.deliveries = deliveries;
        this.coverages = coverages;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param preview what the releasing person was shown
    Intake.Act release(Actor actor, long id, String preview, String reason) {
        return transactions.write(actor, in -> {
            deliveries.get(id);
            in.begin();
            var delivery = deliveries.getLocked(id);
            if (delivery.state() != DeliveryState.PREVIEWED) {
                return new Intake.Act.Refused(Intake.Reason.NOT_PREVIEWED);
            }
            if (hasMoved(delivery)) {
                deliveries.setState(id, DeliveryState.PREVIEWED, DeliveryState.RECEIVED);
                return new Intake.Act.Refused(Intake.Reason.LIST_HAS_MOVED);
            }
            var why = whyNot(actor, delivery, preview, reason);
            if (why.isPresent()) {
                return new Intake.Act.Refused(why.get());
            }
            deliveries.setReleased(id, actor, reason.strip(), OffsetDateTime.now(clock), preview);
            journal.append(actor, "delivery-released", Journal.About.DELIVERY, id,
                    Map.of("reason", reason.strip(), "preview", preview));
            return new Intake.Act.Done();
        });
    }

    private Optional<Intake.Reason> whyNot(Actor actor, Delivery delivery, String preview, String reason) {
        if (!delivery.awaitsRelease()) {
            return Optional.of(Intake.Reason.NOTHING_TO_RELEASE);
        }
        if (!preview.equals(delivery.preview())) {
            return Optional.of(Intake.Reason.SHOWN_IS_OUT_OF_DATE);
        }
        if (!speaks(reason)) {
            return Optional.of(Intake.Reason.REASON_WANTED);
        }
        return deliveries.answerable(delivery.receivedBy().user()).stream()
                .flatMap(first -> whyNotSecond(actor.user(), first).stream()).findFirst();
    }

    /// Whether the list has moved on since the preview: then it is read again before anybody decides.
    boolean hasMoved(Delivery delivery) {
        var version = delivery.comparedWith();
        return version == null || version != coverages.get(delivery.coverage()).version();
    }

    /// Why this person may not order the commit; to be asked as the writer, with the delivery locked.
    Optional<Intake.Reason> whyNotCommit(Actor actor, Delivery delivery) {
        if (!delivery.needsSecondPerson()) {
            return Optional.empty();
        }
        var release = delivery.release();
        return release == null || delivery.awaitsRelease()
                ? Optional.of(Intake.Reason.RELEASE_WANTED)
                : whyNotSecond(release.by(), actor.user());
    }

    /// Why one is no second person beside the other: the same, or with an account that the first made or changed.
    Optional<Intake.Reason> whyNotSecond(long second, long first) {
        if (second == first) {
            return Optional.of(Intake.Reason.SAME_PERSON);
        }
        return first > 0 && journal.touched(first, Journal.About.ACCOUNT, second)
                ? Optional.of(Intake.Reason.ACCOUNT_MADE_BY_FIRST)
                : Optional.empty();
    }

    static boolean speaks(String reason) {
        int length = reason.strip().length();
        return length >= SHORTEST_REASON && length <= LONGEST_REASON;
    }
}
