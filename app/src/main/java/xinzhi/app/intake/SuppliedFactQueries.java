package xinzhi.app.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.NotFound;

@Component
final class SuppliedFactQueries {
    private static final String SELECT = """
        select f.id, f.delivery, f.coverage, f.listing, f.field, f.value, f.supplier, f.basis, f.author_name, f.at, d.state,
               f.cleared_by, c.state as clear_state, f.clear_reason, f.clear_author, f.clear_at, p.delivery as printed_by, p.same
        from intake.supplied_fact f
        join intake.delivery d on d.id = f.delivery
        left join intake.delivery c on c.id = f.cleared_by
        left join lateral (
            select p.delivery, p.same
            from intake.printed_fact p
            join intake.delivery by on by.id = p.delivery and by.state = 'committed'
            where p.fact = f.id
            order by p.delivery desc
            limit 1
        ) p on true
        """;
    private final JdbcClient db;

    SuppliedFactQueries(JdbcClient db) { this.db = db; }

    /// A row that lacks facts and stands in the ledger.
    record Thin(int coverage, long listing, List<String> missing) {}

    /// Of enterprises, as far as the actor sees: what is personal is supplied by no workbook.
    List<Thin> thin(String list, int sender, String grain, @Nullable Integer board, boolean anyBoard, int most) {
        return db
                .sql("""
                    select k.coverage, l.id, l.missing
                    from intake.coverage c
                    join intake.known k on k.coverage = c.id and k.present
                    join roster.listing l on l.id = k.ref
                    join casework.item i on i.listing_id = l.id
                    where c.list = :list and c.sender = :sender and c.grain = :grain and l.missing is not null and i.stage <> 'closed'
                      and l.subject_id > 0 and (:any or i.board is not distinct from :board)
                    order by l.id
                    limit :most
                    """)
                .param("list", list).param("sender", sender).param("grain", grain)
                .param("any", anyBoard).param("board", board, java.sql.Types.INTEGER).param("most", most)
                .query(SuppliedFactQueries::toThin).list();
    }

    /// What these listings lack now; those that lack nothing are not among them.
    Map<Long, Thin> lacking(int coverage, List<Long> listings) {
        var found = new HashMap<Long, Thin>();
        db.sql("""
            select k.coverage, l.id, l.missing
            from intake.known k
            join roster.listing l on l.id = k.ref
            where k.coverage = :coverage and k.ref = any(:listings) and k.present and l.missing is not null and l.subject_id > 0
            """).param(
                "coverage", coverage).param("listings", listings.toArray(Long[]::new))
                .query(SuppliedFactQueries::toThin).list().forEach(thin -> found.put(thin.listing(), thin));
        return found;
    }

    Optional<Integer> coverage(String list, int sender, String grain) {
        return db.sql("select id from intake.coverage where list = :list and sender = :sender and grain = :grain")
                .param("list", list).param("sender", sender).param("grain", grain).query(Integer.class).optional();
    }

    SuppliedFacts.Source source(int coverage) {
        return db.sql("select list, sender, grain from intake.coverage where id = :id").param("id", coverage)
                .query((row, _) -> new SuppliedFacts.Source(row.getString(1), row.getInt(2), row.getString(3)))
                .single();
    }

    /// A delivery of a workbook of this coverage that is not decided yet.
    Optional<Long> underWay(int coverage) { return db
            .sql("""
                select id from intake.delivery
                where coverage = :coverage and completes is not null and state in ('received', 'reading', 'previewed', 'committing')
                """)
            .param("coverage", coverage).query(Long.class).optional(); }

    Optional<String> completes(long delivery) {
        return db.sql("select completes from intake.delivery where id = :id and completes is not null")
                .param("id", delivery).query(String.class).optional();
    }

    void setCompletes(long delivery, String what) {
        db.sql("update intake.delivery set completes = :what where id = :id").param("what", what).param("id", delivery)
                .update();
    }

    void insertRow(long delivery, long line, long listing) {
        db.sql("insert into intake.completed_row (delivery, line, listing) values (:delivery, :line, :listing)")
                .param("delivery", delivery).param("line", line).param("listing", listing).update();
    }

    /// By line of the workbook.
    Map<Long, Long> rows(long delivery) {
        var rows = new HashMap<Long, Long>();
        db.sql("select line, listing from intake.completed_row where delivery = :id").param("id", delivery)
                .query(row -> {
                    rows.put(row.getLong(1), row.getLong(2));
                });
        return rows;
    }

