package xinzhi.app.intake;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;

/// Compares a stage with what is known of its coverage: one join, and only differences leave it (invariant I3).
@Component
final class Comparison {
    /// The half of a fingerprint that is summed, as a number.
    static final String HALF = "cast(substring(uuid_send(content) from 9 for 8) as bigint)";
    private final JdbcClient db;

    Comparison(JdbcClient db) { this.db = db; }

    /// What the stage holds, by verdict, and the sum of its keyed rows.
    record Staged(Map<StagedVerdict, Long> rows, BigDecimal sum) {
        long of(StagedVerdict verdict) { return rows.getOrDefault(verdict, 0L); }
    }

    Staged count(Stage stage) {
        var rows = new HashMap<StagedVerdict, Long>();
        db.sql("select verdict, count(*) from " + stage.rows() + " group by verdict")
                .query(row -> {
                    rows.put(StagedVerdict.values()[row.getInt(1)], row.getLong(2));
                });
        var sum = db.sql("select coalesce(sum(" + HALF + "), 0) from " + stage.rows() + " where key is not null")
                .query(BigDecimal.class).single();
        return new Staged(rows, sum);
    }

    /// What the delivery is against the current list.
    record Difference(long added, long changed, long returned, long absent, long withheld) {}

    /// Makes the delta. Quarantined rows count as present; a row without readable key, or a part of a list, withholds every absence (I3).
    Difference compare(Stage stage, Coverage coverage, boolean absencesCount) {
        db.sql("drop table if exists " + stage.delta()).update();
        db.sql("""
            create unlogged table %s as
            select s.row_no,
                   case when k.key is null then 'added' when s.key is null then :absent
                        when not k.present then 'returned' else 'changed' end as effect,
                   k.ref, coalesce(s.key, k.key) as key, s.content, cast(null as uuid) as known_key
            from (select row_no, key, content, verdict from %s where verdict in (0, 1, 4)) s
            full join (select key, content, ref, present from intake.known where coverage = %d) k on k.key = s.key
            where s.verdict = 0 and (k.key is null or not k.present or k.content <> s.content)
               or s.key is null and k.present
            """.replace(":absent", absencesCount ? "'absent'" : "'withheld'")
                .formatted(stage.delta(), stage.rows(), coverage.id())).update();
        db.sql("analyze " + stage.delta()).update();
        joinWhatCameShorter(stage);
        var counts = new HashMap<String, Long>();
        db.sql("select effect, count(*) from " + stage.delta() + " group by effect")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return new Difference(counts.getOrDefault("added", 0L), counts.getOrDefault("changed", 0L),
                counts.getOrDefault("returned", 0L), counts.getOrDefault("absent", 0L),
                counts.getOrDefault("withheld", 0L));
    }

    /// A row that comes with a fact it is named by, where exactly one known row is without it and no longer printed so: that is one
    /// row, changed, and never one removed and one added.
    private void joinWhatCameShorter(Stage stage) {
        if (db.sql("select to_regclass('pg_temp." + ShorterKeys.TABLE + "') is null").query(Boolean.class).single()) {
            return;
        }
        // A row set aside counts as present, under whichever of its keys it was known by (I3).
        db.sql("""
            delete from %s d
            using %s s, %s r
            where d.effect in ('absent', 'withheld') and d.key = s.short and r.row_no = s.row_no and r.verdict in (1, 4)
            """.formatted(stage.delta(), ShorterKeys.TABLE, stage.rows())).update();
        db.sql("""
            create temp table came_complete on commit drop as
            select row_no, known_key, ref
            from (
                select a.row_no, k.key as known_key, k.ref, count(*) over (partition by a.row_no) as of_row,
                       count(*) over (partition by k.key) as of_known
                from %2$s s
                join %1$s a on a.row_no = s.row_no and a.effect = 'added'
                join %1$s k on k.key = s.short and k.effect in ('absent', 'withheld')
            ) p
            where of_row = 1 and of_known = 1
            """.formatted(stage.delta(), ShorterKeys.TABLE)).update();
        db.sql("delete from %s d using came_complete c where d.key = c.known_key".formatted(stage.delta())).update();
        db.sql("""
            update %s d
            set effect = 'changed', ref = c.ref, known_key = c.known_key
            from came_complete c
            where d.row_no = c.row_no
            """.formatted(stage.delta())).update();
    }

    /// The rows that came with what they had been known without, some of them, for the preview.
    List<Finding> completed(Stage stage, List<String> sheets) {
        return db
                .sql("""
                    select s.sheet, s.line, coalesce(c.document_number, '')
                    from %s d
                    join %s s using (row_no)
                    join %s c using (row_no)
                    where d.known_key is not null
                    order by s.row_no
                    limit :most
                    """.formatted(stage.delta(), stage.rows(), stage.contents()))
                .param("most", FindingLog.KEPT_OF_EACH)
                .query((row, _) -> Finding.ofRow(FindingCode.FACTS_CAME,
                        row.getInt(1) < 0 ? null : sheets.get(row.getInt(1)), row.getLong(2), row.getString(3)))
                .list();
    }

    /// Whether every row of the delta has its contents staged: the hint may have been wrong, or the head has moved since.
    boolean contentsComplete(Stage stage) {
        return db
                // Counted, not asked whether there is one: for the first the planner hashes, for the other it compares every row with every row.
                .sql("""
                    select count(*) = 0
                    from %s d
                    where d.effect in ('added', 'changed', 'returned')
                      and not exists (select from %s c where c.row_no = d.row_no)
                    """.formatted(stage.delta(), stage.contents())).query(Boolean.class).single();
    }

    /// What the absent rows stand for: listings or subjects.
    List<Long> absent(Stage stage) {
        return db.sql("select ref from " + stage.delta() + " where effect = 'absent' order by ref")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /// Of subjects absent from one register, those no other register shows: while somebody moves, two have it or none.
    List<Long> shownNowhereElse(Coverage coverage, List<Long> subjects) {
        return db.sql("""
            select s.id
            from unnest(cast(:subjects as bigint[])) s(id)
            where not exists (select
                              from intake.coverage own
                              join intake.coverage other on other.list = own.list and other.id <> own.id
                              join intake.known k on k.coverage = other.id
                              where own.id = :coverage and k.ref = s.id and k.present)
            order by s.id
            """).param("subjects", subjects.toArray(Long[]::new))
                .param("coverage", coverage.id()).query((row, _) -> row.getLong(1)).list();
    }
}
