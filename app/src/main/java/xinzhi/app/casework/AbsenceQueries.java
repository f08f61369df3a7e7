package xinzhi.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Absent items of a delivery, what was judged of them, and which new ones may be the same matter.
@Component
final class AbsenceQueries {
    private final JdbcClient db;

    AbsenceQueries(JdbcClient db) { this.db = db; }

    /// An item the delivery no longer showed.
    record Row(long item, String subject, Likeness.Document document, LocalDate since, @Nullable Judgement judgement) {}

    /// An item the delivery opened for the same subject.
    record Candidate(long absent, long item, Likeness.Document document) {}

    /// What was judged, by whom and why.
    record Judgement(AbsenceClass kind, String reason, String by, OffsetDateTime at) {}

    /// An item that goes on under another number.
    record Continued(long item, String subject, @Nullable String before, @Nullable String after, Judgement judgement) {}

    /// Those nobody has judged first.
    List<Row> absent(long delivery, int most) {
        return db
                .sql("""
                    select i.id, coalesce(s.name, l.printed_name) as name, i.document_number, i.authority_name, i.decision_date,
                           i.absent_since, a.class, a.reason, a.judged_name, a.judged_at
                    from casework.item i
                    join roster.listing l on l.id = i.listing_id
                    left join registry.subject s on s.id = i.subject_id
                    left join casework.absence a on a.item_id = i.id and a.since = i.absent_since and a.undone_by is null
                    where i.absent_since is not null and l.state = 'absent' and l.delivery = :delivery
                    order by a.id is not null, i.id
                    limit :most
                    """)
                .param("delivery", delivery).param("most", most)
                .query((row, _) -> new Row(row.getLong(1), row.getString(2), document(row),
                        row.getObject("absent_since", LocalDate.class),
                        row.getString("class") == null ? null : judgement(row)))
                .list();
    }

    List<Candidate> candidates(long delivery, List<Long> items) {
        return db
                .sql("""
                    select i.id, n.id, n.document_number, n.authority_name, n.decision_date
                    from casework.item i
                    join casework.item n on n.subject_id = i.subject_id and n.list = i.list and n.opened_by = :delivery and n.id <> i.id
                    where i.id = any(:items)
                    order by i.id, n.id
                    """)
                .param("delivery", delivery).param("items", items.toArray(Long[]::new))
                .query((row, _) -> new Candidate(row.getLong(1), row.getLong(2), document(row))).list();
    }

    List<Continued> continued(long delivery, int most) {
        return db
                .sql("""
                    select i.id, coalesce(s.name, '') as name, p.document_number as before, i.document_number as after, a.class,
                           a.reason, a.judged_name, a.judged_at
                    from casework.absence a
                    join casework.item i on i.id = a.item_id
                    left join registry.subject s on s.id = i.subject_id
                    left join casework.item_past p on p.id = i.id and p.known_to = a.judged_at
                    where a.delivery = :delivery and a.class = 'renumbered' and a.undone_by is null
                    order by a.id
                    limit :most
                    """)
                .param("delivery", delivery).param("most", most).query((row, _) -> new Continued(row.getLong(1),
                        row.getString(2), row.getString(3), row.getString(4), judgement(row)))
                .list();
    }

    /// A number that came back, with an item of its own, although its matter was judged to go on under another.
    record CameBack(long own, long item, String subject, @Nullable String number, @Nullable String goesOnAs,
            Judgement judgement) {}

    List<CameBack> cameBack(long delivery, int most) {
        return db
                .sql("""
                    select o.id, i.id, coalesce(s.name, '') as name, o.document_number, i.document_number, a.class, a.reason,
                           a.judged_name, a.judged_at
                    from casework.item o
                    join casework.absence a on a.former_listing = o.listing_id and a.class = 'renumbered' and a.undone_by is null
                    join casework.item i on i.id = a.item_id
                    left join registry.subject s on s.id = o.subject_id
                    where o.opened_by = :delivery
                    order by o.id
                    limit :most
                    """)
                .param("delivery", delivery).param("most", most).query((row, _) -> new CameBack(row.getLong(1),
                        row.getLong(2), row.getString(3), row.getString(4), row.getString(5), judgement(row)))
                .list();
    }

    /// The item of the other number, where this one's is judged renumbered and both stand; empty where nothing is contradicted.
    Optional<Long> contradicted(Item item) { return db.sql("""
        select o.id
        from casework.absence a
        join casework.item o on o.listing_id = a.former_listing
        where a.item_id = :item and a.class = 'renumbered' and a.undone_by is null
        union all
        select i.id
        from casework.item o
        join casework.absence a on a.former_listing = o.listing_id
        join casework.item i on i.id = a.item_id
        where o.id = :item and a.class = 'renumbered' and a.undone_by is null
        limit 1
        """).param("item", item.id()).query(Long.class).optional(); }

    /// Items of these that are absent since this delivery, as far as they are seen.
    List<Long> stillAbsent(long delivery, List<Long> items) {
        return db.sql("""
            select i.id
            from casework.item i
            join roster.listing l on l.id = i.listing_id
            where i.id = any(:items) and i.absent_since is not null and l.state = 'absent' and l.delivery = :delivery
            order by i.id
            """).param("items", items.toArray(Long[]::new)).param("delivery", delivery)
                .query((row, _) -> row.getLong(1)).list();
    }

    /// What holds of an item by now.
    Optional<AbsenceClass> holding(long item) { return db.sql("""
        select class from casework.absence where item_id = :item and undone_by is null order by id desc limit 1
        """).param("item", item).query((row, _) -> AbsenceClass.find(row.getString(1)).orElseThrow()).optional(); }

    private static Likeness.Document document(ResultSet row) throws SQLException {
        return new Likeness.Document(row.getString("document_number"), row.getString("authority_name"),
                row.getObject("decision_date", LocalDate.class));
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(AbsenceClass.find(row.getString("class")).orElseThrow(), row.getString("reason"),
                row.getString("judged_name"), row.getObject("judged_at", OffsetDateTime.class));
    }
}
