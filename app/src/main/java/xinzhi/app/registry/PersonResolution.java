package xinzhi.app.registry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which natural person an added row speaks of: the one whose number has the same keyed index, else a new one. Never by name; a row
/// without a number that tells is a person of its own.
@Component
final class PersonResolution {
    private static final String SAME = "coalesce(%1$s.person_index, int4send(%1$s.row_no))";
    private final JdbcClient db;

    PersonResolution(JdbcClient db) { this.db = db; }

    /// Completes `resolved`, in which every person stands as a new one.
    void run(Arrival arrival) {
        if (!db.sql("select exists (select from resolved where resolution = 'person-new')").query(Boolean.class)
                .single()) {
            return;
        }
        db.sql("""
            update resolved r
            set subject_id = p.id, resolution = 'person-number'
            from arriving a
            join registry.person p on p.number_index = a.person_index
            where r.row_no = a.row_no and r.resolution = 'person-new'
            """).update();
        makeNew(arrival);
    }

    private void makeNew(Arrival arrival) {
        db.sql("""
            create temp table new_person on commit drop as
            select u.*, nextval('registry.person_id') as id
            from (
                select distinct on (%1$s) a.row_no, a.person_index
                from arriving a
                join resolved r using (row_no)
                where r.resolution = 'person-new'
                order by %1$s, a.row_no
            ) u
            """.formatted(SAME.formatted("a"))).update();
        db.sql("""
            insert into registry.person (id, name, number, number_index, name_masked, number_masked, delivery, known_from)
            select n.id, a.person_name, a.person_number, n.person_index, a.name, a.printed_code, :delivery, :at
            from new_person n
            join arriving a using (row_no)
            """).param(
                "delivery", arrival.delivery()).param("at", arrival.at()).update();
        db.sql("""
            update resolved r
            set subject_id = n.id
            from arriving a
            join new_person n on %s = %s
            where r.row_no = a.row_no and r.resolution = 'person-new'
            """.formatted(SAME.formatted("n"), SAME.formatted("a"))).update();
        db.sql("drop table new_person").update();
    }
}
