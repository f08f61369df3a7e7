package xinzhi.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.SealedColumns;
import xinzhi.app.platform.Vault;

/// The files asked for, as they stand. The selection lies sealed.
@Component
final class ExportQueries implements SealedColumns {
    private static final String PLACE = "ledger-export.selection";
    private static final String SELECT = """
        select id, account, account_name, duty, organisation, organisation_name, format, selection, columns, described, state,
               rows_all, rows_done, asked_at, started_at, size, keep_until
        from casework.export
        """;
    private final JdbcClient db;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.shared();

    ExportQueries(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    @Override
    public List<Column> list() { return List.of(new Column("casework.export", "id", "selection", PLACE)); }

    /// Empty where one of this author's is under way already.
    Optional<Long> add(Actor author, ExportFormat format, LedgerSearch search, LedgerColumns columns,
            String described, long rows, OffsetDateTime at) {
        return db
                .sql("""
                    insert into casework.export (account, account_name, duty, organisation, organisation_name, format, selection,
                                                 columns, described, state, rows_all, asked_at)
                    values (:account, :name, :duty, :organisation, :organisationName, :format, :selection, :columns, :described,
                            'waiting', :rows, :at)
                    on conflict (account) where state in ('waiting', 'writing') do nothing
                    returning id
                    """)
                .param("account", author.user()).param("name", author.name()).param("duty", author.duty().code())
                .param("organisation", author.organisation()).param("organisationName", author.organisationName())
                .param("format", format.code())
                .param("selection", vault.seal(PLACE, json.writeValueAsString(LedgerForm.of(search))))
                .param("columns", columns.codes().toArray(String[]::new)).param("described", described)
                .param("rows", rows).param("at", at).query(Long.class).optional();
    }

    Optional<ExportOrder> find(long id) {
        return db.sql(SELECT + "where id = :id").param("id", id).query(this::toOrder).optional();
    }

    List<ExportOrder> newest(int most) {
        return db.sql(SELECT + "order by id desc limit :most").param("most", most).query(this::toOrder).list();
    }

    List<Long> underWay() {
        return db.sql("select id from casework.export where state in ('waiting', 'writing') order by id")
                .query((row, _) -> row.getLong(1)).list();
    }

    /// Done, and not to be kept after yesterday.
    List<Long> due(LocalDate today) {
        return db.sql("select id from casework.export where state = 'done' and keep_until < :today")
                .param("today", today).query((row, _) -> row.getLong(1)).list();
    }

    /// Begins, or begins again; false where it has ended or was called off.
    boolean begin(long id, OffsetDateTime at) { return db.sql("""
        update casework.export
        set state = 'writing', started_at = :at, rows_done = 0
        where id = :id and state in ('waiting', 'writing') and not cancelled
        """).param("id", id).param("at", at).update() == 1; }

    /// Says how far it is, and is told whether to stop.
    boolean calledOff(long id, long rows) { return db.sql("""
        update casework.export
        set rows_done = :rows
        where id = :id and state = 'writing'
        returning cancelled
        """).param("id", id).param("rows", rows).query(Boolean.class).optional().orElse(true); }

    /// True where it was still under way.
    boolean callOff(long id) {
        return db.sql("update casework.export set cancelled = true where id = :id and state in ('waiting', 'writing')")
                .param("id", id).update() == 1;
    }

    /// False where it was called off in the last moment.
    boolean done(long id, long rows, long size, LocalDate keepUntil, OffsetDateTime at) {
        return db.sql("""
            update casework.export
            set state = 'done', rows_done = :rows, rows_all = :rows, size = :size, keep_until = :until, ended_at = :at
            where id = :id and state = 'writing' and not cancelled
            """).param("id", id).param("rows", rows).param("size", size).param("until", keepUntil).param("at", at)
                .update() == 1;
    }

    void end(long id, ExportOrder.State state, OffsetDateTime at) {
        db.sql("update casework.export set state = :state, ended_at = :at where id = :id").param("id", id)
                .param("state", state.code()).param("at", at).update();
    }

    private ExportOrder toOrder(ResultSet row, int number) throws SQLException {
        var author = new Actor(row.getLong("account"), row.getString("account_name"),
                Duty.of(row.getString("duty")), row.getLong("organisation"), row.getString("organisation_name"));
        var form = json.readValue(vault.openText(PLACE, row.getBytes("selection")), LedgerForm.class);
        return new ExportOrder(row.getLong("id"), author, ExportFormat.of(row.getString("format")), form,
                LedgerColumns.of(List.of((String[]) row.getArray("columns").getArray())), row.getString("described"),
                ExportOrder.State.of(row.getString("state")), row.getLong("rows_all"), row.getLong("rows_done"),
                row.getObject("asked_at", OffsetDateTime.class), row.getObject("started_at", OffsetDateTime.class),
                row.getObject("size", Long.class), row.getObject("keep_until", LocalDate.class));
    }
}
