package xinzhi.app.intake;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;

/// Compares a stage with what is known of its coverage: one join, and only differences leave it (invariants I3, I4).
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

    /// Same key, same content: one row counts. Same key, differing content: none does (I4). Gives the conflicts found, some of them.
    List<Finding> settleTwins(Stage stage, List<String> sheets) {
        db.sql("""
            update %1$s s
            set verdict = case when t.alike then :duplicate else :conflict end
            from (
                select key, min(row_no) as first, count(distinct content) = 1 as alike
                from %1$s
                where key in (select key from %1$s where key is not null group by key having count(*) > 1)
                group by key
            ) t
            where s.key = t.key and not (t.alike and s.row_no = t.first) and s.verdict in (:accepted, :quarantined)
            """.formatted(stage.rows())).param("duplicate", StagedVerdict.DUPLICATE.number)
                .param("conflict", StagedVerdict.CONFLICT.number).param("accepted", StagedVerdict.ACCEPTED.number)
                .param("quarantined", StagedVerdict.QUARANTINED.number).update();
        return db
                .sql("""
                    select s.sheet, s.line, s.verdict, t.sheet, t.line
                    from %1$s s
                    join lateral (
                        select sheet, line from %1$s o where o.key = s.key and o.row_no <> s.row_no order by o.row_no limit 1
                    ) t on true
                    where s.verdict in (:duplicate, :conflict)
                    order by s.row_no
                    limit :most
                    """.formatted(
                        stage.rows()))
                .param("duplicate", StagedVerdict.DUPLICATE.number)
                .param("conflict", StagedVerdict.CONFLICT.number).param("most", FindingLog.KEPT_OF_EACH)
                .query((row, _) -> Finding.ofRow(
                        row.getInt(3) == StagedVerdict.CONFLICT.number
                                ? FindingCode.KEY_CONFLICT
                                : FindingCode.KEY_TWICE,
                        row.getInt(1) < 0 ? null : sheets.get(row.getInt(1)), row.getLong(2), row.getString(5)))
                .list();
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
                   k.ref, coalesce(s.key, k.key) as key, s.content
            from (select row_no, key, content, verdict from %s where verdict in (0, 1, 4)) s
            full join (select key, content, ref, present from intake.known where coverage = %d) k on k.key = s.key
            where s.verdict = 0 and (k.key is null or not k.present or k.content <> s.content)
               or s.key is null and k.present
            """.replace(":absent", absencesCount ? "'absent'" : "'withheld'")
                .formatted(stage.delta(), stage.rows(), coverage.id())).update();
        db.sql("analyze " + stage.delta()).update();
        var counts = new HashMap<String, Long>();
        db.sql("select effect, count(*) from " + stage.delta() + " group by effect")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return new Difference(counts.getOrDefault("added", 0L), counts.getOrDefault("changed", 0L),
                counts.getOrDefault("returned", 0L), counts.getOrDefault("absent", 0L),
                counts.getOrDefault("withheld", 0L));
    }

    /// Whether every row of the delta has its contents staged: the hint may have been wrong, or the head has moved since.
    boolean contentsComplete(Stage stage) { return db
            .sql("""
                select not exists (
                    select from %s d where d.effect in ('added', 'changed', 'returned')
                      and not exists (select from %s c where c.row_no = d.row_no))
                """.formatted(stage.delta(), stage.contents())).query(Boolean.class).single(); }

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
                .param("coverage", coverage.id()).query(Long.class).list();
    }
}
