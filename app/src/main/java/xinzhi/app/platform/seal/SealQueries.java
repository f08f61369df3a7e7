package xinzhi.app.platform.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Statements on the chain. They run as the owner: no duty has anything to do with these tables.
final class SealQueries {
    private static final int ROWS_AT_A_TIME = 2000;
    private static final int DIGEST_BYTES = 32;
    private final JdbcClient db;

    SealQueries(JdbcTemplate template) {
        template.setFetchSize(ROWS_AT_A_TIME);
        db = JdbcClient.create(template);
    }

    /// How far this server has sealed.
    record Mark(boolean ofThisServer, String xid, long id) {}

    /// Takes the mark for this transaction: one sealer at a time.
    Mark takeMark() { return db.sql("""
        select cluster = (select system_identifier from pg_control_system()), xid, id
        from platform.seal_mark
        for update
        """).query((row, _) -> new Mark(row.getBoolean(1), row.getString(2), row.getLong(3))).single(); }

    void moveMark(String xid, long id) { one(db.sql("""
        update platform.seal_mark
        set cluster = (select system_identifier from pg_control_system()), xid = cast(:xid as xid8), id = :id
        """).param("xid", xid).param("id", id).update()); }

    /// Events of another server bear transaction numbers that mean nothing here: sealed ones get one before all of this server's, the
    /// others that of this transaction.
    void renumber() { db
            .sql("""
                update platform.event
                set xid = case when id in (select unnest(events) from platform.seal_block) then '3'::xid8 else pg_current_xact_id() end
                """)
            .update(); }

    /// The first transaction that may still be under way: all before it have ended, and what they left can be seen.
    String horizon() { return db.sql("select pg_snapshot_xmin(pg_current_snapshot())").query(String.class).single(); }

    /// An event still to be sealed.
    record Waiting(String xid, EventRecord event) {}

    /// Events after the mark whose transactions ended before the horizon, in the order in which they are sealed.
    void waiting(Mark mark, String horizon, int most, Consumer<Waiting> each) {
        db.sql("select e.xid, " + EventRows.COLUMNS + """
            from platform.event e
            where (e.xid, e.id) > (cast(:xid as xid8), :id) and e.xid < cast(:horizon as xid8)
            order by e.xid, e.id
            limit :most
            """).param("xid", mark.xid()).param("id", mark.id()).param("horizon", horizon).param("most", most)
                .query((RowCallbackHandler) row -> each.accept(new Waiting(row.getString("xid"), EventRows.read(row))));
    }

    void add(Block block, List<Long> events, List<String> leaves) {
        one(db.sql(
                """
                    insert into platform.seal_block (number, count, events, leaves, root, algorithm, previous, sealed_at, digest)
                    values (:number, :count, :events, :leaves, :root, :algorithm, :previous, :at, :digest)
                    """)
                .param("number", block.number()).param("count", block.count())
                .param("events", events.toArray(Long[]::new))
                .param("leaves", HexFormat.of().parseHex(String.join("", leaves))).param("root", block.root())
                .param("algorithm", block.algorithm()).param("previous", block.previous())
                .param("at", block.sealedAt().atOffset(ZoneOffset.UTC)).param("digest", block.digest()).update());
    }

    Optional<Block> last() { return db.sql("""
        select number, count, root, algorithm, previous, sealed_at, digest
        from platform.seal_block
        order by number desc
        limit 1
        """).query(SealQueries::toBlock).optional(); }

    /// A block with the events it lists and their digests.
    record Listed(Block block, List<Long> events, List<String> leaves) {}

    /// The next block from this number on.
    Optional<Listed> from(long number) { return db.sql("""
        select number, count, root, algorithm, previous, sealed_at, digest, events, leaves
        from platform.seal_block
        where number >= :number
        order by number
        limit 1
        """).param("number", number).query(SealQueries::toListed).optional(); }

    /// Blocks in which one of these events stands.
    List<Listed> holding(List<Long> events) { return db.sql("""
        select number, count, root, algorithm, previous, sealed_at, digest, events, leaves
        from platform.seal_block
        where events && :events
        order by number
        """).param("events", events.toArray(Long[]::new)).query(SealQueries::toListed).list(); }

    List<Block> between(long first, long last) { return db.sql("""
        select number, count, root, algorithm, previous, sealed_at, digest
        from platform.seal_block
        where number between :first and :last
        order by number
        """).param("first", first).param("last", last).query(SealQueries::toBlock).list(); }

    List<EventRecord> events(List<Long> ids) {
        return db.sql("select " + EventRows.COLUMNS + "from platform.event e where e.id = any(:ids) order by e.id")
                .param("ids", ids.toArray(Long[]::new)).query((row, _) -> EventRows.read(row)).list();
    }

    /// An event no block lists; `late` where it should have been sealed long ago.
    record Unsealed(long id, Instant at, boolean late) {}

    void unsealed(Consumer<Unsealed> each) {
        db.sql("""
            select e.id, e.at, (e.xid, e.id) <= (m.xid, m.id) and m.cluster = (select system_identifier from pg_control_system()) as late
            from platform.event e
            cross join platform.seal_mark m
            where not exists (select from (select unnest(events) as id from platform.seal_block) s where s.id = e.id)
            order by e.id
            """).query(
                (RowCallbackHandler) row -> each.accept(new Unsealed(row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(), row.getBoolean(3))));
    }

