package xinzhi.app.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import xinzhi.app.platform.BulkCopy;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.check.Fingerprint;
import xinzhi.lists.check.RowCompletion;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;

/// What a coverage knows, row by row, for one reading as the writer.
final class KnownRows {
    private static final int AT_A_TIME = 4000;
    private final Coverage coverage;
    private final ListFormat format;
    private final RowCompletion rows;
    private final Function<Collection<Long>, Map<Long, Map<String, String>>> says;
    private final Transactions.Writing in;
    private final JdbcClient db;
    private final Map<BitSet, String> tables = new HashMap<>();

    /// @param says what listings or subjects say, by id and code of the field
    KnownRows(Coverage coverage, ListFormat format, RowCompletion rows,
            Function<Collection<Long>, Map<Long, Map<String, String>>> says, Transactions.Writing in) {
        this.coverage = coverage;
        this.format = format;
        this.rows = rows;
        this.says = says;
        this.in = in;
        this.db = in.sql();
    }

    record Ref(Fingerprint key, Fingerprint content, long ref) {}

    /// Known rows that bear one key where some fields are left out.
    record Matches(long count, Ref first) {}

    boolean any() {
        return db.sql("select exists (select from intake.known where coverage = :coverage)")
                .param("coverage", coverage.id()).query(Boolean.class).single();
    }

    Map<UUID, Ref> byKey(List<Fingerprint> keys) {
        var found = new HashMap<UUID, Ref>();
        db.sql("select key, content, ref from intake.known where coverage = :coverage and key = any(:keys)")
                .param("coverage", coverage.id()).param("keys", uuids(keys)).query(row -> {
                    var key = row.getObject(1, UUID.class);
                    found.put(key, new Ref(print(key), print(row.getObject(2, UUID.class)), row.getLong(3)));
                });
        return found;
    }

    /// What is known of listings, under the keys that are given with them.
    Map<UUID, Ref> byRef(Map<UUID, Long> listings) {
        var found = new HashMap<UUID, Ref>();
        if (listings.isEmpty()) {
            return found;
        }
        var known = new HashMap<Long, Ref>();
        db.sql("select key, content, ref from intake.known where coverage = :coverage and ref = any(:refs)")
                .param("coverage", coverage.id()).param("refs", listings.values().toArray(Long[]::new)).query(row -> {
                    known.put(row.getLong(3), new Ref(print(row.getObject(1, UUID.class)),
                            print(row.getObject(2, UUID.class)), row.getLong(3)));
                });
        listings.forEach((key, listing) -> {
            var ref = known.get(listing);
            if (ref != null) {
                found.put(key, ref);
            }
        });
        return found;
    }

    /// Present rows that would bear these keys in a file that says nothing of the fields.
    Map<UUID, Matches> byShorterKey(BitSet unsaid, List<Fingerprint> keys) {
        var table = tables.get(unsaid);
        if (table == null) {
            table = shorten(unsaid);
            tables.put((BitSet) unsaid.clone(), table);
        }
        var found = new HashMap<UUID, Matches>();
        db.sql("""
            select short, count(*), min(key::text), min(content::text), min(ref)
            from %s
            where short = any(:keys)
            group by short
            """.formatted(table)).param("keys", uuids(keys))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), new Matches(row.getLong(2),
                            new Ref(print(UUID.fromString(row.getString(3))),
                                    print(UUID.fromString(row.getString(4))), row.getLong(5))));
                });
        return found;
    }

    private String shorten(BitSet unsaid) {
        var table = "shorter_key_" + tables.size();
        db.sql("create temp table " + table + " (short uuid, key uuid, content uuid, ref bigint) on commit drop")
                .update();
        UUID last = new UUID(0, 0);
        while (true) {
            var some = db.sql("""
                select key, content, ref from intake.known
                where coverage = :coverage and present and key > :last
                order by key
                limit :most
                """).param("coverage", coverage.id()).param("last", last).param("most", AT_A_TIME)
                    .query((row, _) -> new Ref(print(row.getObject(1, UUID.class)), print(row.getObject(2, UUID.class)),
                            row.getLong(3)))
                    .list();
            if (some.isEmpty()) {
                break;
            }
            var said = says(some.stream().map(Ref::ref).toList());
            try (var copy = BulkCopy.into(in.connection(), table, List.of("short", "key", "content", "ref"))) {
                for (var one : some) {
                    var shorter = rows.keyWithout(values(format, said.getOrDefault(one.ref(), Map.of())), unsaid);
                    copy.uuid(shorter.high(), shorter.low());
                    copy.uuid(one.key().high(), one.key().low());
                    copy.uuid(one.content().high(), one.content().low());
                    copy.big(one.ref());
                    copy.endRow();
                }
                copy.end();
            }
            last = LaidOver.uuid(some.getLast().key());
        }
        db.sql("create index on " + table + " (short)").update();
        db.sql("analyze " + table).update();
        return table;
    }

    Map<Long, Map<String, String>> says(List<Long> refs) { return refs.isEmpty() ? Map.of() : says.apply(refs); }

    /// Values by position of the field.
    static List<@Nullable String> values(ListFormat format, Map<String, String> said) {
        var values = new ArrayList<@Nullable String>();
        for (Field field : format.fields()) {
            values.add(said.get(field.code()));
        }
        return Collections.unmodifiableList(values);
    }

    private static Fingerprint print(UUID key) {
        return new Fingerprint(key.getMostSignificantBits(), key.getLeastSignificantBits());
    }

    private static UUID[] uuids(List<Fingerprint> keys) {
        return keys.stream().map(LaidOver::uuid).toArray(UUID[]::new);
    }
}
