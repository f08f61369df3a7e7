package xinzhi.app.casework;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Transactions;

/// Keeps the counts of the ledger (台账计数) short: the database adds a row for every change, so that nobody waits for anybody; now
/// and then the rows of one combination become one. A count read meanwhile is the same before, during and after (decision 0031).
@Component
final class Tally {
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final Actor SYSTEM = new Actor(0, CaseWords.WORDS.text("event.system"), Duty.ADMINISTRATOR, 0, "");
    private static final Map<String, String> KEYS = Map.of("casework.tally",
            "list, category, stage, board, department, register_state, absent, thin, person, no_body",
            "casework.tally_within",
            "list, category, stage, board, body, department, street, register_state, absent, thin, person");
    private final Transactions transactions;

    Tally(Transactions transactions, Jobs jobs) {
        this.transactions = transactions;
        jobs.repeat("ledger-tally", PAUSE, this::fold);
    }

    /// Only what is really taken away is put back as a sum: of two that fold at once, the later finds nothing left. How many rows went.
    int fold() { return KEYS.entrySet().stream().mapToInt(table -> fold(table.getKey(), table.getValue())).sum(); }

    private int fold(String table, String key) {
        return transactions.write(SYSTEM, in -> {
            in.begin();
            return in.sql().sql("""
                with several as (
                    select row_id
                    from (select ctid as row_id, count(*) over (partition by %1$s) as n from %2$s) t
                    where n > 1),
                gone as (
                    delete from %2$s
                    where ctid = any(array(select row_id from several))
                    returning *),
                folded as (
                    insert into %2$s (%1$s, items)
                    select %1$s, sum(items)
                    from gone
                    group by %1$s
                    having sum(items) <> 0)
                select count(*) from gone
                """.formatted(key, table)).query(Integer.class).single();
        });
    }
}
