package xinzhi.app.registry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the registered subjects an unlinked one may be (候选主体), by name and by a number that links nothing. For a person to look at:
/// a name is never proof (rule C-32).
@Component
final class Candidates {
    private static final int MOST = 20;
    private static final String FIND = """
        insert into registry.candidate (subject_id, registered_id, strength)
        select subject_id, registered_id, strength
        from (
            select f.*, row_number() over (partition by subject_id order by strength desc, registered_id) as place
            from (
                select subject_id, registered_id, max(strength) as strength
                from (
                    select n.subject_id, m.subject_id as registered_id, case when m.normalised = n.normalised then 2 else 1 end as strength
                    from sought w
                    join registry.subject_name n on n.subject_id = w.id
                    join registry.subject_name m on m.candidate = n.candidate and m.subject_id <> n.subject_id and m.kind <> 'printed'
                    union all
                    select d.subject_id, d.other_id, 3
                    from sought w
                    join registry.doubt d on d.subject_id = w.id and d.other_id is not null
                ) one
                join registry.subject r on r.id = one.registered_id and r.in_register
                group by 1, 2
            ) f
        ) ranked
        where place <= :most
        on conflict (subject_id, registered_id) do update
        set strength = excluded.strength
        where candidate.strength < excluded.strength
        """;
    private final JdbcClient db;

    Candidates(JdbcClient db) { this.db = db; }

    /// For the subjects a list made, and those it gave another name. Works on `resolved`.
    void ofListed() {
        if (exists("in_register")) {
            find("""
                select distinct s.id
                from resolved r
                join registry.subject s on s.id = r.subject_id and not s.in_register
                where r.resolution = 'new-from-list' or r.differs
                """);
        }
    }

    /// For the unlinked subjects whose names the register brought. Works on `resolved`.
    void ofRegistered() {
        if (exists("not in_register")) {
            find("""
                select distinct n.subject_id as id
                from resolved r
                join registry.subject_name m on m.subject_id = r.subject_id
                join registry.subject_name n on n.candidate = m.candidate and n.subject_id <> m.subject_id
                join registry.subject s on s.id = n.subject_id and not s.in_register
                """);
        }
    }

    private boolean exists(String which) {
        return db.sql("select exists (select from registry.subject where " + which + ")").query(Boolean.class).single();
    }

    private void find(String sought) {
        db.sql("create temp table sought on commit drop as " + sought).update();
        db.sql("analyze sought").update();
        db.sql(FIND).param("most", MOST).update();
        db.sql("drop table sought").update();
    }
}
