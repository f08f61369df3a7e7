package xinzhi.app.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Vault;

/// The sealed part of listings: it follows what the source says now, and ends without a trace.
@Component
final class PersonalQueries {
    private final JdbcClient db;
    private final Vault vault;

    PersonalQueries(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /// Works on the relations `arriving` and `listed`.
    void write(long delivery) {
        db.sql("""
            insert into roster.listing_personal_before (listing_id, delivery, sealed)
            select p.listing_id, :delivery, p.sealed
            from roster.listing_personal p
            join listed l using (listing_id)
            join arriving a using (row_no)
            where a.effect <> 'added'
            on conflict (listing_id) do update set delivery = excluded.delivery, sealed = excluded.sealed
            """).param("delivery", delivery).update();
        db.sql("""
            insert into roster.listing_personal (listing_id, sealed)
            select l.listing_id, a.sealed
            from arriving a
            join listed l using (row_no)
            where a.sealed is not null
            on conflict (listing_id) do update set sealed = excluded.sealed
            """).update();
        db.sql("""
            delete from roster.listing_personal p
            using arriving a, listed l
            where l.row_no = a.row_no and p.listing_id = l.listing_id and a.effect <> 'added' and a.sealed is null
            """).update();
    }

    boolean exists(long listing) {
        return db.sql("select exists (select from roster.listing_personal where listing_id = :id)").param("id", listing)
                .query(Boolean.class).single();
    }

    Optional<Map<String, String>> open(long listing) {
        return db.sql("select sealed from roster.listing_personal where listing_id = :id").param("id", listing)
                .query((row, _) -> PersonalFields.open(vault, row.getBytes(1))).optional();
    }

    /// As the writer. One whose personal part has been erased says nothing any more.
    Map<Long, Map<String, String>> says(Collection<Long> ids) {
        var says = new HashMap<Long, Map<String, String>>();
        db.sql("""
            select l.id, l.content, p.sealed
            from roster.listing l
            left join roster.listing_personal p on p.listing_id = l.id
            where l.id = any(:ids) and (l.subject_id > 0 or p.sealed is not null)
            """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            var said = new HashMap<String, String>(PersonalFields.read(row.getString(2)));
            var sealed = row.getBytes(3);
            if (sealed != null) {
                said.putAll(PersonalFields.open(vault, sealed));
            }
            says.put(row.getLong(1), said);
        });
        return says;
    }

    void erase(List<Long> listings) {
        var ids = listings.toArray(Long[]::new);
        db.sql("delete from roster.listing_personal where listing_id = any(:ids)").param("ids", ids).update();
        db.sql("delete from roster.listing_personal_before where listing_id = any(:ids)").param("ids", ids).update();
        for (var table : List.of("roster.listing", "roster.listing_past")) {
            db.sql("update " + table
                    + " set printed_name = '', printed_code = null where id = any(:ids) and subject_id < 0")
                    .param("ids", ids).update();
        }
    }
}
