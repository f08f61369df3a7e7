package xinzhi.app.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.organisation.Sender;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.NotFound;

/// Of deliveries, what a sender's system was granted; and under which key of its own it handed a file in.
@Component
final class SentDeliveryQueries {
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {
    };
    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.shared();

    SentDeliveryQueries(JdbcClient db) { this.db = db; }

    SentDelivery get(long id) { return db
            .sql("""
                select id, list, sender, whole, cut_off, received_at, duty, organisation, file_name, sha256, size, state, description,
                       counts, refusal, failure, failure_reference, ended_at,
                       case when cast(counts ->> 'duplicates' as bigint) > 0 then
                           (select sum(rows) from intake.row_receipt r where r.delivery = d.id and r.verdict = 'conflict')
                       end as conflicts_told
                from intake.delivery d
                where id = :id
                """)
            .param("id", id).query(this::toDelivery).optional().orElseThrow(() -> new NotFound("delivery")); }

    /// A finding, without the text it was found in.
    record SentFinding(int position, String code, String severity, String place, String message, String remedy) {}

    List<SentFinding> findings(long delivery, int after, int most) {
        return db.sql("""
            select position, code, severity, place, message, remedy
            from intake.finding
            where delivery = :delivery and position > :after
            order by position
            limit :most
            """).param("delivery", delivery).param("after", after).param("most", most)
                .query((row, _) -> new SentFinding(row.getInt(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), row.getString(6)))
                .list();
    }

    /// Where a faulty row stands.
    record At(@Nullable String sheet, long line) {}

    /// What is wrong with the faulty rows that were kept.
    Map<At, List<Fault>> faults(long delivery) {
        var faults = new HashMap<At, List<Fault>>();
        db.sql("""
            select sheet, line, faults
            from intake.quarantined
            where delivery = :delivery and read_by is null
            """).param("delivery", delivery).query(row -> {
            faults.put(new At(row.getString(1), row.getLong(2)), json.readValue(row.getString(3), FAULTS));
        });
        return faults;
    }

    /// Rows somebody has given back to the sender. Those about natural persons do not go this way.
    Set<Long> returned(long delivery) { return Set.copyOf(db.sql("""
        select row_no from intake.quarantined where delivery = :delivery and returned_at is not null and not person
        """).param("delivery", delivery).query(Long.class).list()); }

    /// What was handed in under a sender's key before.
    record Before(String list, boolean whole, LocalDate cutOff, String sha256, long delivery) {}

    /// As the writer: requests with the same key come one after the other.
    Optional<Before> before(long sender, String key) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:key, :sender))").param("key", "handed-in " + key)
                .param("sender", sender).query((_, _) -> true).single();
        return db.sql("""
            select list, whole, cut_off, sha256, delivery
            from intake.handed_in
            where sender = :sender and idempotency_key = :key
            """).param("sender", sender).param("key", key)
                .query((row, _) -> new Before(row.getString(1), row.getBoolean(2), row.getObject(3, LocalDate.class),
                        row.getString(4), row.getLong(5)))
                .optional();
    }

    void insert(Sender sender, String key, Before handedIn, OffsetDateTime at) {
        db.sql("""
            insert into intake.handed_in (sender, idempotency_key, list, whole, cut_off, sha256, delivery, sender_key, at)
            values (:sender, :key, :list, :whole, :cutOff, :sha256, :delivery, :senderKey, :at)
            """).param(
                "sender", sender.actor().organisation()).param("key", key).param("list", handedIn.list())
                .param("whole", handedIn.whole()).param("cutOff", handedIn.cutOff()).param("sha256", handedIn.sha256())
                .param("delivery", handedIn.delivery()).param("senderKey", sender.key()).param("at", at).update();
    }

    private SentDelivery toDelivery(ResultSet row, int number) throws SQLException {
        var counts = row.getString("counts");
        var refusal = row.getString("refusal");
        var failure = row.getString("failure");
        return new SentDelivery(row.getLong("id"), row.getString("list"), row.getInt("sender"),
                row.getBoolean("whole"), row.getObject("cut_off", LocalDate.class),
                row.getObject("received_at", OffsetDateTime.class), Duty.of(row.getString("duty")),
                row.getLong("organisation"), row.getString("file_name"), row.getString("sha256"), row.getLong("size"),
                DeliveryState.of(row.getString("state")), row.getString("description"),
                "{}".equals(counts)
                        ? Delivery.Counts.NONE
                        : json.readValue(counts, Delivery.Counts.class)
                                .withConflictsTold(row.getLong("conflicts_told")),
                refusal == null ? null : json.readValue(refusal, Delivery.Refusal.class),
                failure == null
                        ? null
                        : new Delivery.Failure(FailureReason.of(failure), row.getString("failure_reference")),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}
