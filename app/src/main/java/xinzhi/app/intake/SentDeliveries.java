package xinzhi.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.Sender;
import xinzhi.app.organisation.SenderKeys;
import xinzhi.app.platform.EvidenceStore;
import xinzhi.app.platform.FailPoint;
import xinzhi.app.platform.Transactions;

/// What a sender's system may do (报送接口): hand its lists in up to the preview, see what became of them, call one back. It never
/// sees the effect on the ledgers and never commits.
@Component
final class SentDeliveries {
    private final Intake intake;
    private final SentDeliveryQueries queries;
    private final Progress progress;
    private final SenderKeys keys;
    private final EvidenceStore evidence;
    private final Transactions transactions;
    private final Clock clock;

    SentDeliveries(Intake intake, SentDeliveryQueries queries, Progress progress, SenderKeys keys,
            EvidenceStore evidence, Transactions transactions, Clock clock) {
        this.intake = intake;
        this.queries = queries;
        this.progress = progress;
        this.keys = keys;
        this.evidence = evidence;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What became of handing a file in.
    sealed interface Handed {
        record Received(long delivery) implements Handed {}

        /// The very request has been made before, or the very file was here.
        record Repeated(long delivery) implements Handed {}

        /// Something else was handed in under this key before.
        record OtherContent() implements Handed {}

        /// The list is not one of those the key is for, or the key has been revoked in this moment.
        record NotForThisKey() implements Handed {}

        record Refused(Intake.Reason reason) implements Handed {}
    }

    /// What became of calling one back.
    enum CalledBack {
        DONE,
        /// The centre handed it in: it is the centre's to give up.
        NOT_BY_INTERFACE,
        ALREADY_ENDED
    }

    /// Whether a file for this order would be taken at all; asked before its bytes are read.
    Optional<Handed> refusal(Sender sender, Intake.Order order) {
        var refused = intake.refusal(order);
        if (refused.isPresent()) {
            return Optional.of(new Handed.Refused(refused.get()));
        }
        return sender.lists().contains(order.list()) ? Optional.empty() : Optional.of(new Handed.NotForThisKey());
    }

    /// Whether something else was handed in under this key before, as far as the headers say it.
    ///
    /// @param meant SHA-256 of the body as its sender means it, null where none is said
    boolean otherContent(Sender sender, Intake.Order order, String key, @Nullable String meant) {
        return transactions.write(sender.actor(), in -> {
            in.begin();
            return queries.before(sender.actor().organisation(), key)
                    .filter(before -> !before.list().equals(order.list()) || before.whole() != order.whole()
                            || !before.cutOff().equals(order.cutOff())
                            || (meant != null && !meant.equals(before.sha256())))
                    .isPresent();
        });
    }

    /// @param key the sender's own for this request, so that it may be repeated
    Handed handIn(Sender sender, Intake.Order order, String key, InputStream bytes) throws IOException {
        var kept = evidence.keep(bytes);
        var handed = transactions.<Handed>write(sender.actor(), in -> {
            if (!keys.holds(order.list())) {
                return new Handed.NotForThisKey();
            }
            in.begin();
            var before = queries.before(sender.actor().organisation(), key);
            if (before.isPresent()) {
                var asked = handedIn(order, kept, before.get().delivery());
                return before.get().equals(asked)
                        ? new Handed.Repeated(before.get().delivery())
                        : new Handed.OtherContent();
            }
            return switch (intake.insert(sender.actor(), order, kept)) {
                case Intake.Receipt.Received(var id) -> {
                    queries.insert(sender, key, handedIn(order, kept, id), OffsetDateTime.now(clock));
                    yield new Handed.Received(id);
                }
                case Intake.Receipt.AlreadyHere(var id) -> {
                    queries.insert(sender, key, handedIn(order, kept, id), OffsetDateTime.now(clock));
                    yield new Handed.Repeated(id);
                }
                case Intake.Receipt.Refused(var reason) -> new Handed.Refused(reason);
            };
        });
        switch (handed) {
            case Handed.OtherContent() -> deleteUnrecorded(sender, kept);
            case Handed.NotForThisKey() -> deleteUnrecorded(sender, kept);
            case Handed.Refused _ -> deleteUnrecorded(sender, kept);
            case Handed.Received _,Handed.Repeated _ -> {}
        }
        FailPoint.STORED.reached();
        if (handed instanceof Handed.Received(var id)) {
            intake.readSoon(id);
        }
        return handed;
    }

    private void deleteUnrecorded(Sender sender, EvidenceStore.Kept kept) {
        transactions.<Boolean>write(sender.actor(), in -> {
            in.begin();
            evidence.deleteUnrecorded(kept);
            return true;
        });
    }

    private static SentDeliveryQueries.Before handedIn(Intake.Order order, EvidenceStore.Kept kept, long delivery) {
        return new SentDeliveryQueries.Before(order.list(), order.whole(), order.cutOff(), kept.sha256(), delivery);
    }

    /// A delivery and how far the work on it has come.
    record Standing(SentDelivery delivery, Optional<Progress.Seen> progress) {}

    Standing get(Sender sender, long id) {
        return read(sender, () -> new Standing(queries.get(id), progress.find(id)));
    }

    List<SentDeliveryQueries.SentFinding> findings(Sender sender, long id, int after, int most) {
        return read(sender, () -> {
            queries.get(id);
            return queries.findings(id, after, most);
        });
    }

    CalledBack callBack(Sender sender, long id) {
        return transactions.write(sender.actor(), in -> {
            if (!queries.get(id).handedInBy(sender.actor())) {
                return CalledBack.NOT_BY_INTERFACE;
            }
            in.begin();
            return switch (intake.discard(sender.actor(), id, in)) {
                case Intake.Act.Done() -> CalledBack.DONE;
                case Intake.Act.Refused _ -> CalledBack.ALREADY_ENDED;
            };
        });
    }

    /// In the sender's scope; what is not there is not found.
    <T> T read(Sender sender, Supplier<T> work) { return transactions.read(sender.actor(), work); }

    /// Everything a receipt for it needs besides its rows.
    Map<SentDeliveryQueries.At, List<Fault>> faults(Sender sender, long id) {
        return read(sender, () -> queries.faults(id));
    }
}
