package xinzhi.app.intake;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;

@Component
final class ConflictQueries {
    private static final String IN_FORCE = """
        where coverage = :coverage and key = :key and contents = :contents and undone_at is null
        """;
    private final JdbcClient db;

    ConflictQueries(JdbcClient db) { this.db = db; }

    /// What holds of the conflict this row is in.
    Optional<ConflictJudgement> find(QuarantinedRow row) {
        return db.sql("select id, holds, reason, basis, author_name, at from intake.conflict_judgement " + IN_FORCE)
                .param("coverage", row.coverage()).param("key", row.key())
                .param("contents", row.twins().toArray(UUID[]::new))
                .query((found, _) -> new ConflictJudgement(found.getLong(1), found.getObject(2, UUID.class),
                        found.getString(3), found.getString(4), found.getString(5),
                        found.getObject(6, OffsetDateTime.class)))
                .optional();
    }

    /// Empty when somebody else has judged it.
    Optional<Long> insert(QuarantinedRow holding, String reason, String basis, Actor author, OffsetDateTime at) {
        return db
                .sql("""
                    insert into intake.conflict_judgement (coverage, key, contents, holds, reason, basis, author, author_name, at)
                    values (:coverage, :key, :contents, :holds, :reason, :basis, :author, :name, :at)
                    on conflict do nothing
                    returning id
                    """)
                .param("coverage", holding.coverage()).param("key", holding.key())
                .param("contents", holding.twins().toArray(UUID[]::new)).param("holds", holding.content())
                .param("reason", reason).param("basis", basis).param("author", author.user())
                .param("name", author.name()).param("at", at).query(Long.class).optional();
    }

    /// False when somebody else has undone it.
    boolean lock(long id) {
        return db.sql("select id from intake.conflict_judgement where id = :id and undone_at is null for update")
                .param("id", id).query(Long.class).optional().isPresent();
    }

    /// The deliveries some of whose rows were read by it, held as they are.
    List<CorrectionQueries.Use> usesLocked(long id) {
        return db.sql("""
            select d.id, d.state
            from intake.delivery d
            where d.id in (select delivery from intake.quarantined where judged_by = :id)
            order by d.id
            for no key update
            """).param("id", id).query((row, _) -> new CorrectionQueries.Use(row.getLong(1),
                DeliveryState.of(row.getString(2)))).list();
    }

    void undo(long id, Actor by, OffsetDateTime at) { db.sql("""
        update intake.conflict_judgement set undone_by = :by, undone_name = :name, undone_at = :at
        where id = :id and undone_at is null
        """).param("by", by.user()).param("name", by.name()).param("at", at).param("id", id).update(); }
}
