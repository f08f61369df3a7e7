package xinzhi.app.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Vault;

@Component
final class CorrectionQueries {
    private static final String SELECT = """
        select id, coverage, address, cells, reason, basis, author, author_name, at
        from intake.correction
        """;
    private final JdbcClient db;
    private final Vault vault;

    CorrectionQueries(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /// Those nobody has undone.
    List<Correction> inForce(int coverage) {
        return db.sql(SELECT + "where coverage = :coverage and undone_at is null order by id")
                .param("coverage", coverage).query(this::toCorrection).list();
    }

    Optional<Correction> find(int coverage, UUID address) {
        return db.sql(SELECT + "where coverage = :coverage and address = :address and undone_at is null")
                .param("coverage", coverage).param("address", address).query(this::toCorrection).optional();
    }

    /// Empty when somebody else has corrected the row.
    Optional<Long> insert(QuarantinedRow row, Map<String, Correction.Cell> cells, String reason, String basis,
            Actor author, OffsetDateTime at) {
        return db
                .sql("""
                    insert into intake.correction (coverage, address, list, fields, cells, reason, basis, author, author_name, at)
                    values (:coverage, :address, :list, :fields, :cells, :reason, :basis, :author, :name, :at)
                    on conflict do nothing
                    returning id
                    """)
                .param("coverage", row.coverage()).param("address", row.address()).param("list", row.list())
                .param("fields", cells.keySet().stream().sorted().toArray(String[]::new))
                .param("cells", Correction.seal(vault, cells)).param("reason", reason).param("basis", basis)
                .param("author", author.user()).param("name", author.name()).param("at", at).query(Long.class)
                .optional();
    }

    /// Keeps these corrections as they are until the transaction ends; how many of them are still in force.
    int hold(Collection<Long> ids) {
        return db.sql("select id from intake.correction where id = any(:ids) and undone_at is null for share")
                .param("ids", ids.toArray(Long[]::new)).query(Long.class).list().size();
    }

    /// False when somebody else has undone it.
    boolean lock(long id) {
        return db.sql("select id from intake.correction where id = :id and undone_at is null for update")
                .param("id", id).query(Long.class).optional().isPresent();
    }

    /// A delivery some of whose rows were read by a correction.
    record Use(long delivery, DeliveryState state) {}

    /// The deliveries read by this correction, held as they are; their rows' keys are left alone, for a reading points at them.
    List<Use> usesLocked(long id) {
        return db.sql("""
            select d.id, d.state
            from intake.delivery d
            where d.id in (select delivery
                           from intake.quarantined
                           where read_by = :id and (judged_by is not null or twins is null or d.state = 'previewed'))
            order by d.id
            for no key update
            """).param("id", id).query((row, _) -> new Use(row.getLong(1), DeliveryState.of(row.getString(2)))).list();
    }

    void undo(long id, Actor by, OffsetDateTime at) {
        int undone = db.sql("""
            update intake.correction set undone_by = :by, undone_name = :name, undone_at = :at
            where id = :id and undone_at is null
            """).param("by", by.user()).param("name", by.name()).param("at", at).param("id", id).update();
        if (undone != 1) {
            throw new IllegalStateException("the correction was undone meanwhile");
        }
    }

    private Correction toCorrection(ResultSet row, int number) throws SQLException {
        return new Correction(row.getLong("id"), row.getInt("coverage"), row.getObject("address", UUID.class),
                Correction.open(vault, row.getBytes("cells")), row.getString("reason"), row.getString("basis"),
                row.getLong("author"), row.getString("author_name"), row.getObject("at", OffsetDateTime.class));
    }
}
