package xinzhi.app.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.NotFound;

@Component
final class ValueFixQueries {
    private static final String SELECT = """
        select id, list, sender, field, printed, value, reason, holds_from, state, proposed_by, proposed_name, proposed_at,
               decided_by, decided_name, decided_at, remark, ended_by, ended_name, ended_at
        from intake.value_fix
        """;
    private final JdbcClient db;

    ValueFixQueries(JdbcClient db) { this.db = db; }

    /// The general ones first, so that a sender's own come later and win.
    List<ValueFix> inForce(String list, int sender, LocalDate day) { return db.sql(SELECT + """
        where list = :list and (sender is null or sender = :sender) and state = 'approved' and holds_from <= :day
        order by sender nulls first, id
        """).param("list", list).param("sender", sender).param("day", day).query(ValueFixQueries::toFix).list(); }

    List<ValueFix> list(boolean waiting, int most) {
        return db.sql(SELECT + "where (state = 'proposed') = :waiting order by id desc limit :most")
                .param("waiting", waiting).param("most", most).query(ValueFixQueries::toFix).list();
    }

    ValueFix get(long id) { return get(id, ""); }

    ValueFix getLocked(long id) { return get(id, " for update"); }

    private ValueFix get(long id, String lock) {
        return db.sql(SELECT + "where id = :id" + lock).param("id", id).query(ValueFixQueries::toFix).optional()
                .orElseThrow(() -> new NotFound("value fix"));
    }

    /// Empty when there is one for this value already.
    Optional<Long> insert(ValueFixes.Draft draft, @Nullable Integer sender, ValueFix.Act by) {
        return db
                .sql("""
                    insert into intake.value_fix (list, sender, field, printed, value, reason, holds_from, proposed_by, proposed_name, proposed_at)
                    values (:list, :sender, :field, :printed, :value, :reason, :from, :by, :name, :at)
                    on conflict do nothing
                    returning id
                    """)
                .param("list", draft.list()).param("sender", sender).param("field", draft.field())
                .param("printed", draft.printed()).param("value", draft.value()).param("reason", draft.reason())
                .param("from", draft.from()).param("by", by.by()).param("name", by.name()).param("at", by.at())
                .query(Long.class).optional();
    }

    void decide(long id, ValueFix.State state, ValueFix.Act by, LocalDate from, String remark) {
        one(db.sql(
                """
                    update intake.value_fix
                    set state = :state, decided_by = :by, decided_name = :name, decided_at = :at, holds_from = :from, remark = :remark
                    where id = :id and state = 'proposed'
                    """)
                .param("state", state.code()).param("by", by.by()).param("name", by.name()).param("at", by.at())
                .param("from", from).param("remark", remark).param("id", id).update());
    }

    void end(long id, ValueFix.Act by) { one(db.sql("""
        update intake.value_fix
        set state = 'ended', ended_by = :by, ended_name = :name, ended_at = :at
        where id = :id and state in ('proposed', 'approved')
        """).param("by", by.by()).param("name", by.name()).param("at", by.at()).param("id", id).update()); }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("the value fix is not in the expected state");
        }
    }

    /// How many rows of the delivery were read by which fix.
    void setUses(long delivery, Map<Long, Long> uses) {
        db.sql("delete from intake.value_fix_use where delivery = :delivery").param("delivery", delivery).update();
        uses.forEach((fix, rows) -> db.sql("""
            insert into intake.value_fix_use (delivery, fix, rows) values (:delivery, :fix, :rows)
            """).param("delivery", delivery).param("fix", fix).param("rows", rows).update());
    }

    /// @param fixes how many were needed
    /// @param rows  values read by them
    record Uses(long fixes, long rows) {}

    Uses uses(long delivery) {
        return db.sql("select count(*), coalesce(sum(rows), 0) from intake.value_fix_use where delivery = :delivery")
                .param("delivery", delivery).query((row, _) -> new Uses(row.getLong(1), row.getLong(2))).single();
    }

    /// Whether a value that was wrong in the delivery would be read otherwise today.
    boolean wouldMend(long delivery, LocalDate day) { return db.sql("""
        select exists (
            select from intake.faulty_value v
            join intake.delivery d on d.id = v.delivery
            join intake.value_fix f on f.list = d.list and (f.sender is null or f.sender = d.sender)
                 and f.field = v.field and f.printed = v.printed
            where v.delivery = :delivery and f.state = 'approved' and f.holds_from <= :day)
        """).param("delivery", delivery).param("day", day).query(Boolean.class).single(); }

    private static ValueFix toFix(ResultSet row, int number) throws SQLException {
        var proposed = act(row, "proposed");
        if (proposed == null) {
            throw new IllegalStateException("a value fix nobody proposed");
        }
        return new ValueFix(row.getLong("id"), row.getString("list"), row.getObject("sender", Integer.class),
                row.getString("field"), row.getString("printed"), row.getString("value"), row.getString("reason"),
                row.getObject("holds_from", LocalDate.class), ValueFix.State.of(row.getString("state")), proposed,
                act(row, "decided"), row.getString("remark"), act(row, "ended"));
    }

    private static ValueFix.@Nullable Act act(ResultSet row, String what) throws SQLException {
        var at = row.getObject(what + "_at", OffsetDateTime.class);
        return at == null ? null : new ValueFix.Act(row.getLong(what + "_by"), row.getString(what + "_name"), at);
    }
}
