package xinzhi.app.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.casework.Casework;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.NotFound;

@Component
final class DeliveryQueries {
    private static final TypeReference<List<Casework.Effect>> EFFECT = new TypeReference<>() {
    };
    private static final TypeReference<List<Alarm>> ALARMS = new TypeReference<>() {
    };
    private static final TypeReference<List<Casework.Pair>> PAIRS = new TypeReference<>() {
    };
    private static final String SELECT = """
        select id, coverage, list, sender, whole, cut_off, received_at, received_by, received_name, duty, organisation, file_name,
               sha256, size, state, compared_with, description, counts, effect, refusal, failure, failure_reference, ended_at,
               alarms, pairs, released_by, released_name, release_reason, released_at, released_preview,
               withdrawal_asked_by, withdrawal_asked_name, withdrawal_asked_at, withdrawal_reason, withdrawal_second,
               withdrawal_ordered_by, withdrawal_ordered_name, withdrawal_ordered_duty, withdrawal_ordered_organisation,
               withdrawal_hindrance, withdrawn_by, withdrawn_name, withdrawn_at
        from intake.delivery
        """;
    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.shared();

    DeliveryQueries(JdbcClient db) { this.db = db; }

    Delivery get(long id) { return find(SELECT + "where id = :id", id); }

    /// Locks the delivery for this transaction; its key never changes, so that rows that refer to it are written meanwhile.
    Delivery getLocked(long id) { return find(SELECT + "where id = :id for no key update", id); }

    private Delivery find(String sql, long id) {
        return db.sql(sql).param("id", id).query(this::toDelivery).optional()
                .orElseThrow(() -> new NotFound("delivery"));
    }

    List<Delivery> newest(int most) {
        return db.sql(SELECT + "order by id desc limit :most").param("most", most).query(this::toDelivery).list();
    }

    /// Deliveries whose work was begun or asked for.
    List<Delivery> atWork() {
        return db.sql(SELECT + "where state in ('received', 'reading', 'committing') order by id")
                .query(this::toDelivery).list();
    }

    /// Whether a delivery not yet ended stands on this file.
    boolean open(String sha256) { return db
            .sql("""
                select exists (select from intake.delivery
                               where sha256 = :sha256 and state in ('received', 'reading', 'previewed', 'committing', 'withdrawing'))
                """)
            .param("sha256", sha256).query(Boolean.class).single(); }

    Optional<Long> findSame(int coverage, String sha256, LocalDate cutOff, boolean whole) {
        return db
                .sql("""
                    select id from intake.delivery
                    where coverage = :coverage and sha256 = :sha256 and cut_off = :cutOff and whole = :whole and supplements is null
                      and state not in ('refused', 'discarded', 'failed', 'withdrawn')
                    """)
                .param("coverage", coverage).param("sha256", sha256).param("cutOff", cutOff)
                .param("whole", whole)
                .query(Long.class).optional();
    }

    /// Whether one of the coverage is being committed or taken back.
    boolean writing(int coverage) { return db
            .sql("""
                select exists (select from intake.delivery where coverage = :coverage and state in ('committing', 'withdrawing'))
                """)
            .param("coverage", coverage).query(Boolean.class).single(); }

    /// Deliveries whose withdrawal has been ordered.
    List<Long> withdrawing() {
        return db.sql("select id from intake.delivery where state = 'withdrawing' order by id")
                .query((row, _) -> row.getLong(1)).list();
    }

    /// Whether corrected rows of it are about to come in as a supplement.
    boolean supplemented(long id) { return db.sql("""
        select exists (select from intake.delivery
                       where supplements = :id and state in ('received', 'reading', 'previewed', 'committing'))
        """).param("id", id).query(Boolean.class).single(); }

    /// Empty when the same file is already here.
    Optional<Long> insert(int coverage, String list, int sender, boolean whole, LocalDate cutOff, OffsetDateTime at,
            Actor by,
            String fileName, String sha256, long size) {
        return db
                .sql("""
                    insert into intake.delivery (coverage, list, sender, whole, cut_off, received_at, received_by, received_name, duty,
                                                 organisation, file_name, sha256, size, state)
                    values (:coverage, :list, :sender, :whole, :cutOff, :at, :by, :name, :duty, :organisation, :fileName, :sha256, :size,
                            'received')
                    on conflict do nothing
                    returning id
                    """)
                .param("coverage", coverage).param("list", list).param("sender", sender).param("whole", whole)
                .param("cutOff", cutOff).param("at", at).param("by", by.user()).param("name", by.name())
                .param("duty", by.duty().code()).param("organisation", by.organisation()).param("fileName", fileName)
                .param("sha256", sha256).param("size", size).query(Long.class).optional();
    }

    void setState(long id, DeliveryState from, DeliveryState to) {
        one(db.sql("update intake.delivery set state = :to where id = :id and state = :from").param("to", to.code())
                .param("id", id).param("from", from.code()).update());
    }