    /// An event that two blocks list.
    Optional<Long> twice() { return db.sql("""
        select id
        from (select unnest(events) as id from platform.seal_block) s
        group by id
        having count(*) > 1
        order by id
        limit 1
        """).query(Long.class).optional(); }

    /// What waits to be sealed: how many, and since when.
    record Backlog(long events, @Nullable Instant oldest) {}

    Backlog backlog() { return db.sql("""
        select count(*), min(e.at)
        from platform.event e
        where (e.xid, e.id) > (select xid, id from platform.seal_mark)
        """).query((row, _) -> new Backlog(row.getLong(1), instant(row, 2))).single(); }

    /// Events in the blocks up to this one.
    long sealedEvents(long upTo) {
        return db.sql("select coalesce(sum(count), 0) from platform.seal_block where number <= :number")
                .param("number", upTo).query(Long.class).single();
    }

    long sealedEvents() {
        return db.sql("select coalesce(sum(count), 0) from platform.seal_block").query(Long.class).single();
    }

    /// The last block of a day.
    record Head(LocalDate day, long block, String digest) {}

    /// The last block of each day from one to before another.
    List<Head> lastOfDays(LocalDate first, LocalDate end, ZoneId zone) {
        return db.sql("""
            select distinct on (day) day, number, digest
            from (select cast(sealed_at at time zone :zone as date) as day, number, digest
                  from platform.seal_block
                  where sealed_at >= :from and sealed_at < :to) b
            order by day, number desc
            """).param("zone", zone.getId()).param("from", first.atStartOfDay(zone).toOffsetDateTime())
                .param("to", end.atStartOfDay(zone).toOffsetDateTime())
                .query((row, _) -> new Head(row.getObject(1, LocalDate.class), row.getLong(2), row.getString(3)))
                .list();
    }

    void add(DayHead head) {
        one(db.sql("""
            insert into platform.seal_head (day, block, digest, signature, public_key, signed_at)
            values (:day, :block, :digest, :signature, :key, :at)
            """).param("day", head.day()).param("block", head.block()).param("digest", head.digest())
                .param("signature", Base64.getDecoder().decode(head.signature()))
                .param("key", Base64.getDecoder().decode(head.publicKey()))
                .param("at", head.signedAt().atOffset(ZoneOffset.UTC)).update());
    }

    List<DayHead> heads() { return db.sql("""
        select day, block, digest, signed_at, signature, public_key
        from platform.seal_head
        order by day
        """).query(SealQueries::toHead).list(); }

    /// The first signed head at or after this block.
    Optional<DayHead> headOver(long block) { return db.sql("""
        select day, block, digest, signed_at, signature, public_key
        from platform.seal_head
        where block >= :block
        order by day
        limit 1
        """).param("block", block).query(SealQueries::toHead).optional(); }

    Optional<DayHead> lastHead() { return db.sql("""
        select day, block, digest, signed_at, signature, public_key
        from platform.seal_head
        order by day desc
        limit 1
        """).query(SealQueries::toHead).optional(); }

    void add(CheckRow check) {
        one(db.sql("""
            insert into platform.seal_check (at, millis, intact, blocks, events, unsealed, place, reason)
            values (:at, :millis, :intact, :blocks, :events, :unsealed, :place, :reason)
            """).param("at", check.at().atOffset(ZoneOffset.UTC)).param("millis", check.millis())
                .param("intact", check.reason() == null).param("blocks", check.blocks())
                .param("events", check.events()).param("unsealed", check.unsealed()).param("place", check.place())
                .param("reason", check.reason()).update());
    }

    Optional<CheckRow> lastCheck() {
        return db.sql("""
            select at, millis, blocks, events, unsealed, place, reason
            from platform.seal_check
            order by id desc
            limit 1
            """).query((row, _) -> new CheckRow(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2),
                row.getLong(3), row.getLong(4), row.getLong(5), row.getString(6), row.getString(7))).optional();
    }

    private static Block toBlock(ResultSet row, int number) throws SQLException {
        return new Block(row.getLong("number"), row.getInt("count"), row.getString("root"), row.getString("algorithm"),
                row.getString("previous"), row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getString("digest"));
    }

    private static Listed toListed(ResultSet row, int number) throws SQLException {
        return new Listed(toBlock(row, number), List.of((Long[]) row.getArray("events").getArray()),
                leaves(row.getBytes("leaves")));
    }

    private static List<String> leaves(byte[] bytes) {
        var leaves = new String[(bytes.length + DIGEST_BYTES - 1) / DIGEST_BYTES];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = HexFormat.of().formatHex(bytes, i * DIGEST_BYTES,
                    Math.min((i + 1) * DIGEST_BYTES, bytes.length));
        }
        return List.of(leaves);
    }

    private static DayHead toHead(ResultSet row, int number) throws SQLException {
        return new DayHead(row.getObject("day", LocalDate.class), row.getLong("block"), row.getString("digest"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                Base64.getEncoder().encodeToString(row.getBytes("signature")),
                Base64.getEncoder().encodeToString(row.getBytes("public_key")));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException(rows + " rows instead of one");
        }
    }
}
