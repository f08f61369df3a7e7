package xinzhi.app.registry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the names rows print besides those known of their subjects, and notes what does not go together: a code whose bearer has
/// a name in no way like the printed one, a registration number that is another's. Only notes: nothing is linked or parted by it.
@Component
final class Doubts {
    private final JdbcClient db;

    Doubts(JdbcClient db) { this.db = db; }

    /// Works on `arriving` and `resolved`.
    void note(Arrival arrival) {
        if (db.sql("select exists (select from resolved where differs)").query(Boolean.class).single()) {
            names(arrival);
        }
        if (db.sql(
                "select exists (select from registry.subject_number) and exists (select from resolved where numbered)")
                .query(Boolean.class).single()) {
            numbers(arrival);
        }
    }

    private void names(Arrival arrival) {
        db.sql("""
            create temp table other_name on commit drop as
            select distinct on (r.subject_id, n.form) r.subject_id, n.*
            from resolved r
            join arriving a using (row_no)
            cross join lateral (
                select 'printed' as kind, a.name as name, a.name_form as form, a.name_candidate as candidate, a.name_bigrams as bigrams,
                       exists (select
                               from jsonb_to_recordset(a.other_names) as o(form text)
                               join registry.subject_name k on k.subject_id = r.subject_id and k.normalised = o.form) as explained
                where a.name_form <> ''
                union all
                select o.kind, o.name, o.form, o.candidate, o.bigrams, true
                from jsonb_to_recordset(a.other_names) as o(kind text, name text, form text, candidate text, bigrams text[])
            ) n
            where r.differs
              and not exists (select from registry.subject_name k where k.subject_id = r.subject_id and k.normalised = n.form)
            order by r.subject_id, n.form, n.kind = 'printed', a.row_no
            """).update();
        // A row that gives the known name as another of the same firm explains itself.
        db.sql("""
            insert into registry.doubt (subject_id, kind, printed_name, form, delivery, known_from)
            select n.subject_id, 'name-unlike', n.name, n.form, :delivery, :at
            from other_name n
            where not n.explained
              and not exists (select from registry.subject_name k
                              where k.subject_id = n.subject_id and registry.alike(k.candidate, n.candidate))
            on conflict do nothing
            """)
                .param("delivery", arrival.delivery()).param("at", arrival.at()).update();
        db.sql("""
            insert into registry.subject_name (subject_id, name, normalised, bigrams, current, candidate, kind, source, delivery, form)
            select subject_id, name, form, bigrams, false, candidate, kind, 'list', :delivery, %d
            from other_name
            on conflict do nothing
            """.formatted(
                NameForm.VERSION)).param("delivery", arrival.delivery()).update();
        db.sql("drop table other_name").update();
    }

    /// The row's registration number is, by the register, that of others and not of the subject its code says.
    private void numbers(Arrival arrival) { db
            .sql("""
                insert into registry.doubt (subject_id, kind, printed_name, form, other_id, delivery, known_from)
                select distinct on (r.subject_id, n.subject_id) r.subject_id, 'number-of-another', a.name, '', n.subject_id, :delivery, :at
                from arriving a
                join resolved r using (row_no)
                join registry.subject_number n on n.number = a.registration_key
                where r.numbered and r.subject_id > 0 and r.resolution <> 'registration-number'
                  and not exists (select from registry.subject_number o where o.number = a.registration_key and o.subject_id = r.subject_id)
                order by r.subject_id, n.subject_id, a.row_no
                on conflict do nothing
                """)
            .param("delivery", arrival.delivery()).param("at", arrival.at()).update(); }
}
