package xinzhi.app.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.Casework;
import xinzhi.app.exits.Exits;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.FailPoint;
import xinzhi.app.platform.FaultTrace;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Reference;
import xinzhi.app.platform.Transactions;
import xinzhi.app.roster.Roster;
import xinzhi.app.roster.TakingBack;

/// Takes an ordered delivery back in the background (撤回, I8): one transaction that undoes exactly what its commit did, or nothing.
/// Only while no human act stands on it: then the delivery stays committed, and says what stood in the way.
@Component
final class TakingBackWork {
    private static final Logger LOG = LoggerFactory.getLogger(TakingBackWork.class);
    private final DeliveryQueries deliveries;
    private final CoverageQueries coverages;
    private final KnownBefore before;
    private final Progress progress;
    private final Roster roster;
    private final Casework casework;
    private final Exits exits;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final Jobs.Kind job;

    TakingBackWork(DeliveryQueries deliveries, CoverageQueries coverages, KnownBefore before, Progress progress,
            Roster roster, Casework casework, Exits exits, Transactions transactions, Journal journal, Clock clock,
            Jobs jobs) {
        this.deliveries = deliveries;
        this.coverages = coverages;
        this.before = before;
        this.progress = progress;
        this.roster = roster;
        this.casework = casework;
        this.exits = exits;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.job = jobs.declare("delivery-withdrawal", this::run);
    }

    void begin(long id) { job.run(id); }

    /// Whatever was under way when a program ended goes on here.
    @EventListener(ApplicationReadyEvent.class)
    void resume() { transactions.read(Intake.SYSTEM, deliveries::withdrawing).forEach(job::ensure); }

    private void run(long id) {
        var delivery = transactions.read(Intake.SYSTEM, () -> deliveries.get(id));
        if (delivery.state() != DeliveryState.WITHDRAWING) {
            return;
        }
        var actor = orderedBy(delivery);
        try {
            work(delivery, actor);
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e; // The program is stopping; the next one goes on.
            }
            var reason = FailureReason.of(e);
            if (reason == FailureReason.DATABASE_LOST && progress.mayTryAgain(id)) {
                throw e; // The job begins again when the database is back.
            }
            var failure = new Delivery.Failure(reason,
                    Objects.requireNonNullElseGet(MDC.get(Reference.FIELD), Reference::fresh));
            LOG.error("withdrawal of delivery {} failed, reference {}: {}", id, failure.reference(), FaultTrace.of(e));
            fail(actor, id, failure);
        }
    }

    private static Actor orderedBy(Delivery delivery) {
        return Objects.requireNonNull(Objects.requireNonNull(delivery.withdrawal()).orderedBy());
    }

    private void work(Delivery asked, Actor actor) {
        try (var watch = progress.watch(asked.id(), actor, Progress.Phase.CHECKING)) {
            watch.rows(asked.counts().moved());
            transactions.<Boolean>write(actor, in -> {
                in.begin();
                var delivery = deliveries.getLocked(asked.id());
                if (delivery.state() == DeliveryState.WITHDRAWING) {
                    takeBack(delivery, coverages.getLocked(delivery.coverage()), actor, watch, in);
                }
                FailPoint.BEFORE_COMMIT.reached();
                return true;
            });
            FailPoint.AFTER_COMMIT.reached();
        }
    }

    private void takeBack(Delivery delivery, Coverage coverage, Actor actor, Progress.Watch watch,
            Transactions.Writing in) {
        if (!coverage.canTakeBack(delivery)) {
            throw new IllegalStateException("another delivery came after it");
        }
        var at = OffsetDateTime.now(clock);
        var back = new TakingBack(delivery.id(), delivery.list(), Objects.requireNonNull(delivery.endedAt()), at);
        before.open(coverage, delivery.id());
        var acts = casework.standing(back);
        if (!acts.isEmpty()) {
            hinder(actor, delivery.id(), new Withdrawal.Hindrance(acts, null), Map.of("barred", "true"));
            return;
        }
        watch.enter(Progress.Phase.TAKING_ITEMS);
        casework.takeBack(back);
        watch.enter(Progress.Phase.TAKING_LISTINGS);
        roster.takeBack(back);
        in.sql().sql("create temp table to_reckon on commit drop as select listing_id from taken_back").update();
        exits.reckon(in);
        watch.enter(Progress.Phase.RESTORING);
        before.restore(coverage, delivery.id());
        deliveries.setWithdrawn(delivery.id(), actor, at);
        tell(actor, delivery, coverage);
    }

    /// The delivery stays committed.
    private void hinder(Actor actor, long id, Withdrawal.Hindrance hindrance, Map<String, String> facts) {
        deliveries.setHindered(id, hindrance);
        journal.append(actor, "delivery-withdrawal-hindered", Journal.About.DELIVERY, id, facts);
    }

    /// A fault after the end of the transaction leaves the delivery withdrawn.
    private void fail(Actor actor, long id, Delivery.Failure failure) {
        transactions.<Boolean>write(actor, in -> {
            in.begin();
            boolean working = deliveries.getLocked(id).state() == DeliveryState.WITHDRAWING;
            if (working) {
                hinder(actor, id, new Withdrawal.Hindrance(List.of(), failure),
                        Map.of("reason", failure.reason().code(), "reference", failure.reference()));
            }
            return working;
        });
    }

    private void tell(Actor actor, Delivery delivery, Coverage coverage) {
        var asked = Objects.requireNonNull(delivery.withdrawal());
        var counts = delivery.counts();
        var facts = new HashMap<>(Map.of("reason", asked.reason(), "sha256", delivery.sha256(), "added",
                Long.toString(counts.added()), "changed", Long.toString(counts.changed()), "returned",
                Long.toString(counts.returned()), "absent", Long.toString(counts.absent())));
        if (asked.second()) {
            facts.put("asked-by", asked.askedName());
        }
        facts.put("rows-before", Long.toString(coverage.rows()));
        journal.append(actor, "delivery-withdrawn", Journal.About.DELIVERY, delivery.id(), facts);
    }
}
