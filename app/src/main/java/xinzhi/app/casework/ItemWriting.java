package xinzhi.app.casework;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.registry.Arrival;

/// Writes ledger items by the delivery; the order is inserts first, then updates, so that nobody waits longer than needed.
@Component
final class ItemWriting {
    private final JdbcClient db;

    ItemWriting(JdbcClient db) { this.db = db; }

    /// Of every added row, and of a number that was judged renumbered and has come back: nothing of a list stays out of the ledger.
    /// An item whose board is known is distributed at once (online distribution by place of registration); the others wait for a person.
    long open(Arrival arrival) {
        return db
                .sql("""
                    insert into casework.item (listing_id, subject_id, list, category, stage, stage_since, board, board_rule,
                                               board_evidence, body, body_rule, department, street, document_number, document_key,
                                               authority_name, decision_date, publicity_date, publicity_end, amount_fen, missing, register_state,
                                               opened_by, opened_at, known_from)
                    select l.listing_id, coalesce(b.subject_id, r.subject_id), :list, :category,
                           case when t.board is null then 'issued' else 'distributed' end, :at, t.board, t.board_rule, t.board_evidence,
                           t.body, t.body_rule, t.department, t.street, a.document_number, a.document_key, a.authority_name,
                           a.decision_date, a.publicity_date, a.publicity_end, a.amount_fen, a.missing,
                           registry.word(s.in_register, s.state, s.moved), :delivery, :at, :at
                    from arriving a
                    left join resolved r using (row_no)
                    join listed l using (row_no)
                    join routed t using (row_no)
                    left join roster.listing b on b.id = l.listing_id and a.effect <> 'added'
                    left join registry.subject s on s.id = coalesce(b.subject_id, r.subject_id)
                    """)
                .param("list", arrival.list()).param("category", arrival.category()).param("at", arrival.at())
                .param("delivery", arrival.delivery()).update();
    }

    /// What the source changed is brought up to date; board, body and stage stay: they are the city's own.
    long update(Arrival arrival) {
        db.sql("""
            insert into casework.item_past
            select i.*, :at
            from casework.item i
            join arriving a on a.ref = i.listing_id
            where a.effect <> 'added' and i.opened_by <> :delivery
            """).param("delivery", arrival.delivery()).param("at", arrival.at()).update();
        return db
                .sql("""
                    update casework.item i
                    set document_number = a.document_number, document_key = a.document_key, authority_name = a.authority_name,
                        decision_date = a.decision_date, publicity_date = a.publicity_date, publicity_end = a.publicity_end, amount_fen = a.amount_fen,
                        missing = a.missing, absent_since = null, known_from = :at
                    from arriving a
                    where a.ref = i.listing_id and a.effect <> 'added' and i.opened_by <> :delivery
                    """)
                .param("delivery", arrival.delivery()).param("at", arrival.at()).update();
    }

    /// Absence is not removal: the item stays where it is, with a flag.
    long markAbsent(Arrival arrival, List<Long> listings) {
        var ids = listings.toArray(Long[]::new);
        db.sql("insert into casework.item_past select i.*, :at from casework.item i where i.listing_id = any(:ids)")
                .param("at", arrival.at()).param("ids", ids).update();
        return db.sql("""
            update casework.item
            set absent_since = :cutOff, known_from = :at
            where listing_id = any(:ids)
            """).param("cutOff", arrival.cutOff()).param("at", arrival.at()).param("ids", ids).update();
    }

    /// Counts natural persons' items anew, for those who see none of them.
    void countPersons(String list) {
        db.sql("delete from casework.persons_counted where list = :list").param("list", list).update();
        db.sql("""
            insert into casework.persons_counted (list, board, items)
            select list, coalesce(board, 0), count(*)
            from casework.item
            where list = :list and subject_id < 0
            group by list, coalesce(board, 0)
            """).param("list", list).update();
    }

    /// What foreign keys would have checked row by row: each item this delivery opened has its listing, subject and organisations.
    void prove(Arrival arrival) {
        boolean whole = db.sql("""
            select not exists (
                select
                from casework.item i
                left join roster.listing l on l.id = i.listing_id
                left join registry.subject s on s.id = i.subject_id
                left join registry.person p on p.id = i.subject_id
                left join organisation.organisation b on b.id = i.board
                left join organisation.organisation d on d.id = i.department
                left join organisation.organisation o on o.id = i.body
                where i.opened_by = :delivery
                  and (l.id is null or coalesce(s.id, p.id) is null or l.subject_id <> s.id
                       or (i.board is not null and b.kind is distinct from 'board')
                       or (i.department is not null and d.id is null)
                       or (i.body is not null and o.kind is distinct from 'body')))
            """).param("delivery", arrival.delivery()).query(Boolean.class).single();
        if (!whole) {
            throw new IllegalStateException("an item points to nothing");
        }
    }
}
