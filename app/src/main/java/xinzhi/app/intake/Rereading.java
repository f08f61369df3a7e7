package xinzhi.app.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// Brings corrected rows in: a delivery that waits for its confirmation is read again, a committed one gets a supplement (补充批次)
/// that goes the ordinary way.
@Component
final class Rereading {
    private final Intake intake;
    private final DeliveryQueries deliveries;
    private final QuarantineQueries rows;
    private final CoverageQueries coverages;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    Rereading(Intake intake, DeliveryQueries deliveries, QuarantineQueries rows, CoverageQueries coverages,
            Transactions transactions, Journal journal, Clock clock) {
        this.intake = intake;
        this.deliveries = deliveries;
        this.rows = rows;
        this.coverages = coverages;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// What became of an act.
    sealed interface Outcome {
        /// @param delivery that is being read now
        record Begun(long delivery) implements Outcome {}

        record Refused(Reason why) implements Outcome {}
    }

    enum Reason {
        NOT_PREVIEWED,
        NOT_COMMITTED,
        NOTHING_CORRECTED,
        OVERTAKEN,
        ONE_UNDER_WAY
    }

    Outcome readAgain(Actor actor, long id) {
        var outcome = transactions.<Outcome>write(actor, in -> {
            deliveries.get(id);
            in.begin();
            if (deliveries.getLocked(id).state() != DeliveryState.PREVIEWED) {
                return new Outcome.Refused(Reason.NOT_PREVIEWED);
            }
            new Stage(id).drop(in.sql());
            deliveries.setState(id, DeliveryState.PREVIEWED, DeliveryState.RECEIVED);
            journal.append(actor, "delivery-read-again", Journal.About.DELIVERY, id, Map.of());
            return new Outcome.Begun(id);
        });
        return begun(outcome);
    }

    Outcome supplement(Actor actor, long id) {
        var outcome = transactions.<Outcome>write(actor, in -> {
            var seen = deliveries.get(id);
            var standing = rows.standing(id);
            in.begin();
            // Not beside a withdrawal of it.
            var original = seen.state().writing() ? seen : deliveries.getLocked(id);
            if (original.state() != DeliveryState.COMMITTED || rows.supplemented(id).isPresent()) {
                return new Outcome.Refused(Reason.NOT_COMMITTED);
            }
            if (standing.corrected() == 0) {
                return new Outcome.Refused(Reason.NOTHING_CORRECTED);
            }
            if (!coverages.get(original.coverage()).isSupplementedBy(original)) {
                return new Outcome.Refused(Reason.OVERTAKEN);
            }
            var supplement = rows.supplement(original, actor, OffsetDateTime.now(clock));
            if (supplement.isEmpty()) {
                return new Outcome.Refused(Reason.ONE_UNDER_WAY);
            }
            journal.append(actor, "delivery-supplemented", Journal.About.DELIVERY, supplement.get(),
                    Map.of("supplements", Long.toString(id), "sha256", original.sha256()));
            return new Outcome.Begun(supplement.get());
        });
        return begun(outcome);
    }

    private Outcome begun(Outcome outcome) {
        if (outcome instanceof Outcome.Begun(var delivery)) {
            intake.readSoon(delivery);
        }
        return outcome;
    }
}
