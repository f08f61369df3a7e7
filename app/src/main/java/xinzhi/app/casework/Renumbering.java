package xinzhi.app.casework;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;

/// Lets an item go on under another listing (换号), its own having been renumbered by the source. The item the new listing opened
/// goes to the past: it is neither an entry nor an exit. Works on locked items, as the writer.
@Component
final class Renumbering {
    /// That the row `a` is of a listing whose item goes on under another one, as somebody has judged: it has none of its own.
    static final String CAME_BACK = """
        exists (select from casework.absence f
                where f.former_listing = a.ref and f.class = 'renumbered' and f.undone_by is null)
            and not exists (select from casework.item o where o.listing_id = a.ref)
        """;
    private static final String SOURCE_COLUMNS = """
        document_number = o.document_number, document_key = o.document_key, authority_name = o.authority_name,
        decision_date = o.decision_date, publicity_date = o.publicity_date, publicity_end = o.publicity_end,
        amount_fen = o.amount_fen, missing = o.missing
        """;
    /// What an item takes with it out of the past; its subject is its listing's, and the register's word is today's.
    private static final String COLUMNS = """
        id, listing_id, list, category, stage, stage_since, returns, closure, board, board_rule, board_evidence, body,
        body_rule, department, street, document_number, document_key, authority_name, decision_date, publicity_date, publicity_end, amount_fen,
        missing, absent_since, opened_by, opened_at
        """;
    private final JdbcClient db;

    Renumbering(JdbcClient db) { this.db = db; }

    /// The number before and after.
    record Change(@Nullable String before, @Nullable String after) {}

    /// Whether nobody has worked on an item since it was opened.
    boolean untouched(long item) { return db
            .sql("""
                select exists (
                    select
                    from casework.item i
                    where i.id = :item and i.stage in ('issued', 'distributed') and i.stage_since = i.opened_at
                      and not exists (select from casework.assigned a where a.item_id = i.id)
                      and not exists (select from platform.event e where e.about_kind = 'item' and e.about_id = i.id and e.actor <> 0))
                """)
            .param("item", item).query(Boolean.class).single(); }

    Change fold(Actor actor, long delivery, long item, long next, String reason, OffsetDateTime at) {
        db.sql("""
            insert into casework.absence (item_id, since, delivery, class, reason, former_listing, next_listing, folded_item,
                                          judged_by, judged_name, judged_at)
            select i.id, i.absent_since, :delivery, 'renumbered', :reason, i.listing_id, n.listing_id, n.id, :by, :name, :at
            from casework.item i, casework.item n
            where i.id = :item and n.id = :next
            """).param(
                "item", item).param("next", next).param("delivery", delivery).param("reason", reason)
                .param("by", actor.user()).param("name", actor.name()).param("at", at).update();
        keepPast(item, at);
        keepPast(next, at);
        db.sql("delete from casework.item where id = :next").param("next", next).update();
        db.sql("""
            update casework.item i
            set listing_id = o.listing_id, absent_since = null, known_from = :at, %s
            from casework.item_past o
            where i.id = :item and o.id = :next and o.known_to = :at
            """.formatted(SOURCE_COLUMNS)).param("item", item).param("next", next).param("at", at).update();
        return db.sql("""
            select p.document_number, i.document_number
            from casework.item i
            join casework.item_past p on p.id = i.id and p.known_to = :at
            where i.id = :item
            """).param("item", item).param("at", at)
                .query((row, _) -> new Change(row.getString(1), row.getString(2))).single();
    }

    /// Undoes it; false where the item has changed since.
    boolean unfold(long item, OffsetDateTime at) {
        record Fold(long folded, long former, OffsetDateTime at) {}
        var fold = db.sql("""
            select a.folded_item, a.former_listing, a.judged_at
            from casework.absence a
            join casework.item i on i.id = a.item_id and i.listing_id = a.next_listing and i.known_from = a.judged_at
            where a.item_id = :item and a.undone_by is null and a.class = 'renumbered'
            """).param("item", item)
                .query((row, _) -> new Fold(row.getLong(1), row.getLong(2), row.getObject(3, OffsetDateTime.class)))
                .optional();
        if (fold.isEmpty()) {
            return false;
        }
        var own = itemOf(fold.get().former());
        if (own.isPresent() && !untouched(own.get())) {
            return false;
        }
        own.ifPresent(back -> {
            keepPast(back, at);
            db.sql("delete from casework.item where id = :id").param("id", back).update();
        });
        keepPast(item, at);
        db.sql("""
            update casework.item i
            set listing_id = o.listing_id, absent_since = o.absent_since, known_from = :at, %s
            from casework.item_past o
            where i.id = :item and o.id = i.id and o.known_to = :folded
            """.formatted(SOURCE_COLUMNS)).param("item", item).param("at", at).param("folded", fold.get().at())
                .update();
        own.ifPresent(back -> followWhatCameBack(item, back, at));
        db.sql("""
            insert into casework.item (%1$s, subject_id, known_from)
            overriding system value
            select %1$s, coalesce((select l.subject_id from roster.listing l where l.id = listing_id), subject_id), :at
            from casework.item_past
            where id = :next and known_to = :folded
            """.formatted(COLUMNS)).param("next", fold.get().folded()).param("at", at)
                .param("folded", fold.get().at()).update();
        return true;
    }

    /// Where its number has come back meanwhile, what the source says of it now holds, not what it said before.
    private void followWhatCameBack(long item, long own, OffsetDateTime at) { db.sql("""
        update casework.item i
        set absent_since = o.absent_since, %s
        from casework.item_past o
        where i.id = :item and o.id = :own and o.known_to = :at
        """.formatted(SOURCE_COLUMNS)).param("item", item).param("own", own).param("at", at).update(); }

    private Optional<Long> itemOf(long listing) {
        return db.sql("select id from casework.item where listing_id = :listing for update").param("listing", listing)
                .query(Long.class).optional();
    }

    private void keepPast(long item, OffsetDateTime at) {
        db.sql("insert into casework.item_past select i.*, :at from casework.item i where i.id = :item")
                .param("at", at).param("item", item).update();
    }
}
