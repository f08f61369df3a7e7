package xinzhi.app.casework;

import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.registry.Registry;
import xinzhi.app.roster.TakingBack;

/// Takes back what a delivery did to items, where nobody has worked on them since.
@Component
final class ItemWithdrawal {
    private final Registry registry;
    private final ItemWriting writing;
    private final JdbcClient db;

    ItemWithdrawal(Registry registry, ItemWriting writing, JdbcClient db) {
        this.registry = registry;
        this.writing = writing;
        this.db = db;
    }

    /// Locks the items, then asks what people have done on them since: whoever comes later waits, and finds them taken back.
    List<Casework.Standing> standing(TakingBack back) {
        db.sql("""
            select i.id
            from casework.item i
            join taken_back t on t.listing_id = i.listing_id
            order by i.id
            for update of i
            """).query(row -> {});
        return db
                .sql("""
                    select kind, count(distinct item) as items, min(item) as example
                    from (
                        select e.kind, i.id as item
                        from taken_back t
                        join casework.item i on i.listing_id = t.listing_id
                        join platform.event e on e.about_kind = 'item' and e.about_id = i.id
                        where e.actor <> 0 and e.at >= :committed
                        union all
                        select 'assigned', a.item_id
                        from taken_back t
                        join casework.item i on i.listing_id = t.listing_id
                        join casework.assigned a on a.item_id = i.id
                        where t.effect = 'added' or i.opened_by = :delivery
                        union all
                        select 'stage-moved', i.id
                        from taken_back t
                        join casework.item i on i.listing_id = t.listing_id
                        where (t.effect = 'added' or i.opened_by = :delivery) and (i.stage not in ('issued', 'distributed') or i.stage_since > i.opened_at)
                    ) acts
                    group by kind
                    order by kind
                    """)
                .param("committed", back.committedAt()).param("delivery", back.delivery())
                .query((row, _) -> new Casework.Standing(row.getString(1), row.getLong(2), row.getLong(3))).list();
    }

    void run(TakingBack back) {
        registry.erasePersons(personsKnownByItAlone(),
                back.at().atZoneSameInstant(ZoneId.systemDefault()).toLocalDate());
        db.sql("""
            insert into casework.item_past
            select i.*, :at, :delivery
            from casework.item i
            join taken_back t on t.listing_id = i.listing_id
            """).param("at", back.at()).param("delivery", back.delivery()).update();
        db.sql("""
            delete from casework.item i
            using taken_back t
            where (t.effect = 'added' or i.opened_by = :delivery) and i.listing_id = t.listing_id
            """).param("delivery", back.delivery()).update();
        // Board, body and stage are the city's own: only what the source had said goes back.
        db.sql("""
            update casework.item i
            set document_number = p.document_number, document_key = p.document_key, authority_name = p.authority_name,
                decision_date = p.decision_date, publicity_date = p.publicity_date, publicity_end = p.publicity_end, amount_fen = p.amount_fen,
                missing = p.missing,
                absent_since = p.absent_since, known_from = :at
            from taken_back t, casework.item_past p
            where t.effect <> 'added' and i.listing_id = t.listing_id and p.id = i.id and p.known_to = :committed
              and p.withdrawn is null
            """).param(
                "at", back.at()).param("committed", back.committedAt()).update();
        writing.countPersons(back.list());
    }

    /// Natural persons nobody would know of without this delivery. A listing counts without an item of its own too: another's may have
    /// stood for it.
    private List<Long> personsKnownByItAlone() { return db
            .sql("""
                select distinct i.subject_id
                from casework.item i
                join taken_back t on t.listing_id = i.listing_id and t.effect = 'added'
                where i.subject_id < 0
                  and not exists (select from casework.item o
                                  where o.subject_id = i.subject_id
                                    and not exists (select from taken_back x where x.listing_id = o.listing_id and x.effect = 'added'))
                  and not exists (select from roster.listing l
                                  where l.subject_id = i.subject_id
                                    and not exists (select from taken_back x where x.listing_id = l.id and x.effect = 'added'))
                """)
            .query((row, _) -> row.getLong(1)).list(); }
}
