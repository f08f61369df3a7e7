package xinzhi.app.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;

/// Rows of one file that share their key. Same content: one counts. Differing content: none does (I4), unless a person has said of
/// these very contents which holds: then that one counts, and the others are overruled.
@Component
final class Twins {
    private final JdbcClient db;

    Twins(JdbcClient db) { this.db = db; }

    /// Settles them in the stage; gives what was found, some of it. What people have said holds until the transaction ends.
    List<Finding> settle(Stage stage, int coverage, List<String> sheets) {
        db.sql("select id from intake.conflict_judgement where coverage = :coverage and undone_at is null for share")
                .param("coverage", coverage).query(row -> {});
        db.sql("drop table if exists twins").update();
        db.sql("""
            create temp table twins on commit drop as
            select t.*, j.id as judgement, j.holds,
                   (select min(r.row_no) from %1$s r where r.key = t.key and r.content = j.holds and r.verdict = %3$d) as holding
            from (
                select key, min(row_no) as first, count(distinct content) = 1 as alike,
                       array_agg(distinct content order by content) as contents
                from %1$s
                where key in (select key from %1$s where key is not null group by key having count(*) > 1)
                group by key
            ) t
            left join intake.conflict_judgement j
                on j.coverage = %2$d and j.key = t.key and j.contents = t.contents and j.undone_at is null
            """.formatted(
                stage.rows(), coverage, StagedVerdict.ACCEPTED.number)).update();
        db.sql("""
            update %s s
            set verdict = case when t.alike or s.content = t.holds and t.holding is not null then :duplicate
                               when t.holding is not null then :overruled else :conflict end
            from twins t
            where s.key = t.key and s.row_no is distinct from case when t.alike then t.first else t.holding end
              and s.verdict in (:accepted, :quarantined)
            """.formatted(stage.rows())).param("duplicate", StagedVerdict.DUPLICATE.number)
                .param("overruled", StagedVerdict.OVERRULED.number).param("conflict", StagedVerdict.CONFLICT.number)
                .param("accepted", StagedVerdict.ACCEPTED.number)
                .param("quarantined", StagedVerdict.QUARANTINED.number).update();
        return findings(stage, sheets);
    }

    private List<Finding> findings(Stage stage, List<String> sheets) {
        return db
                .sql("""
                    select s.sheet, s.line, s.verdict, t.sheet, t.line
                    from %1$s s
                    join lateral (
                        select sheet, line from %1$s o
                        where o.key = s.key and o.row_no <> s.row_no order by o.verdict <> 0, o.row_no limit 1
                    ) t on true
                    where s.verdict in (:duplicate, :conflict, :overruled)
                    order by s.row_no
                    limit :most
                    """.formatted(stage.rows())).param("duplicate", StagedVerdict.DUPLICATE.number)
                .param("conflict", StagedVerdict.CONFLICT.number)
                .param("overruled", StagedVerdict.OVERRULED.number).param("most", FindingLog.KEPT_OF_EACH)
                .query((row, _) -> Finding.ofRow(code(row.getInt(3)), sheet(sheets, row.getInt(1)), row.getLong(2),
                        row.getString(5)))
                .list();
    }

    private static FindingCode code(int verdict) {
        if (verdict == StagedVerdict.CONFLICT.number) {
            return FindingCode.KEY_CONFLICT;
        }
        return verdict == StagedVerdict.OVERRULED.number ? FindingCode.KEY_OVERRULED : FindingCode.KEY_TWICE;
    }

    private static @Nullable String sheet(List<String> sheets, int number) {
        return number < 0 ? null : sheets.get(number);
    }

    /// Where a row stands in its file.
    record Place(@Nullable String sheet, long line) {}

    /// A row that shares its key with rows of other content.
    ///
    /// @param others     lines of these, some of them
    /// @param judgement  by which one of them is read, null while nobody has said which holds
    record Twin(UUID key, UUID content, List<Long> others, @Nullable Long judgement) {}

    /// Rows in conflict, settled or not, by their place; at most so many, of each conflict all or none, those that nobody has judged first.
    Map<Place, Twin> inConflict(Stage stage, List<String> sheets, int most) {
        record Row(Place place, UUID key, UUID content, @Nullable Long judgement) {}
        var rows = db.sql("""
            select s.sheet, s.line, s.key, s.content, case when t.holding is not null then t.judgement end
            from %1$s s
            join twins t using (key)
            join (
                select key, sum(rows) over (order by judged, rows > :most, first) as up_to
                from (
                    select t.key, t.first, t.holding is not null as judged, count(*) as rows
                    from %1$s s
                    join twins t using (key)
                    where not t.alike
                    group by 1, 2, 3
                ) k
            ) w using (key)
            where w.up_to <= :most
            order by t.first, s.row_no
            """.formatted(stage.rows())).param("most", most)
                .query((row, _) -> new Row(new Place(sheet(sheets, row.getInt(1)), row.getLong(2)),
                        row.getObject(3, UUID.class), row.getObject(4, UUID.class), row.getObject(5, Long.class)))
                .list();
        var lines = new HashMap<UUID, List<Long>>();
        rows.forEach(row -> lines.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(row.place().line()));
        var found = new HashMap<Place, Twin>();
        rows.forEach(row -> found.put(row.place(), new Twin(row.key(), row.content(),
                lines.getOrDefault(row.key(), List.of()).stream().filter(line -> line != row.place().line()).toList(),
                row.judgement())));
        return found;
    }

    /// Keeps with the rows set aside what all rows of their key say.
    void keep(Delivery delivery) { db.sql("""
        update intake.quarantined q
        set twins = t.contents
        from twins t
        where q.delivery = :delivery and q.key = t.key and q.content is not null and not t.alike
        """).param("delivery", delivery.id()).update(); }
}
