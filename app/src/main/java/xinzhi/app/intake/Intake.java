package xinzhi.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.Grain;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.EvidenceStore;
import xinzhi.app.platform.FailPoint;
import xinzhi.app.platform.FaultTrace;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Reference;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.check.Severity;

/// Intake of lists (名单接收): hand in a file, look at the preview, commit or discard.
@Component
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    static final Actor SYSTEM = new Actor(0, "系统", Duty.CENTRE, 0, "");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int LOOKED_THROUGH = 1000;

    private final DeliveryQueries deliveries;
    private final FindingQueries findings;
    private final DroppedQueries droppedFiles;
    private final CoverageQueries coverages;
    private final Reading reading;
    private final Commit commit;
    private final Releasing releasing;
    private final Progress progress;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final EvidenceStore evidence;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final Jobs.Kind readingJob;
    private final Jobs.Kind commitJob;

    Intake(DeliveryQueries deliveries, FindingQueries findings, DroppedQueries droppedFiles, CoverageQueries coverages,
            Reading reading,
            Commit commit, Releasing releasing, Progress progress, Catalogue catalogue, Organisations organisations,
            EvidenceStore evidence, Transactions transactions,
            Journal journal, Clock clock, Jobs jobs) {
        this.deliveries = deliveries;
        this.findings = findings;
        this.droppedFiles = droppedFiles;
        this.coverages = coverages;
        this.reading = reading;
        this.commit = commit;
        this.releasing = releasing;
        this.progress = progress;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.evidence = evidence;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.readingJob = jobs.declare("delivery-reading", this::read);
        this.commitJob = jobs.declare("delivery-commit", this::commitNow);
    }

    /// What is handed in.
    ///
    /// @param sender code of the delivering body, with [#BY_SUBJECT] behind it for its list of one row a subject
    public record Order(String list, String sender, boolean whole, LocalDate cutOff, String fileName) {
        /// Behind a sender's code: its list with one row a subject (按主体汇总), where it also delivers one by record.
        public static final String BY_SUBJECT = "@subject";

        String body() {
            return sender.endsWith(BY_SUBJECT) ? sender.substring(0, sender.length() - BY_SUBJECT.length()) : sender;
        }

        Grain grain(ListKind kind) { return sender.endsWith(BY_SUBJECT) ? Grain.SUBJECT : kind.grain(); }
    }

    /// What became of handing a file in.
    public sealed interface Receipt {
        record Received(long delivery) implements Receipt {}

        /// The very file is already here for this day.
        record AlreadyHere(long delivery) implements Receipt {}

        record Refused(Reason reason) implements Receipt {}
    }

    /// Why a file is not taken, or an act on a delivery not done.
    public enum Reason {
        NO_SUCH_LIST,
        NOT_ITS_SENDER,
        CUT_OFF_IN_FUTURE,
        CUT_OFF_TOO_EARLY,
        FILE_EMPTY,
        NOT_PREVIEWED,
        ANOTHER_COMMIT_UNDER_WAY,
        /// A second person has to release it first.
        RELEASE_WANTED,
        NOTHING_TO_RELEASE,
        SAME_PERSON,
        ACCOUNT_MADE_BY_FIRST,
        REASON_WANTED,
        SHOWN_IS_OUT_OF_DATE,
        /// It is being read again.
        LIST_HAS_MOVED,
        NOT_COMMITTED,
        /// Lists rest on it.
        REGISTER_STANDS,
        /// Another delivery came after it, or what was before is no longer kept.
        NOT_THE_LAST,
        /// Corrected rows of it are about to come in as a delivery of their own.
        SUPPLEMENT_OPEN,
        ALREADY_ENDED,
        /// Somebody has confirmed or given up the dropped file before.
        NOT_WAITING,
        /// Neither refused, given up nor failed.
        NOT_TO_BE_READ_AGAIN,
        /// The same file, for the same day, has meanwhile become another delivery.
        ANOTHER_DELIVERY_OF_IT,
        EVIDENCE_ERASED
    }

    /// The reason in words, for whoever handed it in.
    public static String wording(Reason reason) { return DeliveryWords.WORDS.of("reason", reason); }

    /// What ended the work on a delivery, in words with the number.
    public static String wording(Delivery.Failure failure) {
        return DeliveryWords.WORDS.of("failure", failure.reason())
                + DeliveryWords.WORDS.text("failure.reference", failure.reference());
    }

    /// What became of an act on a delivery.
    public sealed interface Act {
        record Done() implements Act {}

        record Refused(Reason reason) implements Act {}
    }

    /// Takes a file in: it is evidence from here on, whatever it turns out to be.
    public Receipt receive(Actor actor, Order order, InputStream bytes) throws IOException {
        var refusal = refusal(order);
        if (refusal.isPresent()) {
            return new Receipt.Refused(refusal.get());
        }
        var kept = evidence.keep(bytes);
        if (kept.size() == 0) {
            return new Receipt.Refused(Reason.FILE_EMPTY);
        }
        var receipt = record(actor, order, kept);
        FailPoint.STORED.reached();
        return begun(receipt);
    }

    /// Makes a delivery of a dropped file, now that somebody has said what it is.
    Receipt confirm(Actor actor, long dropped, Order order) {
        var refusal = refusal(order);
        if (refusal.isPresent()) {
            return new Receipt.Refused(refusal.get());
        }
        return begun(transactions.write(actor, in -> {
            var seen = droppedFiles.get(dropped);
            if (evidence.find(seen.sha256()).orElseThrow().erasedAt() != null) {
                return new Receipt.Refused(Reason.EVIDENCE_ERASED);
            }
            in.begin();
            var file = droppedFiles.getLocked(dropped);
            if (file.state() != DroppedFile.State.WAITING) {
                return new Receipt.Refused(Reason.NOT_WAITING);
            }
            var receipt = insert(actor, order, new EvidenceStore.Kept(file.sha256(), file.size()));
            switch (receipt) {
                case Receipt.Received(var id) ->
                    droppedFiles.setConfirmed(dropped, id, actor, OffsetDateTime.now(clock));
                case Receipt.AlreadyHere(var id) ->
                    droppedFiles.setConfirmed(dropped, id, actor, OffsetDateTime.now(clock));
                case Receipt.Refused _ -> {}
            }
            return receipt;
        }));
    }

    /// Why it is not taken, whoever hands it in.
    Optional<Reason> refusal(Order order) {
        var kind = catalogue.find(order.list());
        if (kind.isEmpty()) {
            return Optional.of(Reason.NO_SUCH_LIST);
        }
        if (kind.get().findScope(order.body(), order.grain(kind.get())).isEmpty()
                || organisations.find(order.body()).isEmpty()) {
            return Optional.of(Reason.NOT_ITS_SENDER);
        }
        if (order.cutOff().isAfter(LocalDate.now(clock))) {
            return Optional.of(Reason.CUT_OFF_IN_FUTURE);
        }
        return order.cutOff().isBefore(EARLIEST)
                ? Optional.of(Reason.CUT_OFF_TOO_EARLY)
                : Optional.empty();
    }

    /// Has it read.
    Receipt begun(Receipt receipt) {
        if (receipt instanceof Receipt.Received(var id)) {
            readingJob.run(id);
        }
        return receipt;
    }

    private Receipt record(Actor actor, Order order, EvidenceStore.Kept kept) {
        return transactions.write(actor, in -> {
            deliveries.newest(1); // proves that this duty takes part in intake at all
            in.begin();
            return insert(actor, order, kept);
        });
    }

    /// As the writer.
    Receipt insert(Actor actor, Order order, EvidenceStore.Kept kept) {
        var kind = catalogue.get(order.list());
        var scope = kind.findScope(order.body(), order.grain(kind)).orElseThrow();
        var sender = organisations.find(order.body()).orElseThrow();
        evidence.record(kept);
        int coverage = coverages.ensure(kind.id(), sender.id(),
                scope.grain().name().toLowerCase(Locale.ROOT), scope.area());
        var same = deliveries.findSame(coverage, kept.sha256(), order.cutOff(), order.whole());
        if (same.isPresent()) {
            return new Receipt.AlreadyHere(same.get());
        }
        var id = deliveries.insert(coverage, kind.id(), sender.id(), order.whole(), order.cutOff(),
                OffsetDateTime.now(clock), actor, order.fileName(), kept.sha256(), kept.size());
        if (id.isEmpty()) {
            return new Receipt.AlreadyHere(
                    deliveries.findSame(coverage, kept.sha256(), order.cutOff(), order.whole()).orElseThrow());
        }
        journal.append(actor, "delivery-received", Journal.About.DELIVERY, id.get(),
                Map.of("list", kind.id(), "sender", sender.code(), "cutOff", order.cutOff().toString(), "sha256",
                        kept.sha256()));
        return new Receipt.Received(id.get());
    }

    /// Commits what the preview showed. The work itself goes on in the background.
    public Act commit(Actor actor, long id) {
        var act = transactions.<Act>write(actor, in -> {
            var seen = deliveries.get(id);
            in.begin();
            // A commit under way holds its locks for long: whoever comes late is told so at once.
            if (seen.state() == DeliveryState.PREVIEWED && deliveries.writing(seen.coverage())) {
                return new Act.Refused(Reason.ANOTHER_COMMIT_UNDER_WAY);
            }
            var delivery = seen.state() == DeliveryState.PREVIEWED ? deliveries.getLocked(id) : seen;
            if (delivery.state() != DeliveryState.PREVIEWED) {
                return new Act.Refused(delivery.state().working() || delivery.state() == DeliveryState.COMMITTED
                        ? Reason.ALREADY_ENDED
                        : Reason.NOT_PREVIEWED);
            }
            coverages.getLocked(delivery.coverage());
            if (deliveries.writing(delivery.coverage())) {
                return new Act.Refused(Reason.ANOTHER_COMMIT_UNDER_WAY);
            }
            if (delivery.awaitsRelease() && releasing.hasMoved(delivery)) {
                deliveries.setState(id, DeliveryState.PREVIEWED, DeliveryState.RECEIVED);
                return new Act.Refused(Reason.LIST_HAS_MOVED);
            }
            var why = releasing.whyNotCommit(actor, delivery);
            if (why.isPresent()) {
                return new Act.Refused(why.get());
            }
            deliveries.setOrdered(id, actor);
            journal.append(actor, "delivery-commit-ordered", Journal.About.DELIVERY, id, Map.of());
            return new Act.Done();
        });
        if (act instanceof Act.Done) {
            commitJob.run(id);
        }
        return readAgainIfMoved(act, id);
    }

    /// Lets a conspicuous delivery be committed by others, as a second person who has looked at this preview.
    public Act release(Actor actor, long id, String preview, String reason) {
        return readAgainIfMoved(releasing.release(actor, id, preview, reason), id);
    }

    private Act readAgainIfMoved(Act act, long id) {
        if (act instanceof Act.Refused(var reason) && reason == Reason.LIST_HAS_MOVED) {
            readingJob.run(id);
        }
        return act;
    }

    /// Gives a delivery up before it is committed; work under way is stopped.
    public Act discard(Actor actor, long id) {
        return transactions.write(actor, in -> {
            deliveries.get(id);
            in.begin();
            return discard(actor, id, in);
        });
    }

    /// As the writer.
    Act discard(Actor actor, long id, Transactions.Writing in) {
        var seen = deliveries.get(id);
        var delivery = seen.state().writing() ? seen : deliveries.getLocked(id);
        return switch (delivery.state()) {
            case READING -> {
                progress.cancel(id);
                journal.append(actor, "delivery-stop-asked", Journal.About.DELIVERY, id, Map.of());
                yield new Act.Done();
            }
            case RECEIVED, PREVIEWED -> {
                new Stage(id).drop(in.sql());
                deliveries.setEnded(id, DeliveryState.DISCARDED, null, OffsetDateTime.now(clock));
                journal.append(actor, "delivery-discarded", Journal.About.DELIVERY, id, Map.of());
                yield new Act.Done();
            }
            case COMMITTING, COMMITTED, EVIDENCE_ONLY, REFUSED, DISCARDED, FAILED, WITHDRAWING, WITHDRAWN ->
                new Act.Refused(Reason.ALREADY_ENDED);
        };
    }

    /// Takes a delivery up again that was refused, given up or failed, from the file kept as evidence.
    public Act readAgain(Actor actor, long id) {
        Act act;
        try {
            act = transactions.write(actor, in -> readAgain(actor, id, in));
        } catch (DuplicateKeyException _) {
            return new Act.Refused(Reason.ANOTHER_DELIVERY_OF_IT); // handed in anew in this very moment
        }
        if (act instanceof Act.Done) {
            readingJob.run(id);
        }
        return act;
    }

    private Act readAgain(Actor actor, long id, Transactions.Writing in) {
        var seen = deliveries.get(id);
        if (evidence.find(seen.sha256()).orElseThrow().erasedAt() != null) {
            return new Act.Refused(Reason.EVIDENCE_ERASED);
        }
        in.begin();
        var delivery = seen.state().writing() ? seen : deliveries.getLocked(id);
        if (!delivery.state().mayBeReadAgain()) {
            return new Act.Refused(Reason.NOT_TO_BE_READ_AGAIN);
        }
        if (deliveries.findSame(delivery.coverage(), delivery.sha256(), delivery.cutOff(), delivery.whole())
                .isPresent()) {
            return new Act.Refused(Reason.ANOTHER_DELIVERY_OF_IT);
        }
        deliveries.setAgain(id);
        progress.forget(id);
        journal.append(actor, "delivery-read-again", Journal.About.DELIVERY, id,
                Map.of("was", delivery.state().code()));
        return new Act.Done();
    }

    public Delivery get(Actor actor, long id) { return transactions.read(actor, () -> deliveries.get(id)); }

    /// What is said of the rows of a delivery and of its file (核对发现的问题): what keeps rows out first, else in the order of the file.
    public List<Said> said(Actor actor, long id, int most) {
        return transactions.read(actor, () -> findings.page(id, null, 0, LOOKED_THROUGH)).stream()
                .sorted(Comparator.comparing(kept -> kept.severity().equals(Severity.WARN.name()))).limit(most)
                .map(kept -> new Said(DeliveryWords.severity(kept.severity()).text(), kept.place(), kept.shown(),
                        kept.message(), kept.remedy()))
                .toList();
    }

    /// One finding in words: how grave it is, where, what stands there, what is wrong, how to mend it.
    public record Said(String severity, String place, String shown, String message, String remedy) {}

    public List<Delivery> newest(Actor actor, int most) {
        return transactions.read(actor, () -> deliveries.newest(most));
    }

    /// Has a received delivery read in the background.
    void readSoon(long id) { readingJob.run(id); }

    /// Whatever was under way when a program ended goes on here.
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        for (var delivery : transactions.read(SYSTEM, deliveries::atWork)) {
            (delivery.state() == DeliveryState.COMMITTING ? commitJob : readingJob).ensure(delivery.id());
        }
    }

    private void read(long id) {
        var delivery = transactions.read(SYSTEM, () -> deliveries.get(id));
        if (delivery.state() != DeliveryState.RECEIVED && delivery.state() != DeliveryState.READING) {
            return;
        }
        orFail(delivery, () -> reading.run(delivery));
    }

    private void commitNow(long id) {
        var delivery = transactions.read(SYSTEM, () -> deliveries.get(id));
        if (delivery.state() != DeliveryState.COMMITTING) {
            return;
        }
        orFail(delivery, () -> {
            switch (commit.run(delivery)) {
                case Commit.Outcome.Committed() -> LOG.info("delivery {} committed", id);
                case Commit.Outcome.ToBeReadAgain() -> readingJob.run(id);
            }
        });
    }

    /// A fault after the commit leaves the delivery committed.
    private void fail(long id, Delivery.Failure failure) {
        transactions.<Boolean>write(SYSTEM, in -> {
            in.begin();
            boolean working = deliveries.getLocked(id).state().working();
            if (working) {
                new Stage(id).drop(in.sql());
                deliveries.setFailed(id, failure, OffsetDateTime.now(clock));
                journal.append(SYSTEM, "delivery-failed", Journal.About.DELIVERY, id,
                        Map.of("reason", failure.reason().code(), "reference", failure.reference()));
            }
            return working;
        });
    }

    private void orFail(Delivery delivery, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e; // The program is stopping; the next one goes on.
            }
            var reason = FailureReason.of(e);
            if (reason == FailureReason.DATABASE_LOST && progress.mayTryAgain(delivery.id())) {
                throw e; // No fault of the delivery: the job begins again when the database is back.
            }
            var failure = new Delivery.Failure(reason,
                    Objects.requireNonNullElseGet(MDC.get(Reference.FIELD), Reference::fresh));
            LOG.error("delivery {} failed, reference {}: {}", delivery.id(), failure.reference(), FaultTrace.of(e));
            fail(delivery.id(), failure);
        }
    }
}
