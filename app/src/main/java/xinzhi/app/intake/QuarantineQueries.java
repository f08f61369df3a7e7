package xinzhi.app.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.Vault;

@Component
final class QuarantineQueries {
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {
    };
    /// What a later list of the same coverage has taken the place of is nobody's work any more. A row that was read by a correction and
    /// is in conflict by it has not come in: it stays to be judged.
    private static final String ROWS = """
        from (
            select q.*, d.list, d.sender, d.cut_off, d.state as delivery_state,
                   case when s.id is not null or q.came_in and d.state in ('committed', 'withdrawing') then 'settled'
                        when j.id is not null or c.id is not null and (q.twins is null or q.read_by is distinct from c.id) then 'corrected'
                        when q.returned_at is not null then 'returned'
                        else 'open' end as state,
                   d.supplements is null and d.state in ('previewed', 'committing', 'committed', 'withdrawing')
                   and not exists (select from intake.delivery n
                                   where n.coverage = d.coverage and n.whole and n.id > d.id
                                     and n.state in ('previewed', 'committing', 'committed', 'withdrawing')) as latest
            from (select *, judged_by is not null or read_by is not null and twins is null as came_in from intake.quarantined) q
            join intake.delivery d on d.id = q.delivery
            left join intake.correction c on c.coverage = q.coverage and c.address = q.address and c.undone_at is null
            left join intake.conflict_judgement j
                on j.coverage = q.coverage and j.key = q.key and j.contents = q.twins and j.undone_at is null
            left join intake.delivery s on s.id = q.settled_by and s.state in ('committed', 'withdrawing')
        ) q
        """;
    private static final String WHERE = """
        where (cast(:delivery as bigint) is null and q.latest or q.delivery = :delivery)
          and (cast(:list as text) is null or q.list = :list)
          and (cast(:sender as int) is null or q.sender = :sender)
          and (cast(:code as text) is null or :code = any (q.codes))
          and (cast(:state as text) is null and q.state <> 'settled' or q.state = :state)
        """;
    private final JdbcClient db;
    private final Vault vault;

