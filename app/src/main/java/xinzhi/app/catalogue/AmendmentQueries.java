package xinzhi.app.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.NotFound;

@Component
final class AmendmentQueries {
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {
    };
    private static final String SELECT = """
        select id, record, changes, reason, basis, wanted_from, proposed_by, proposed_name, proposed_at, state,
               decided_by, decided_name, decided_at, remark, effective_from, version,
               withdrawn_by, withdrawn_name, withdrawn_at
        from catalogue.amendment
        """;
    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.shared();

    AmendmentQueries(JdbcClient db) { this.db = db; }

    /// Moved by every decision that may change what is in effect; 0 before the first.
    long version() {
        return db.sql("select coalesce(max(version), 0) from catalogue.amendment").query(Long.class).single();
    }

    /// What is approved, and the version it belongs to, in one statement.
    CatalogueStates states(CatalogueFiles shipped) {
        var moving = db.sql(SELECT + "where version is not null order by version")
                .query((row, _) -> new Moving(row.getLong("version"), toAmendment(row))).list();
        return new CatalogueStates(shipped, moving.isEmpty() ? 0 : moving.getLast().version(),
                moving.stream().map(Moving::amendment)
                        .filter(amendment -> amendment.state() instanceof AmendmentState.Approved).toList());
    }

    private record Moving(long version, Amendment amendment) {}

    Amendment get(long id) {
        return db.sql(SELECT + "where id = :id").param("id", id).query((row, _) -> toAmendment(row)).optional()
                .orElseThrow(() -> new NotFound("amendment"));
    }

    List<Amendment> waiting() {
        return db.sql(SELECT + "where state = 'proposed' order by id").query((row, _) -> toAmendment(row)).list();
    }

    List<Amendment> decided(int most) {
        return db.sql(SELECT
                + "where state <> 'proposed' order by coalesce(withdrawn_at, decided_at) desc, id desc limit :most")
                .param("most", most).query((row, _) -> toAmendment(row)).list();
    }

    /// All about one list and its senders, newest first.
    List<Amendment> about(String kind) {
        return db.sql(SELECT + "where record = :list or starts_with(record, :sender) order by id desc")
                .param("list", "list/" + kind).param("sender", "sender/" + kind + "/")
                .query((row, _) -> toAmendment(row)).list();
    }

    /// From here on nobody else decides until this transaction has ended.
    void lockDecisions() { db.sql("lock table catalogue.amendment in share row exclusive mode").update(); }

    long insert(RecordId record, List<Change> changes, String reason, String basis, LocalDate wantedFrom,
            Amendment.Act by) {
        return db
                .sql("""
                    insert into catalogue.amendment (record, changes, reason, basis, wanted_from, proposed_by, proposed_name, proposed_at)
                    values (:record, cast(:changes as jsonb), :reason, :basis, :wanted, :by, :name, :at)
                    returning id
                    """)
                .param("record", record.code()).param("changes", json.writeValueAsString(changes))
                .param("reason", reason).param("basis", basis).param("wanted", wantedFrom).param("by", by.user())
                .param("name", by.name()).param("at", by.at()).query(Long.class).single();
    }

    void approve(long id, Amendment.Act by, String remark, LocalDate from, long version) {
        one(db.sql("""
            update catalogue.amendment
            set state = 'approved', decided_by = :by, decided_name = :name, decided_at = :at, remark = :remark,
                effective_from = :from, version = :version
            where id = :id and state = 'proposed'
            """).param("by", by.user()).param("name", by.name()).param("at", by.at()).param("remark", remark)
                .param("from", from).param("version", version).param("id", id).update());
    }

    void reject(long id, Amendment.Act by, String remark) {
        one(db.sql("""
            update catalogue.amendment
            set state = 'rejected', decided_by = :by, decided_name = :name, decided_at = :at, remark = :remark
            where id = :id and state = 'proposed'
            """).param("by", by.user()).param("name", by.name()).param("at", by.at()).param("remark", remark)
                .param("id", id).update());
    }

    /// What was approved takes the next version with it, so that every program notices.
    void withdraw(long id, Amendment.Act by, long version) {
        one(db.sql("""
            update catalogue.amendment
            set state = 'withdrawn', withdrawn_by = :by, withdrawn_name = :name, withdrawn_at = :at,
                version = case when version is null then null else :version end
            where id = :id and state in ('proposed', 'approved')
            """).param("by", by.user()).param("name", by.name()).param("at", by.at()).param("version", version)
                .param("id", id).update());
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("the amendment is not in the expected state");
        }
    }

    private Amendment toAmendment(ResultSet row) throws SQLException {
        return new Amendment(row.getLong("id"), RecordId.of(row.getString("record")),
                json.readValue(row.getString("changes"), CHANGES), row.getString("reason"), row.getString("basis"),
                row.getObject("wanted_from", LocalDate.class), act(row, "proposed"), state(row));
    }

    private static AmendmentState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "proposed" -> new AmendmentState.Proposed();
            case "approved" -> new AmendmentState.Approved(act(row, "decided"), row.getString("remark"),
                    row.getObject("effective_from", LocalDate.class), row.getLong("version"));
            case "rejected" -> new AmendmentState.Rejected(act(row, "decided"), row.getString("remark"));
            case "withdrawn" -> new AmendmentState.Withdrawn(act(row, "withdrawn"),
                    row.getObject("decided_at") == null ? null : act(row, "decided"));
            default -> throw new IllegalStateException("an amendment in no known state");
        };
    }

    private static Amendment.Act act(ResultSet row, String what) throws SQLException {
        return new Amendment.Act(row.getLong(what + "_by"), row.getString(what + "_name"),
                row.getObject(what + "_at", OffsetDateTime.class));
    }
}
