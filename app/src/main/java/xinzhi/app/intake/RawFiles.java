package xinzhi.app.intake;

import java.util.Map;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.EvidenceStore;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// Opening of a file as received (调阅原始文件): for a purpose, and never without a trace.
@Component
final class RawFiles {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;
    private final DeliveryQueries deliveries;
    private final EvidenceStore evidence;
    private final Transactions transactions;
    private final Journal journal;

    RawFiles(DeliveryQueries deliveries, EvidenceStore evidence, Transactions transactions, Journal journal) {
        this.deliveries = deliveries;
        this.evidence = evidence;
        this.transactions = transactions;
        this.journal = journal;
    }

    /// What became of asking for a file.
    sealed interface Asked {
        /// Opened and in the journal; closing the copy deletes it.
        record Opened(String fileName, EvidenceStore.Copy copy) implements Asked {}

        /// @param word key of the reason in words
        record Refused(String word) implements Asked {}
    }

    Asked open(Actor actor, long id, String purpose) {
        var stated = purpose.strip();
        int length = stated.codePointCount(0, stated.length());
        if (length < SHORTEST || length > LONGEST) {
            return new Asked.Refused("raw.purpose");
        }
        var delivery = transactions.read(actor, () -> deliveries.get(id));
        return switch (evidence.copy(delivery.sha256())) {
            case EvidenceStore.Unavailable(var why) -> new Asked.Refused("evidence." + why);
            case EvidenceStore.Copy copy -> {
                try {
                    append(actor, delivery, stated);
                } catch (RuntimeException e) {
                    copy.close();
                    throw e;
                }
                yield new Asked.Opened(delivery.fileName(), copy);
            }
        };
    }

    private void append(Actor actor, Delivery delivery, String purpose) {
        transactions.<Boolean>write(actor, in -> {
            var recorded = evidence.find(delivery.sha256()).orElseThrow();
            in.begin();
            journal.append(actor, "evidence-opened", Journal.About.EVIDENCE, recorded.id(),
                    Map.of("delivery", Long.toString(delivery.id()), "sha256", delivery.sha256(), "purpose", purpose));
            return true;
        });
    }
}
