package xinzhi.app.intake;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a coverage knew before its last delivery: kept at the commit, restored by a withdrawal, proven like a commit (I9).
@Component
final class KnownBefore {
    private final JdbcClient db;

    KnownBefore(JdbcClient db) { this.db = db; }

    /// Keeps what the delta of this stage is about to replace; what was kept of an earlier delivery ends.
    void keep(Coverage coverage, Stage stage) {
        forget(coverage);
        db.sql("""
            insert into intake.known_before (coverage, key, content, ref, present, effect, next_key)
            select k.coverage, k.key, k.content, k.ref, k.present, d.effect, d.key
            from %s d
            join intake.known k on k.coverage = :coverage and k.key = coalesce(d.known_key, d.key)
            where d.effect in ('changed', 'returned', 'absent')
            """.formatted(stage.delta())).param("coverage", coverage.id()).update();
    }

    void forget(Coverage coverage) {
        db.sql("delete from intake.known_before where coverage = :coverage").param("coverage", coverage.id()).update();
    }

    /// Makes what the delivery did the relation `taken_back` (listing_id, effect).
    void open(Coverage coverage, long delivery) {
        db.sql("""
            create temp table taken_back on commit drop as
            select ref as listing_id, 'added' as effect
            from intake.known
            where coverage = %1$d and added_by = %2$d
            union all
            select ref, effect
            from intake.known_before
            where coverage = %1$d
            """.formatted(coverage.id(), delivery)).update();
        db.sql("analyze taken_back").update();
    }

    void restore(Coverage coverage, long delivery) {
        db.sql("delete from intake.known where coverage = :coverage and added_by = :delivery")
                .param("coverage", coverage.id()).param("delivery", delivery).update();
        db.sql("""
            update intake.known k
            set key = b.key, content = b.content, present = b.present
            from intake.known_before b
            where b.coverage = :coverage and k.coverage = b.coverage and k.key = b.next_key
            """).param("coverage", coverage.id()).update();
        forget(coverage);
        prove(coverage);
    }

    private record Sum(long rows, BigDecimal sum) {}

    /// Moves the coverage back to where it was; its version goes on, so that whatever was compared meanwhile is compared again.
    private void prove(Coverage coverage) {
        var now = db
                .sql("""
                    select count(*), coalesce(sum(%s), 0) from intake.known where coverage = :coverage and present
                    """.formatted(Comparison.HALF)).param("coverage", coverage.id())
                .query((row, _) -> new Sum(row.getLong(1), row.getBigDecimal(2))).single();
        int moved = db
                .sql("""
                    update intake.coverage
                    set version = version + 1, head = before_head, cut_off = before_cut_off, rows = before_rows, sum = before_sum,
                        kept_for = null, before_head = null, before_cut_off = null, before_rows = null, before_sum = null
                    where id = :id and version = :version and before_rows = :rows and before_sum = :sum
                    """)
                .param("id", coverage.id()).param("version", coverage.version()).param("rows", now.rows())
                .param("sum", now.sum()).update();
        if (moved != 1) {
            throw new IllegalStateException("the list before the delivery does not add up");
        }
    }
}
