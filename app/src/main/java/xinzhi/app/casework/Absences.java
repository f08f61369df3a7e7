package xinzhi.app.casework;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;

/// Judges why items are no longer seen (缺失分类): by a person, with a reason, undone by another word. No item is closed by it.
@Component
final class Absences {
    private static final Words WORDS = CaseWords.WORDS;
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 200;
    private final AbsenceQueries queries;
    private final Renumbering renumbering;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final JdbcClient db;

    Absences(AbsenceQueries queries, Renumbering renumbering, Transactions transactions, Journal journal, Clock clock,
            JdbcClient db) {
        this.queries = queries;
        this.renumbering = renumbering;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.db = db;
    }

    /// What became of a judgement.
    sealed interface Outcome {
        record Done(int items) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    enum Reason {
        NOTHING_CHOSEN,
        REASON_WANTED,
        /// Renumbered is judged of a pair.
        NOT_FOR_MANY,
        NO_PAIR,
        /// Somebody has worked on the new item, or on the old one since.
        WORKED_ON,
        NOTHING_TO_UNDO
    }

    Outcome judge(Actor actor, long delivery, List<Long> items, AbsenceClass kind, String reason) {
        if (kind == AbsenceClass.RENUMBERED) {
            return new Outcome.Refused(Reason.NOT_FOR_MANY);
        }
        if (!speaks(reason)) {
            return new Outcome.Refused(Reason.REASON_WANTED);
        }
        return transactions.write(actor, in -> {
            var seen = queries.stillAbsent(delivery, items);
            in.begin();
            lock(seen);
            var absent = queries.stillAbsent(delivery, seen);
            if (absent.isEmpty()) {
                return new Outcome.Refused(Reason.NOTHING_CHOSEN);
            }
            var at = OffsetDateTime.now(clock);
            for (var item : absent) {
                var before = queries.holding(item);
                end(actor, item, at);
                insert(actor, delivery, item, kind, reason.strip(), at);
                journal.append(actor, "absence-judged", Journal.About.ITEM, item,
                        Journal.Details.of(Map.of("reason", reason.strip(), "delivery", Long.toString(delivery)))
                                .changed(before.map(Absences::wording).orElse(null), wording(kind)));
            }
            return new Outcome.Done(absent.size());
        });
    }

    /// The item goes on under the number the other one came with.
    Outcome continueAs(Actor actor, long delivery, long item, long next, String reason) {
        if (!speaks(reason)) {
            return new Outcome.Refused(Reason.REASON_WANTED);
        }
        return transactions.write(actor, in -> {
            boolean seen = queries.stillAbsent(delivery, List.of(item)).size() == 1 && queries
                    .candidates(delivery, List.of(item)).stream().anyMatch(pair -> pair.item() == next);
            in.begin();
            lock(List.of(item, next));
            if (!seen || queries.stillAbsent(delivery, List.of(item)).isEmpty()) {
                return new Outcome.Refused(Reason.NO_PAIR);
            }
            if (!renumbering.untouched(next)) {
                return new Outcome.Refused(Reason.WORKED_ON);
            }
            var at = OffsetDateTime.now(clock);
            end(actor, item, at);
            var change = renumbering.fold(actor, delivery, item, next, reason.strip(), at);
            journal.append(actor, "absence-renumbered", Journal.About.ITEM, item,
                    Journal.Details.of(Map.of("reason", reason.strip(), "delivery", Long.toString(delivery), "folded",
                            Long.toString(next))).changed(change.before(), change.after()));
            return new Outcome.Done(1);
        });
    }

    /// Takes the judgement that holds back; a folded item stands by itself again.
    Outcome undo(Actor actor, long item) {
        return transactions.write(actor, in -> {
            boolean seen = queries.holding(item).isPresent();
            in.begin();
            lock(List.of(item));
            var holding = queries.holding(item);
            if (!seen || holding.isEmpty()) {
                return new Outcome.Refused(Reason.NOTHING_TO_UNDO);
            }
            var at = OffsetDateTime.now(clock);
            if (holding.get() == AbsenceClass.RENUMBERED && !renumbering.unfold(item, at)) {
                return new Outcome.Refused(Reason.WORKED_ON);
            }
            end(actor, item, at);
            journal.append(actor, "absence-judgement-undone", Journal.About.ITEM, item,
                    Journal.Details.of(Map.of()).changed(wording(holding.get()), null));
            return new Outcome.Done(1);
        });
    }

    static String wording(AbsenceClass kind) { return WORDS.of("absence", kind); }

    private static boolean speaks(String reason) {
        int length = reason.strip().length();
        return length >= SHORTEST_REASON && length <= LONGEST_REASON;
    }

    private void lock(List<Long> items) {
        db.sql("select id from casework.item where id = any(:ids) order by id for update")
                .param("ids", items.toArray(Long[]::new)).query(row -> {});
    }

    private void end(Actor actor, long item, OffsetDateTime at) { db.sql("""
        update casework.absence
        set undone_by = :by, undone_name = :name, undone_at = :at
        where item_id = :item and undone_by is null
        """).param("by", actor.user()).param("name", actor.name()).param("at", at).param("item", item).update(); }

    private void insert(Actor actor, long delivery, long item, AbsenceClass kind, String reason, OffsetDateTime at) {
        db.sql("""
            insert into casework.absence (item_id, since, delivery, class, reason, judged_by, judged_name, judged_at)
            select id, absent_since, :delivery, :class, :reason, :by, :name, :at
            from casework.item
            where id = :item
            """).param("item", item).param("delivery", delivery).param("class", kind.code()).param("reason", reason)
                .param("by", actor.user()).param("name", actor.name()).param("at", at).update();
    }
}
