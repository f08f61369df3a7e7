package xinzhi.app.registry;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;
import xinzhi.app.registry.Judgement.Verdict;

/// Judges of two subjects whether they are one (人工认定), and undoes it. A link brings listings and items under the registered subject; the
/// rows of the source stay as they are, and so does the board. Of two people at once the second is told.
@Component
final class Judgements {
    static final int LONGEST = 500;
    private final JudgementQueries queries;
    private final List<SubjectRecords> records;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final JdbcClient db;

    Judgements(JudgementQueries queries, List<SubjectRecords> records, Transactions transactions, Journal journal,
            Clock clock, JdbcClient db) {
        this.queries = queries;
        this.records = List.copyOf(records);
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.db = db;
    }

    /// What is judged; `basis` is what was known of the two when the page was made.
    record Order(long subject, long registered, Verdict verdict, String reason, String basis) {}

    /// What became of it.
    sealed interface Outcome {
        record Done() implements Outcome {}

        /// @param other the judgement that stands in the way, if one does
        record Refused(Reason reason, Optional<Judgement> other) implements Outcome {}
    }

    /// Why nothing was judged or undone.
    enum Reason {
        REASON_MISSING,
        REASON_TOO_LONG,
        /// Somebody else was faster.
        ALREADY_JUDGED,
        /// What is known of the two is no longer what the page showed.
        CHANGED_MEANWHILE,
        /// The subject stands in the register by now, or others were judged to be it.
        NOT_UNLINKED,
        /// The other one does not stand in the register, or was never proposed.
        NOT_REGISTERED,
        /// A delivery is being written.
        BUSY,
        ALREADY_UNDONE
    }

    Outcome judge(Actor by, Order order) {
        var bad = badReason(order.reason());
        return bad.isPresent() ? bad.get() : transactions.write(by, in -> {
            in.begin();
            if (!free()) {
                return refused(Reason.BUSY);
            }
            var refusal = against(order);
            return refusal.isPresent() ? refusal.get() : write(by, order);
        });
    }

    private Optional<Outcome> against(Order order) {
        var pair = queries.pair(order.subject(), order.registered());
        var other = queries.inTheWay(order.subject(), order.registered(), pair.basis());
        if (other.isPresent()) {
            return Optional.of(new Outcome.Refused(Reason.ALREADY_JUDGED, other));
        }
        if (!pair.unlinked()) {
            return Optional.of(refused(Reason.NOT_UNLINKED));
        }
        if (!pair.registered()) {
            return Optional.of(refused(Reason.NOT_REGISTERED));
        }
        return pair.basis().equals(order.basis())
                ? Optional.empty()
                : Optional.of(refused(Reason.CHANGED_MEANWHILE));
    }

    private Outcome write(Actor by, Order order) {
        var at = OffsetDateTime.now(clock);
        queries.supersede(order.subject(), order.registered(), new Judgement.Act(by.user(), by.name(), at));
        long id = queries.insert(order, new Judgement.Act(by.user(), by.name(), at));
        if (order.verdict() == Verdict.SAME) {
            var move = new SubjectRecords.Move(order.subject(), order.registered(), by, at);
            records.forEach(record -> record.link(move));
        }
        journal.append(by, "subjects-judged", Journal.About.SYSTEM, id, facts(order.subject(), order.registered(),
                order.verdict()));
        return new Outcome.Done();
    }

    Outcome undo(Actor by, long id, String reason) {
        var bad = badReason(reason);
        return bad.isPresent() ? bad.get() : transactions.write(by, in -> {
            in.begin();
            if (!free()) {
                return refused(Reason.BUSY);
            }
            var judgement = queries.getLocked(id);
            if (!judgement.holds()) {
                return new Outcome.Refused(Reason.ALREADY_UNDONE, Optional.of(judgement));
            }
            var at = OffsetDateTime.now(clock);
            queries.setUndone(id, new Judgement.Act(by.user(), by.name(), at), reason.strip());
            if (judgement.verdict() == Verdict.SAME) {
                var move = new SubjectRecords.Move(judgement.subject(), judgement.registered(), by, at);
                records.forEach(record -> record.unlink(move));
            }
            journal.append(by, "subjects-judgement-undone", Journal.About.SYSTEM, id, facts(judgement.subject(),
                    judgement.registered(), judgement.verdict()));
            return new Outcome.Done();
        });
    }

    /// The reason is not among them: it is free text and may name somebody.
    private static Map<String, String> facts(long subject, long registered, Verdict verdict) {
        return Map.of("subject", Long.toString(subject), "registered", Long.toString(registered), "verdict",
                verdict.code());
    }

    private static Optional<Outcome> badReason(String reason) {
        if (reason.isBlank()) {
            return Optional.of(refused(Reason.REASON_MISSING));
        }
        return reason.strip().length() > LONGEST
                ? Optional.of(refused(Reason.REASON_TOO_LONG))
                : Optional.empty();
    }

    private static Outcome refused(Reason reason) { return new Outcome.Refused(reason, Optional.empty()); }

    /// Two people's clicks are short: the second waits and is then told who was first. A delivery may be long: nobody waits for it.
    private boolean free() {
        db.sql("select pg_advisory_xact_lock(hashtext('registry.judge'))").query((_, _) -> 0).list();
        return db.sql("select pg_try_advisory_xact_lock(hashtext('registry.resolve'))").query(Boolean.class).single();
    }
}
