package xinzhi.app.registry;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PoolQueries {
    static final int PAGE = 50;
    /// Candidates still to be judged: the subject stands in no register, and nobody has told the two apart on what is known now.
    private static final String OPEN = """
        from registry.candidate c
        join registry.subject s on s.id = c.subject_id and not s.in_register
        join registry.subject r on r.id = c.registered_id and r.in_register
        where not exists (select from registry.judgement j
                          where j.subject_id = c.subject_id and j.undone_at is null
                            and (j.verdict = 'same' or j.registered_id = c.registered_id
                                                       and j.basis = registry.basis(c.subject_id, c.registered_id)))
        """;
    private final JdbcClient db;

    PoolQueries(JdbcClient db) { this.db = db; }

    /// An unlinked subject with candidates.
    ///
    /// @param best strength of the best of them
    record Open(long id, String name, @Nullable String number, int best, long candidates, String bestName) {}

    record Counts(long open, long doubts, long judged, long unlinked) {}

    Counts counts() {
        return db.sql("""
            select (select count(distinct c.subject_id) %s), (select count(*) from registry.doubt),
                   (select count(*) from registry.judgement where undone_at is null),
                   (select count(*) from registry.subject where not in_register)
            """.formatted(OPEN)).query((row, _) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3),
                row.getLong(4))).single();
    }

    List<Open> open(int page) {
        return db
                .sql("""
                    select s.id, s.name, coalesce(s.unified_code, s.organisation_code, s.registration_number), max(c.strength), count(*),
                           (array_agg(r.name order by c.strength desc, r.id))[1]
                    %s
                    group by s.id
                    order by max(c.strength) desc, s.id desc
                    limit :most offset :from
                    """.formatted(
                        OPEN))
                .param("most", PAGE + 1).param("from", page * PAGE)
                .query((row, _) -> new Open(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4),
                        row.getLong(5), row.getString(6)))
                .list();
    }

    /// Registered subjects still proposed for one, the best first.
    List<Long> candidates(long subject) {
        return db.sql("select c.registered_id " + OPEN
                + " and c.subject_id = :subject order by c.strength desc, c.registered_id")
                .param("subject", subject).query((row, _) -> row.getLong(1)).list();
    }

    String basis(long subject, long registered) {
        return db.sql("select registry.basis(:subject, :registered)").param("subject", subject)
                .param("registered", registered).query(String.class).single();
    }

    /// A thing that does not go together.
    record Doubt(long subject, String name, boolean number, String printed, @Nullable Long other,
            @Nullable String otherName, long delivery, OffsetDateTime at) {}

    List<Doubt> doubts(@Nullable Long subject, int page) {
        return db
                .sql("""
                    select d.subject_id, s.name, d.kind = 'number-of-another', d.printed_name, d.other_id, o.name, d.delivery, d.known_from
                    from registry.doubt d
                    join registry.subject s on s.id = d.subject_id
                    left join registry.subject o on o.id = d.other_id
                    where cast(:all as boolean) or d.subject_id = :subject
                    order by d.id desc
                    limit :most offset :from
                    """)
                .param("all", subject == null).param("subject", subject == null ? 0 : subject)
                .param("most", PAGE + 1).param("from", page * PAGE)
                .query((row, _) -> new Doubt(row.getLong(1), row.getString(2), row.getBoolean(3), row.getString(4),
                        row.getObject(5, Long.class), row.getString(6), row.getLong(7),
                        row.getObject(8, OffsetDateTime.class)))
                .list();
    }

    /// A judgement that holds, with the names of the two.
    record Judged(long subject, String name, long registered, String registeredName, boolean same, String by,
            OffsetDateTime at, String reason) {}

    List<Judged> judged(int page) {
        return db.sql("""
            select s.id, s.name, r.id, r.name, j.verdict = 'same', j.judged_name, j.judged_at, j.reason
            from registry.judgement j
            join registry.subject s on s.id = j.subject_id
            join registry.subject r on r.id = j.registered_id
            where j.undone_at is null
            order by j.id desc
            limit :most offset :from
            """).param("most", PAGE + 1).param("from", page * PAGE)
                .query((row, _) -> new Judged(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4),
                        row.getBoolean(5), row.getString(6), row.getObject(7, OffsetDateTime.class),
                        row.getString(8)))
                .list();
    }

    /// Other subjects with the same legal representative or the same address (关联信号): a hint, no relation in law.
    record Related(long id, String name, boolean byRepresentative) {}

    List<Related> related(Subject subject, int most) {
        return db.sql("""
            select id, name, by_representative
            from (select id, name, true as by_representative
                  from registry.subject
                  where legal_representative = :person and id <> :id
                  union all
                  select id, name, false
                  from registry.subject
                  where address = :address and id <> :id) found
            order by by_representative desc, id
            limit :most
            """).param("person", subject.legalRepresentative()).param("address", subject.address())
                .param("id", subject.id()).param("most", most)
                .query((row, _) -> new Related(row.getLong(1), row.getString(2), row.getBoolean(3))).list();
    }
}
