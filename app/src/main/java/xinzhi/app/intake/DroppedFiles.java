package xinzhi.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.EvidenceStore;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// Takes files in without asking what they are (拖入文件); they wait until somebody confirms what they are, or gives them up.
@Component
final class DroppedFiles {
    private final DroppedQueries queries;
    private final EvidenceStore evidence;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    DroppedFiles(DroppedQueries queries, EvidenceStore evidence, Transactions transactions, Journal journal,
            Clock clock) {
        this.queries = queries;
        this.evidence = evidence;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// What became of a dropped file.
    sealed interface Drop {
        /// It is evidence and waits; the very file may have been waiting already.
        record Waiting(long id) implements Drop {}

        record Refused(Intake.Reason reason) implements Drop {}
    }

    Drop receive(Actor actor, String fileName, InputStream bytes) throws IOException {
        var kept = evidence.keep(bytes);
        if (kept.size() == 0) {
            return new Drop.Refused(Intake.Reason.FILE_EMPTY);
        }
        return transactions.write(actor, in -> {
            queries.waiting(); // proves that this duty takes part in intake at all
            in.begin();
            evidence.record(kept);
            var id = queries.insert(fileName, kept, actor, OffsetDateTime.now(clock));
            id.ifPresent(_ -> append(actor, "file-dropped", kept.sha256()));
            return new Drop.Waiting(id.or(() -> queries.findWaiting(kept.sha256())).orElseThrow());
        });
    }

    /// The file stays evidence for its time.
    Intake.Act giveUp(Actor actor, long id) {
        return transactions.write(actor, in -> {
            queries.get(id);
            in.begin();
            var file = queries.getLocked(id);
            if (file.state() != DroppedFile.State.WAITING) {
                return new Intake.Act.Refused(Intake.Reason.NOT_WAITING);
            }
            queries.setGivenUp(id, actor, OffsetDateTime.now(clock));
            append(actor, "file-given-up", file.sha256());
            return new Intake.Act.Done();
        });
    }

    DroppedFile get(Actor actor, long id) { return transactions.read(actor, () -> queries.get(id)); }

    List<DroppedFile> waiting(Actor actor) { return transactions.read(actor, queries::waiting); }

    private void append(Actor actor, String kind, String sha256) {
        journal.append(actor, kind, Journal.About.EVIDENCE, evidence.find(sha256).orElseThrow().id(),
                Map.of("sha256", sha256));
    }
}
