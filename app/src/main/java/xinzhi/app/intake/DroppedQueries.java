package xinzhi.app.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.EvidenceStore;
import xinzhi.app.platform.NotFound;

@Component
final class DroppedQueries {
    private static final String SELECT = """
        select id, file_name, sha256, size, received_at, received_name, state, delivery from intake.dropped
        """;
    private final JdbcClient db;

    DroppedQueries(JdbcClient db) { this.db = db; }

    DroppedFile get(long id) { return one(SELECT + "where id = :id", id); }

    /// Locks it for this transaction.
    DroppedFile getLocked(long id) { return one(SELECT + "where id = :id for update", id); }

    private DroppedFile one(String sql, long id) {
        return db.sql(sql).param("id", id).query(DroppedQueries::toFile).optional()
                .orElseThrow(() -> new NotFound("dropped file"));
    }

    /// Those nobody has confirmed or given up, newest first.
    List<DroppedFile> waiting() {
        return db.sql(SELECT + "where state = 'waiting' order by id desc").query(DroppedQueries::toFile).list();
    }

    Optional<Long> findWaiting(String sha256) {
        return db.sql("select id from intake.dropped where sha256 = :sha256 and state = 'waiting'")
                .param("sha256", sha256).query(Long.class).optional();
    }

    /// Empty when the same file is waiting already.
    Optional<Long> insert(String fileName, EvidenceStore.Kept kept, Actor by, OffsetDateTime at) {
        return db.sql("""
            insert into intake.dropped (file_name, sha256, size, received_at, received_by, received_name)
            values (:fileName, :sha256, :size, :at, :by, :name)
            on conflict do nothing
            returning id
            """).param("fileName", fileName).param("sha256", kept.sha256()).param("size", kept.size()).param("at", at)
                .param("by", by.user()).param("name", by.name()).query(Long.class).optional();
    }

    void setConfirmed(long id, long delivery, Actor by, OffsetDateTime at) {
        db.sql("""
            update intake.dropped
            set state = 'confirmed', delivery = :delivery, ended_at = :at, ended_by = :by, ended_name = :name
            where id = :id
            """).param("delivery", delivery).param("at", at).param("by", by.user()).param("name", by.name())
                .param("id", id).update();
    }

    void setGivenUp(long id, Actor by, OffsetDateTime at) { db.sql("""
        update intake.dropped
        set state = 'given-up', ended_at = :at, ended_by = :by, ended_name = :name
        where id = :id
        """).param("at", at).param("by", by.user()).param("name", by.name()).param("id", id).update(); }

    private static DroppedFile toFile(ResultSet row, int number) throws SQLException {
        return new DroppedFile(row.getLong("id"), row.getString("file_name"), row.getString("sha256"),
                row.getLong("size"), row.getObject("received_at", OffsetDateTime.class),
                row.getString("received_name"), DroppedFile.State.of(row.getString("state")),
                row.getObject("delivery", Long.class));
    }
}
