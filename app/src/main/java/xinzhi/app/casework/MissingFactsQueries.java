package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class MissingFactsQueries {
    private final JdbcClient db;

    MissingFactsQueries(JdbcClient db) { this.db = db; }

    /// Open items that lack the same facts, said by the same delivery.
    record Lack(String list, @Nullable Integer board, List<String> fields, long delivery, long items,
            String grain) {}

    /// As far as the actor sees.
    ///
    /// @param grains whether rows of one list are told apart by what they stand for
    List<Lack> lacks(boolean grains) {
        return db.sql("""
            select i.list, i.board, i.missing, l.delivery, count(*), %1$s as grain
            from casework.item i
            join roster.listing l on l.id = i.listing_id
            where i.missing is not null and i.stage <> 'closed'
            group by 1, 2, 3, 4, 6
            """.formatted(grains ? "l.grain" : "'record'"))
                .query((row, _) -> new Lack(row.getString(1), row.getObject(2, Integer.class),
                        List.of((String[]) row.getArray(3).getArray()), row.getLong(4), row.getLong(5),
                        row.getString(6)))
                .list();
    }
}
