package xinzhi.app.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.NotFound;
import xinzhi.app.registry.Judgement.Act;
import xinzhi.app.registry.Judgement.Undone;
import xinzhi.app.registry.Judgement.Verdict;

@Component
final class JudgementQueries {
    /// Said of a judgement that another one takes the place of.
    private static final String SUPERSEDED = "资料有变化，重新认定";
    private static final String SELECT = """
        select id, subject_id, registered_id, verdict, reason, judged_by, judged_name, judged_at,
               undone_by, undone_name, undone_at, undone_reason
        from registry.judgement
        """;
    private final JdbcClient db;

    JudgementQueries(JdbcClient db) { this.db = db; }

    /// How the two stand.
    ///
    /// @param unlinked   the first stands in no register and nobody was judged to be it
    /// @param registered the second stands in the register
    record Pair(boolean unlinked, boolean registered, String basis) {}

    Pair pair(long subject, long registered) {
        return db
                .sql("""
                    select not s.in_register and not exists (select from registry.judgement j where j.registered_id = s.id
                                                                                                and j.verdict = 'same' and j.undone_at is null),
                           r.in_register, registry.basis(s.id, r.id)
                    from registry.subject s
                    join registry.subject r on r.id = :registered and r.id <> s.id
                    where s.id = :subject
                    """)
                .param("subject", subject).param("registered", registered)
                .query((row, _) -> new Pair(row.getBoolean(1), row.getBoolean(2), row.getString(3))).optional()
                .orElseThrow(() -> new NotFound("pair of subjects"));
    }

    /// The judgement that holds of the subject, or of this very pair as it is known now.
    Optional<Judgement> inTheWay(long subject, long registered, String basis) {
        return db.sql(SELECT + """
            where undone_at is null and subject_id = :subject
              and (verdict = 'same' or registered_id = :registered and basis = :basis)
            """).param("subject", subject).param("registered", registered).param("basis", basis)
                .query((row, _) -> toJudgement(row)).list().stream().findFirst();
    }

    /// A judgement of the pair that was made on other data ends when it is judged anew.
    void supersede(long subject, long registered, Act by) {
        db.sql("""
            update registry.judgement
            set undone_by = :user, undone_name = :name, undone_at = :at, undone_reason = :reason
            where subject_id = :subject and registered_id = :registered and undone_at is null
            """).param("user", by.user()).param("name", by.name()).param("at", by.at()).param("reason", SUPERSEDED)
                .param("subject", subject).param("registered", registered).update();
    }

    long insert(Judgements.Order order, Act by) {
        return db
                .sql("""
                    insert into registry.judgement (subject_id, registered_id, verdict, reason, basis, judged_by, judged_name, judged_at)
                    values (:subject, :registered, :verdict, :reason, :basis, :user, :name, :at)
                    returning id
                    """)
                .param("subject", order.subject()).param("registered", order.registered())
                .param("verdict", order.verdict().code()).param("reason", order.reason().strip())
                .param("basis", order.basis()).param("user", by.user()).param("name", by.name()).param("at", by.at())
                .query(Long.class).single();
    }

    Judgement get(long id) {
        return db.sql(SELECT + "where id = :id").param("id", id).query((row, _) -> toJudgement(row)).optional()
                .orElseThrow(() -> new NotFound("judgement"));
    }

    Judgement getLocked(long id) {
        return db.sql(SELECT + "where id = :id for update").param("id", id).query((row, _) -> toJudgement(row))
                .optional().orElseThrow(() -> new NotFound("judgement"));
    }

    void setUndone(long id, Act by, String reason) {
        int rows = db.sql("""
            update registry.judgement
            set undone_by = :user, undone_name = :name, undone_at = :at, undone_reason = :reason
            where id = :id and undone_at is null
            """).param("id", id).param("user", by.user()).param("name", by.name()).param("at", by.at())
                .param("reason", reason).update();
        if (rows != 1) {
            throw new IllegalStateException("judgement not undone");
        }
    }

    /// All about one subject, as either of the two, newest first.
    List<Judgement> about(long subject) {
        return db.sql(SELECT + "where subject_id = :subject or registered_id = :subject order by id desc")
                .param("subject", subject).query((row, _) -> toJudgement(row)).list();
    }

    private static Judgement toJudgement(ResultSet row) throws SQLException {
        return new Judgement(row.getLong("id"), row.getLong("subject_id"), row.getLong("registered_id"),
                Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)), row.getString("reason"),
                new Act(row.getLong("judged_by"), row.getString("judged_name"),
                        row.getObject("judged_at", OffsetDateTime.class)),
                undone(row));
    }

    private static @Nullable Undone undone(ResultSet row) throws SQLException {
        var at = row.getObject("undone_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Undone(new Act(row.getLong("undone_by"), row.getString("undone_name"), at),
                        row.getString("undone_reason"));
    }
}
