package xinzhi.app.casework;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Transactions;
import xinzhi.app.registry.Arrival;
import xinzhi.app.roster.TakingBack;

/// Casework (治理工作): opens ledger items for what arrives. The only door for intake.
@Component
public final class Casework {
    private final Routing routing;
    private final ItemWriting writing;
    private final ItemWithdrawal withdrawal;
    private final PairSearch pairs;
    private final JdbcClient db;

    Casework(Routing routing, ItemWriting writing, ItemWithdrawal withdrawal, PairSearch pairs,
            JdbcClient db) {
        this.routing = routing;
        this.writing = writing;
        this.withdrawal = withdrawal;
        this.pairs = pairs;
        this.db = db;
    }

    /// What a delivery does to one board's ledger.
    ///
    /// @param board 0 where no board was found
    public record Effect(int board, long added, long changed, long absent, long after) {}

    /// Opens one item per added listing, with board and body and the reason for each; brings known ones up to date.
    /// Works on the relations `arriving`, `resolved` and `listed`. In a dry run it only says what it would do.
    ///
    /// @param line   the line the list belongs to
    /// @param absent listings the full list no longer shows
    public List<Effect> open(Arrival arrival, String line, List<Long> absent, Transactions.Writing in) {
        routing.run(arrival, line, in);
        var effect = effect(arrival, absent);
        if (!arrival.dry()) {
            writing.open(arrival);
            writing.update(arrival);
            writing.markAbsent(arrival, absent);
            writing.prove(arrival);
            writing.countPersons(arrival.list());
        }
        return effect;
    }

    /// What people have done on items since a delivery touched them: it bars the delivery's withdrawal.
    ///
    /// @param kind    as the journal names it
    /// @param example one of the items
    public record Standing(String kind, long items, long example) {}

    /// Locks the items a delivery touched and says what stands on them.
    public List<Standing> standing(TakingBack back) { return withdrawal.standing(back); }

    /// Takes back what a delivery did to items; those it opened are past, and no exits.
    public void takeBack(TakingBack back) { withdrawal.run(back); }

    /// An absent and an arriving listing of one subject that look like one matter under two numbers (疑似换号).
    ///
    /// @param why the code of the reason, see [#wording(Pair)]
    public record Pair(String before, String after, String why) {}

    /// Works on the relations `arriving` and `resolved`; some of the pairs, where there are many.
    public List<Pair> pairs(List<Long> absent, int most) { return pairs.pairs(absent, most); }

    /// Numbers the delivery brought back although somebody had judged that their matters go on under others (换号存疑): each has an item of
    /// its own, and a person decides.
    public long cameBack(long delivery) { return db.sql("""
        select count(*)
        from casework.item i
        join casework.absence a on a.former_listing = i.listing_id and a.class = 'renumbered' and a.undone_by is null
        where i.opened_by = :delivery
        """).param("delivery", delivery).query(Long.class).single(); }

    public static String wording(Pair pair) { return CaseWords.WORDS.text("likeness." + pair.why()); }

    public static String wording(Standing act) {
        return CaseWords.WORDS.textOr("act." + act.kind(), CaseWords.WORDS.textOr("event." + act.kind(), act.kind()));
    }

    /// Read before anything is written, so that preview and commit count the same way.
    private List<Effect> effect(Arrival arrival, List<Long> absent) {
        return db
                .sql("""
                    with added as (
                        select coalesce(board, 0) as board, count(*) as n from routed group by 1
                    ), changed as (
                        select coalesce(i.board, 0) as board, count(*) as n
                        from arriving a
                        join casework.item i on i.listing_id = a.ref
                        where a.effect <> 'added'
                        group by 1
                    ), absent as (
                        select coalesce(board, 0) as board, count(*) as n from casework.item where listing_id = any(:absent) group by 1
                    ), before as (
                        select coalesce(board, 0) as board, count(*) as n from casework.item where list = :list and stage <> 'closed' group by 1
                    )
                    select board, coalesce(added.n, 0) as added, coalesce(changed.n, 0) as changed, coalesce(absent.n, 0) as absent,
                           coalesce(before.n, 0) + coalesce(added.n, 0) as after
                    from added
                    full join changed using (board)
                    full join absent using (board)
                    full join before using (board)
                    order by board
                    """)
                .param("list", arrival.list()).param("absent", absent.toArray(Long[]::new))
                .query((row, _) -> new Effect(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4),
                        row.getLong(5)))
                .list();
    }
}
