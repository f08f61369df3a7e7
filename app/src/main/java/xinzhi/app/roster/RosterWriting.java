package xinzhi.app.roster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.registry.Arrival;

@Component
final class RosterWriting {
    private final PersonalQueries personal;
    private final MovedListings moved;
    private final JdbcClient db;

    RosterWriting(PersonalQueries personal, MovedListings moved, JdbcClient db) {
        this.personal = personal;
        this.moved = moved;
        this.db = db;
    }

    Roster.Applied apply(Arrival arrival) {
        db.sql("""
            create temp table listed on commit drop as
            select row_no, case effect when 'added' then nextval('roster.listing_id') else ref end as listing_id
            from arriving
            """).update();
        db.sql("analyze listed").update();
        long added = db
                .sql("""
                    insert into roster.listing (id, list, grain, subject_id, resolution, printed_name, printed_code, document_number,
                                                document_key, authority_name, authority_code, category, decision_date, publicity_date,
                                                publicity_end, amount_fen, state, state_since, delivery, known_from, content, missing)
                    select l.listing_id, :list, :grain, r.subject_id, r.resolution, a.name, a.printed_code, a.document_number,
                           a.document_key, a.authority_name, a.authority_code, a.category, a.decision_date, a.publicity_date,
                           a.publicity_end, a.amount_fen, 'listed', :cutOff, :delivery, :at, a.content, a.missing
                    from arriving a
                    join resolved r using (row_no)
                    join listed l using (row_no)
                    where a.effect = 'added'
                    """)
                .param("list", arrival.list()).param("grain", arrival.grain()).param("cutOff", arrival.cutOff())
                .param("delivery", arrival.delivery()).param("at", arrival.at()).update();
        keepPast(arrival, "select listing_id from listed join arriving using (row_no) where effect <> 'added'",
                List.of());
        // The subject stays the one resolved at first: another one is a judgement, not a change.
        long known = db
                .sql("""
                    update roster.listing t
                    set printed_name = a.name, printed_code = a.printed_code, document_number = a.document_number,
                        document_key = a.document_key, authority_name = a.authority_name, authority_code = a.authority_code,
                        category = a.category, decision_date = a.decision_date, publicity_date = a.publicity_date,
                        publicity_end = a.publicity_end, amount_fen = a.amount_fen,
                        state_since = case t.state when 'listed' then t.state_since else :cutOff end, state = 'listed',
                        delivery = :delivery, known_from = :at, content = a.content, missing = a.missing
                    from arriving a
                    join listed l using (row_no)
                    where t.id = l.listing_id and a.effect <> 'added'
                    """)
                .param("cutOff", arrival.cutOff()).param("delivery", arrival.delivery()).param("at", arrival.at())
                .update();
        personal.write(arrival.delivery());
        moved.remember();
        long returned = db.sql("select count(*) from arriving where effect = 'returned'").query(Long.class).single();
        return new Roster.Applied(added, known - returned, returned);
    }

    void keepAsNotes(String list) {
        db.sql("insert into roster.note_list (list) values (:list) on conflict do nothing").param("list", list)
                .update();
    }

    long markAbsent(Arrival arrival, List<Long> listings) {
        keepPast(arrival, "select unnest(:ids)", listings);
        return db.sql("""
            update roster.listing
            set state = 'absent', state_since = :cutOff, delivery = :delivery, known_from = :at
            where id = any(:ids) and state = 'listed'
            """).param("cutOff", arrival.cutOff()).param("delivery", arrival.delivery())
                .param("at", arrival.at())
                .param("ids", listings.toArray(Long[]::new)).update();
    }

    private void keepPast(Arrival arrival, String which, List<Long> ids) {
        db.sql("insert into roster.listing_past select t.*, :at from roster.listing t where t.id in (" + which + ")")
                .param("at", arrival.at()).param("ids", ids.toArray(Long[]::new)).update();
    }
}