    void setEnded(long id, DeliveryState state, Delivery.@Nullable Refusal refusal, OffsetDateTime at) {
        one(db.sql("""
            update intake.delivery
            set state = :state, refusal = cast(:refusal as jsonb), ended_at = :at
            where id = :id
            """).param("state", state.code())
                .param("refusal", refusal == null ? null : json.writeValueAsString(refusal))
                .param("at", at).param("id", id).update());
    }

    void setFailed(long id, Delivery.Failure failure, OffsetDateTime at) {
        one(db.sql("""
            update intake.delivery
            set state = 'failed', failure = :reason, failure_reference = :reference, ended_at = :at
            where id = :id
            """).param("reason", failure.reason().code()).param("reference", failure.reference()).param("at", at)
                .param("id", id).update());
    }

    /// False when somebody has given the delivery up before its reading began.
    ///
    /// @param mapping what is said of its headings, if anything
    boolean setReading(long id, String description, @Nullable Long mapping) {
        return db.sql("""
            update intake.delivery
            set state = 'reading', description = :description, mapping = :mapping
            where id = :id and state in ('received', 'reading')
            """).param("description", description).param("mapping", mapping, java.sql.Types.BIGINT).param("id", id)
                .update() == 1;
    }

    /// As if it had just been received.
    void setAgain(long id) { one(db.sql("""
        update intake.delivery
        set state = 'received', compared_with = null, description = null, mapping = null, counts = '{}', effect = '[]',
            refusal = null, failure = null, failure_reference = null, ended_at = null
        where id = :id and state in ('refused', 'discarded', 'failed')
        """).param("id", id).update()); }

    void setPreview(long id, DeliveryState state, long comparedWith, Delivery.Counts counts,
            List<Casework.Effect> effect) {
        one(db.sql(
                """
                    update intake.delivery
                    set state = :state, compared_with = :version, counts = cast(:counts as jsonb), effect = cast(:effect as jsonb)
                    where id = :id
                    """)
                .param("state", state.code()).param("version", comparedWith)
                .param("counts", json.writeValueAsString(counts)).param("effect", json.writeValueAsString(effect))
                .param("id", id).update());
    }

    /// What a new reading found conspicuous. Whatever was released or ordered of an earlier one is void.
    void setAlarms(long id, Fill fill, List<Alarm> alarms, List<Casework.Pair> pairs) {
        one(db.sql(
                """
                    update intake.delivery
                    set fill = cast(:fill as jsonb), alarms = cast(:alarms as jsonb), pairs = cast(:pairs as jsonb), ordered_by = null, released_by = null,
                        released_name = null, released_at = null, release_reason = null, released_preview = null
                    where id = :id
                    """)
                .param("fill", json.writeValueAsString(fill)).param("pairs", json.writeValueAsString(pairs))
                .param("alarms", json.writerFor(ALARMS).writeValueAsString(alarms)).param("id", id).update());
    }

    /// How the fields of the last full list of this coverage were filled.
    Fill fillOfHead(int coverage) {
        return db
                .sql("""
                    select d.fill
                    from intake.coverage c
                    join intake.delivery d on d.id = c.head
                    where c.id = :coverage and d.fill <> '{}'
                    """)
                .param("coverage", coverage).query((row, _) -> json.readValue(row.getString(1), Fill.class)).optional()
                .orElse(Fill.NONE);
    }

    /// Who stands behind what was handed in: the person, or of a key whoever made it or one it replaces; for those who may see keys.
    List<Long> answerable(long receivedBy) { return receivedBy > 0
            ? List.of(receivedBy)
            : db.sql("""
                with recursive k as (
                    select id, made_by, replaces from organisation.sender_key where id = :key
                    union all
                    select o.id, o.made_by, o.replaces from organisation.sender_key o join k on o.id = k.replaces)
                select distinct made_by from k order by made_by
                """).param("key", -receivedBy).query((row, _) -> row.getLong(1)).list(); }

    /// By name, who made the key it came by; none where a person handed it in.
    Optional<String> keyMaker(long receivedBy) {
        return db.sql("select made_name from organisation.sender_key where id = :key").param("key", -receivedBy)
                .query((row, _) -> row.getString(1)).optional();
    }

    void setReleased(long id, Actor by, String reason, OffsetDateTime at, String preview) {
        one(db.sql("""
            update intake.delivery
            set released_by = :by, released_name = :name, release_reason = :reason, released_at = :at,
                released_preview = :preview
            where id = :id and state = 'previewed'
            """).param("by", by.user()).param("name", by.name()).param("reason", reason).param("at", at)
                .param("preview", preview).param("id", id).update());
    }

