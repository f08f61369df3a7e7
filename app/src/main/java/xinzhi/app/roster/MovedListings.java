package xinzhi.app.roster;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.registry.SubjectRecords;

/// Listings under the subject a person judged theirs to be (归户的列入记录). What the row says stays; which subject it speaks of by itself
/// is kept beside it, so that undoing brings back exactly those.
@Component
@Order(1)
final class MovedListings implements SubjectRecords {
    private final JdbcClient db;

    MovedListings(JdbcClient db) { this.db = db; }

    /// Of the rows that arrive now; works on `resolved` and `listed`.
    void remember() { db.sql("""
        insert into roster.listing_moved (listing_id, own_subject)
        select l.listing_id, r.own_id
        from resolved r
        join listed l using (row_no)
        where r.own_id is not null
        on conflict do nothing
        """).update(); }

    @Override
    public void link(Move move) {
        db.sql("""
            insert into roster.listing_moved (listing_id, own_subject)
            select id, subject_id from roster.listing where subject_id = :own
            """).param("own", move.own()).update();
        bring(move, move.registered());
    }

    @Override
    public void unlink(Move move) {
        bring(move, move.own());
        db.sql("delete from roster.listing_moved where own_subject = :own").param("own", move.own()).update();
    }

    private void bring(Move move, long under) {
        db.sql("""
            insert into roster.listing_past
            select t.*, :at
            from roster.listing t
            where t.id in (select listing_id from roster.listing_moved where own_subject = :own)
            """).param("at", move.at()).param("own", move.own()).update();
        db.sql("""
            update roster.listing
            set subject_id = :under, known_from = :at
            where id in (select listing_id from roster.listing_moved where own_subject = :own)
            """).param("under", under).param("at", move.at()).param("own", move.own()).update();
    }
}
