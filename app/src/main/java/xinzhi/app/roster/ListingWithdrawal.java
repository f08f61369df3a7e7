package xinzhi.app.roster;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes back what a delivery said: its states end, the former ones hold again, what it added is past.
@Component
final class ListingWithdrawal {
    private final JdbcClient db;

    ListingWithdrawal(JdbcClient db) { this.db = db; }

    void run(TakingBack back) {
        db.sql("""
            insert into roster.listing_past
            select l.*, :at, :delivery
            from roster.listing l
            join taken_back t on t.listing_id = l.id
            """).param("at", back.at()).param("delivery", back.delivery()).update();
        personal(back);
        db.sql("delete from roster.listing l using taken_back t where t.effect = 'added' and l.id = t.listing_id")
                .update();
        long restored = db
                .sql("""
                    update roster.listing l
                    set printed_name = p.printed_name, printed_code = p.printed_code, document_number = p.document_number,
                        document_key = p.document_key, authority_name = p.authority_name, authority_code = p.authority_code,
                        category = p.category, decision_date = p.decision_date, publicity_date = p.publicity_date,
                        publicity_end = p.publicity_end, amount_fen = p.amount_fen, state = p.state, state_since = p.state_since,
                        delivery = p.delivery, known_from = :at, content = p.content, missing = p.missing
                    from taken_back t, roster.listing_past p
                    where t.effect <> 'added' and l.id = t.listing_id and p.id = l.id and p.known_to = :committed
                      and p.withdrawn is null
                    """)
                .param("at", back.at()).param("committed", back.committedAt()).update();
        long known = db.sql("select count(*) from taken_back where effect <> 'added'").query(Long.class).single();
        if (restored != known) {
            throw new IllegalStateException("a former state is missing");
        }
    }

    private void personal(TakingBack back) {
        db.sql("""
            delete from roster.listing_personal p
            using taken_back t
            where t.effect <> 'absent' and p.listing_id = t.listing_id
            """).update();
        db.sql("""
            insert into roster.listing_personal (listing_id, sealed)
            select b.listing_id, b.sealed
            from roster.listing_personal_before b
            join taken_back t using (listing_id)
            where b.delivery = :delivery and t.effect in ('changed', 'returned')
            """).param("delivery", back.delivery()).update();
        forget(back.delivery());
    }

    void forget(long delivery) {
        db.sql("delete from roster.listing_personal_before where delivery = :delivery").param("delivery", delivery)
                .update();
    }
}