    void setOrdered(long id, Actor by) { one(db.sql("""
        update intake.delivery
        set state = 'committing', ordered_by = :by
        where id = :id and state = 'previewed'
        """).param("by", by.user()).param("id", id).update()); }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("the delivery is not in the expected state");
        }
    }

    void setWithdrawalAsked(long id, Actor by, String reason, boolean second, OffsetDateTime at) {
        one(db.sql("""
            update intake.delivery
            set withdrawal_asked_by = :by, withdrawal_asked_name = :name, withdrawal_asked_at = :at,
                withdrawal_reason = :reason, withdrawal_second = :second, withdrawal_hindrance = null
            where id = :id and state = 'committed'
            """).param("by", by.user()).param("name", by.name()).param("at", at).param("reason", reason)
                .param("second", second).param("id", id).update());
    }

    /// @param by for whom the work is done
    void setWithdrawing(long id, Actor by) {
        one(db.sql("""
            update intake.delivery
            set state = 'withdrawing', withdrawal_ordered_by = :by, withdrawal_ordered_name = :name,
                withdrawal_ordered_duty = :duty, withdrawal_ordered_organisation = :organisation
            where id = :id and state = 'committed'
            """).param("by", by.user()).param("name", by.name()).param("duty", by.duty().code())
                .param("organisation", by.organisation()).param("id", id).update());
    }

    /// It stays committed.
    void setHindered(long id, Withdrawal.Hindrance hindrance) { one(db.sql("""
        update intake.delivery
        set state = 'committed', withdrawal_hindrance = cast(:hindrance as jsonb), withdrawal_ordered_by = null,
            withdrawal_ordered_name = null, withdrawal_ordered_duty = null, withdrawal_ordered_organisation = null
        where id = :id and state = 'withdrawing'
        """).param("hindrance", json.writeValueAsString(hindrance)).param("id", id).update()); }

    void setWithdrawn(long id, Actor by, OffsetDateTime at) { one(db.sql("""
        update intake.delivery
        set state = 'withdrawn', withdrawn_by = :by, withdrawn_name = :name, withdrawn_at = :at
        where id = :id and state = 'withdrawing'
        """).param("by", by.user()).param("name", by.name()).param("at", at).param("id", id).update()); }

    private @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var asked = row.getString("withdrawal_asked_name");
        if (asked == null) {
            return null;
        }
        var done = row.getString("withdrawn_name");
        var ordered = row.getString("withdrawal_ordered_name");
        var hindrance = row.getString("withdrawal_hindrance");
        return new Withdrawal(row.getLong("withdrawal_asked_by"), asked,
                row.getObject("withdrawal_asked_at", OffsetDateTime.class), row.getString("withdrawal_reason"),
                row.getBoolean("withdrawal_second"),
                ordered == null
                        ? null
                        : new Actor(row.getLong("withdrawal_ordered_by"), ordered,
                                Duty.of(row.getString("withdrawal_ordered_duty")),
                                row.getLong("withdrawal_ordered_organisation"), ""),
                done == null
                        ? null
                        : new Withdrawal.Done(row.getLong("withdrawn_by"), done,
                                row.getObject("withdrawn_at", OffsetDateTime.class)),
                hindrance == null ? null : json.readValue(hindrance, Withdrawal.Hindrance.class));
    }

    private static @Nullable Release release(ResultSet row) throws SQLException {
        var name = row.getString("released_name");
        return name == null
                ? null
                : new Release(row.getLong("released_by"), name, row.getString("release_reason"),
                        row.getObject("released_at", OffsetDateTime.class), row.getString("released_preview"));
    }

    private Delivery toDelivery(ResultSet row, int number) throws SQLException {
        var refusal = row.getString("refusal");
        var failure = row.getString("failure");
        var counts = row.getString("counts");
        return new Delivery(row.getLong("id"), row.getInt("coverage"), row.getString("list"), row.getInt("sender"),
                row.getBoolean("whole"), row.getObject("cut_off", LocalDate.class),
                row.getObject("received_at", OffsetDateTime.class),
                new Actor(row.getLong("received_by"), row.getString("received_name"), Duty.of(row.getString("duty")),
                        row.getLong("organisation"), ""),
                row.getString("file_name"), row.getString("sha256"), row.getLong("size"),
                DeliveryState.of(row.getString("state")), row.getObject("compared_with", Long.class),
                row.getString("description"),
                "{}".equals(counts) ? Delivery.Counts.NONE : json.readValue(counts, Delivery.Counts.class),
                json.readValue(row.getString("effect"), EFFECT),
                refusal == null ? null : json.readValue(refusal, Delivery.Refusal.class),
                failure == null
                        ? null
                        : new Delivery.Failure(FailureReason.of(failure), row.getString("failure_reference")),
                row.getObject("ended_at", OffsetDateTime.class), json.readValue(row.getString("alarms"), ALARMS),
                json.readValue(row.getString("pairs"), PAIRS),
                release(row), withdrawal(row));
    }
}
