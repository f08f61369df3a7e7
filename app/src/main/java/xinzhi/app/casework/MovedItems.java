package xinzhi.app.casework;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Journal;
import xinzhi.app.registry.SubjectRecords;

/// Ledger items follow their listings to the subject a person judged theirs to be. Board, body and stage stay: another board is an act of
/// its own.
@Component
@Order(2)
final class MovedItems implements SubjectRecords {
    private final Journal journal;
    private final JdbcClient db;

    MovedItems(Journal journal, JdbcClient db) {
        this.journal = journal;
        this.db = db;
    }

    @Override
    public void link(Move move) { follow(move, move.own(), move.registered(), "subject-linked"); }

    @Override
    public void unlink(Move move) { follow(move, move.registered(), move.own(), "subject-unlinked"); }

    /// Items under the one whose listing stands under the other by now.
    private void follow(Move move, long before, long now, String event) {
        var items = db.sql("""
            select i.id
            from casework.item i
            join roster.listing l on l.id = i.listing_id
            where i.subject_id = :before and l.subject_id = :now
            order by i.id
            for update of i
            """).param("before", before).param("now", now).query((row, _) -> row.getLong(1)).list();
        var ids = items.toArray(Long[]::new);
        db.sql("insert into casework.item_past select i.*, :at from casework.item i where i.id = any(:ids)")
                .param("at", move.at()).param("ids", ids).update();
        db.sql("update casework.item set subject_id = :now, known_from = :at where id = any(:ids)")
                .param("now", now).param("at", move.at()).param("ids", ids).update();
        var codes = codes(List.of(before, now));
        var facts = Map.of("old", codes.getOrDefault(before, ""), "new", codes.getOrDefault(now, ""));
        items.forEach(id -> journal.append(move.by(), event, Journal.About.ITEM, id, facts));
    }

    /// Their codes: the name of an individual business may be its operator's, and the journal keeps no person.
    private Map<Long, String> codes(List<Long> subjects) {
        return db.sql(
                "select id, coalesce(unified_code, organisation_code, '') from registry.subject where id = any(:ids)")
                .param("ids", subjects.toArray(Long[]::new))
                .query((row, _) -> Map.entry(row.getLong(1), row.getString(2))).list().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
