package xinzhi.app.exits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.law.Facts;
import xinzhi.app.law.Law;
import xinzhi.app.law.Wording;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.name.RegistrationState;

/// The one way from listings to what the law makes of them: rows → facts → law → differences.
@Component
final class Reckoner {
    private static final int AT_A_TIME = 5000;
    private static final long LOCK = 0x65786974L;
    private final Law law;

    Reckoner(Law law) { this.law = law; }

    /// How many listings were reckoned, and how many rows were other than before.
    record Done(long listings, long changed) {}

    String edition() { return law.edition(); }

    /// Acts on some listings go side by side, but never while all are reckoned: that would write yesterday's row over today's.
    void holdBesideOthers(Transactions.Writing in) { lock(in, "pg_advisory_xact_lock_shared"); }

    void holdAlone(Transactions.Writing in) { lock(in, "pg_advisory_xact_lock"); }

    private static void lock(Transactions.Writing in, String how) {
        in.sql().sql("select " + how + "(:lock)::text").param("lock", LOCK).query(String.class).list();
    }

    /// Reckons the listings of the relation `to_reckon`; the caller holds the lock.
    Done run(Transactions.Writing in, LocalDate day) {
        in.sql().sql("analyze " + Exits.TO_RECKON).update();
        var fresh = new FreshRows(in);
        fresh.create();
        long listings = 0;
        for (var list : lists(in)) {
            listings += reckon(in, list, day, fresh);
        }
        return new Done(listings, fresh.merge());
    }

    private static List<String> lists(Transactions.Writing in) { return in.sql().sql("""
        select distinct list
        from roster.listing l
        join to_reckon r on r.listing_id = l.id
        """).query((row, _) -> row.getString(1)).list(); }

    private long reckon(Transactions.Writing in, String list, LocalDate day, FreshRows fresh) {
        var fields = List.copyOf(law.columns().fields(list));
        var said = new StringBuilder();
        IntStream.range(0, fields.size()).forEach(n -> said.append(", l.content ->> :f").append(n));
        var batch = new ArrayList<Answer>(AT_A_TIME);
        long[] listings = {0};
        var statement = in.cursor(AT_A_TIME).sql("""
            select l.id, l.subject_id, s.state%s
            from to_reckon r
            join roster.listing l on l.id = r.listing_id
            left join registry.subject s on s.id = l.subject_id
            where l.list = :list and l.state in ('listed', 'absent')
            """.formatted(said)).param("list", list);
        for (int n = 0; n < fields.size(); n++) {
            statement = statement.param("f" + n, fields.get(n));
        }
        statement.query(row -> {
            listings[0]++;
            var facts = facts(list, fields, row);
            var ways = law.waysOut(facts, day);
            if (!ways.publicity().isEmpty() || !ways.ways().isEmpty()) {
                batch.add(new Answer(row.getLong(1), ways));
            }
            if (batch.size() == AT_A_TIME) {
                fresh.add(batch);
                batch.clear();
            }
        });
        fresh.add(batch);
        return listings[0];
    }

    private Facts facts(String list, List<String> fields, ResultSet row) throws SQLException {
        Map<String, @Nullable String> said = HashMap.newHashMap(fields.size());
        for (int n = 0; n < fields.size(); n++) {
            said.put(fields.get(n), row.getString(n + 4));
        }
        var facts = law.columns().read(list, said::get);
        var state = row.getString(3);
        if (state != null) {
            facts.with(RegistrationState.ofCode(state));
        }
        // Natural persons, and they alone, have numbers below zero.
        if (row.getLong(2) < 0) {
            facts.with(Wording.Subject.PERSON);
        }
        return facts.build();
    }
}