    void insert(long delivery, int coverage, long listing, String field, String value, String supplier, String basis,
            Actor author, OffsetDateTime at) {
        db.sql("""
            insert into intake.supplied_fact (delivery, coverage, listing, field, value, supplier, basis, author, author_name, at)
            values (:delivery, :coverage, :listing, :field, :value, :supplier, :basis, :author, :name, :at)
            """).param(
                "delivery", delivery).param("coverage", coverage).param("listing", listing).param("field", field)
                .param("value", value).param("supplier", supplier).param("basis", basis).param("author", author.user())
                .param("name", author.name()).param("at", at).update();
    }

    SuppliedFact get(long id) {
        return db.sql(SELECT + "where f.id = :id").param("id", id).query(SuppliedFactQueries::toFact).optional()
                .orElseThrow(() -> new NotFound("fact"));
    }

    /// What a delivery brings, or takes back.
    List<SuppliedFact> of(long delivery) {
        return db.sql(SELECT + "where f.delivery = :id or f.cleared_by = :id order by f.id").param("id", delivery)
                .query(SuppliedFactQueries::toFact).list();
    }

    List<SuppliedFact> ofListing(long listing) {
        return db.sql(SELECT + "where f.listing = :id order by f.id").param("id", listing)
                .query(SuppliedFactQueries::toFact).list();
    }

    /// Those in the ledger, by the key their row is known by.
    Map<UUID, List<SuppliedFact>> inForce(int coverage) {
        var keys = new HashMap<Long, UUID>();
        db.sql("""
            select k.ref, k.key
            from intake.known k
            where k.coverage = :coverage and k.ref in (select listing from intake.supplied_fact where coverage = :coverage)
            """).param(
                "coverage", coverage).query(
                        row -> {
                            keys.put(row.getLong(1), row.getObject(2, UUID.class));
                        });
        var byKey = new HashMap<UUID, List<SuppliedFact>>();
        if (!keys.isEmpty()) {
            db.sql(SELECT + "where f.coverage = :coverage and d.state = 'committed'").param("coverage", coverage)
                    .query(SuppliedFactQueries::toFact).list().stream()
                    .filter(fact -> fact.standing() == SuppliedFact.Standing.IN_FORCE).forEach(fact -> {
                        var key = keys.get(fact.listing());
                        if (key != null) {
                            byKey.computeIfAbsent(key, _ -> new java.util.ArrayList<>()).add(fact);
                        }
                    });
        }
        return byKey;
    }

    void clear(long fact, long by, String reason, Actor author, OffsetDateTime at) {
        db.sql("""
            update intake.supplied_fact
            set cleared_by = :by, clear_reason = :reason, clear_author = :author, clear_at = :at
            where id = :id
            """).param("by", by).param("reason", reason).param("author", author.name()).param("at", at)
                .param("id", fact).update();
    }

    void forgetPrinted(long delivery) {
        db.sql("delete from intake.printed_fact where delivery = :id").param("id", delivery).update();
    }

    void insertPrinted(long delivery, long fact, boolean same) { db.sql("""
        insert into intake.printed_fact (delivery, fact, same) values (:delivery, :fact, :same)
        on conflict (delivery, fact) do update set same = excluded.same
        """).param("delivery", delivery).param("fact", fact).param("same", same).update(); }

    private static Thin toThin(ResultSet row, int number) throws SQLException {
        return new Thin(row.getInt(1), row.getLong(2), List.of((String[]) row.getArray(3).getArray()));
    }

    private static SuppliedFact toFact(ResultSet row, int number) throws SQLException {
        var clearedBy = row.getObject("cleared_by", Long.class);
        var printedBy = row.getObject("printed_by", Long.class);
        return new SuppliedFact(row.getLong("id"), row.getLong("delivery"), row.getInt("coverage"),
                row.getLong("listing"), row.getString("field"), row.getString("value"), row.getString("supplier"),
                row.getString("basis"), row.getString("author_name"), row.getObject("at", OffsetDateTime.class),
                DeliveryState.of(row.getString("state")),
                clearedBy == null
                        ? null
                        : new SuppliedFact.Clear(clearedBy, DeliveryState.of(row.getString("clear_state")),
                                row.getString("clear_reason"), row.getString("clear_author"),
                                row.getObject("clear_at", OffsetDateTime.class)),
                printedBy == null ? null : new SuppliedFact.Printed(printedBy, row.getBoolean("same")));
    }
}