    QuarantineQueries(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    List<QuarantinedRow> page(QuarantineFilter filter, int offset, int most) {
        return wanted("select q.* " + ROWS + WHERE + " order by q.delivery desc, q.row_no limit " + most + " offset "
                + offset, filter).query(this::toRow).list();
    }

    long count(QuarantineFilter filter) {
        return wanted("select count(*) " + ROWS + WHERE, filter).query(Long.class).single();
    }

    /// How many rows have which fault.
    Map<String, Long> codes(QuarantineFilter filter) {
        var codes = new LinkedHashMap<String, Long>();
        wanted("select c.code, count(*) " + ROWS + " cross join unnest(q.codes) c(code) " + WHERE
                + " group by 1 order by 2 desc, 1", filter).query(row -> {
                    codes.put(row.getString(1), row.getLong(2));
                });
        return codes;
    }

    /// Lists and senders of which rows are set aside.
    record Origin(String list, int sender) {}

    List<Origin> origins() {
        return db.sql("select distinct q.list, q.sender " + ROWS + " where q.latest order by 1, 2")
                .query((row, _) -> new Origin(row.getString(1), row.getInt(2))).list();
    }

    private JdbcClient.StatementSpec wanted(String sql, QuarantineFilter filter) {
        var state = filter.state();
        return db.sql(sql).param("delivery", filter.delivery()).param("list", filter.list())
                .param("sender", filter.sender()).param("code", filter.code())
                .param("state", state == null ? null : state.code());
    }

    Optional<QuarantinedRow> find(long delivery, long number) {
        return db.sql("select q.* " + ROWS + " where q.delivery = :delivery and q.row_no = :number")
                .param("delivery", delivery).param("number", number).query(this::toRow).optional();
    }

    /// How a delivery's rows stand.
    ///
    /// @param kept      faulty rows set aside
    /// @param readBy    rows read by a correction
    /// @param judged    rows in conflict of which somebody has said which holds
    /// @param corrected corrected rows that have not come in
    record Standing(long kept, long readBy, long judged, long corrected) {}

    Standing standing(long delivery) {
        return db
                .sql("""
                    select count(*) filter (where not came_in), count(*) filter (where came_in and read_by is not null),
                           count(*) filter (where judged_by is not null),
                           count(*) filter (where not came_in and state = 'corrected')
                    """ + ROWS
                        + " where q.delivery = :delivery")
                .param("delivery", delivery)
                .query((row, _) -> new Standing(row.getLong(1), row.getLong(2), row.getLong(3),
                        row.getLong(4)))
                .single();
    }

    /// Addresses of the delivery's rows in conflict, of those conflicts all rows of which are set aside.
    Set<UUID> inConflict(long delivery) { return Set.copyOf(db
            .sql("""
                select distinct address
                from intake.quarantined
                where delivery = :delivery and key in (
                    select key
                    from intake.quarantined
                    where delivery = :delivery and twins is not null
                    group by key
                    having count(distinct content) = max(cardinality(twins)))
                """)
            .param("delivery", delivery).query(UUID.class).list()); }

    /// The rows this one is in conflict with and itself, in the order of the file.
    List<QuarantinedRow> twins(QuarantinedRow row) {
        return db.sql("select q.* " + ROWS + " where q.delivery = :delivery and q.key = :key and q.twins is not null"
                + " order by q.row_no").param("delivery", row.delivery()).param("key", row.key())
                .query(this::toRow).list();
    }

    void returned(long delivery, List<Long> rows, OffsetDateTime at) {
        db.sql("update intake.quarantined set returned_at = :at where delivery = :delivery and row_no = any(:rows)")
                .param("at", at).param("delivery", delivery).param("rows", rows.toArray(Long[]::new)).update();
    }

    /// Rows of earlier deliveries this part of the list has in good order, once it is committed.
    void settle(Delivery by, Stage stage) { db.sql("""
        update intake.quarantined q
        set settled_by = :delivery
        where q.coverage = :coverage and q.delivery < :delivery
          and not exists (select from intake.quarantined n
                          where n.delivery = :delivery and n.address = q.address
                            and n.twins is not null and n.judged_by is null)
          and (exists (select from %s s where s.key = q.key and s.verdict = 0)
               or exists (select from intake.quarantined n
                          where n.delivery = :delivery and n.address = q.address
                            and (n.judged_by is not null or n.read_by is not null and n.twins is null)))
        """.formatted(stage.rows())).param("delivery", by.id()).param("coverage", by.coverage()).update(); }

    /// A printed value that is wrong in several rows.
    record FaultyValue(String field, String printed, long rows) {}

    List<FaultyValue> values(long delivery, int most) {
        return db.sql("""
            select field, printed, rows
            from intake.faulty_value
            where delivery = :delivery
            order by rows desc, field, printed
            limit :most
            """).param("delivery", delivery).param("most", most)
                .query((row, _) -> new FaultyValue(row.getString(1), row.getString(2), row.getLong(3))).list();
    }

    Optional<Long> supplemented(long delivery) {
        return db.sql("select supplements from intake.delivery where id = :id and supplements is not null")
                .param("id", delivery).query(Long.class).optional();
    }

    /// Takes the committed delivery's file for a delivery of its own; empty while one is under way.
    Optional<Long> supplement(Delivery original, xinzhi.app.platform.Actor by, OffsetDateTime at) {
        return db
                .sql("""
                    insert into intake.delivery (coverage, list, sender, whole, cut_off, received_at, received_by, received_name, duty,
                                                 organisation, file_name, sha256, size, state, supplements)
                    select coverage, list, sender, false, cut_off, :at, :by, :name, :duty, :organisation, file_name, sha256, size,
                           'received', id
                    from intake.delivery
                    where id = :id
                    on conflict do nothing
                    returning id
                    """)
                .param("at", at).param("by", by.user()).param("name", by.name()).param("duty", by.duty().code())
                .param("organisation", by.organisation()).param("id", original.id()).query(Long.class).optional();
    }

    private static List<UUID> twins(ResultSet row) throws SQLException {
        var twins = row.getArray("twins");
        return twins == null ? List.of() : List.of((UUID[]) twins.getArray());
    }

    private QuarantinedRow toRow(ResultSet row, int number) throws SQLException {
        return new QuarantinedRow(row.getLong("delivery"), row.getInt("coverage"), row.getString("list"),
                row.getInt("sender"), row.getObject("cut_off", LocalDate.class),
                DeliveryState.of(row.getString("delivery_state")), row.getLong("row_no"),
                row.getObject("address", UUID.class), row.getObject("key", UUID.class),
                row.getObject("content", UUID.class), twins(row), row.getString("sheet"), row.getLong("line"),
                row.getBoolean("person"), PrintedCells.open(vault, row.getBytes("cells")),
                JsonMapper.shared().readValue(row.getString("faults"), FAULTS),
                QuarantineState.of(row.getString("state")), row.getObject("read_by", Long.class));
    }
}
