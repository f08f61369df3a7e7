package xinzhi.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.DesignatingBodies;
import xinzhi.app.platform.NotFound;
import xinzhi.app.roster.ListingState;

@Component
final class ItemQueries {
    private final JdbcClient db;

    ItemQueries(JdbcClient db) { this.db = db; }

    Item get(long id) { return db
            .sql("""
                select id, listing_id, subject_id, list, category, stage, stage_since, board, board_rule, board_evidence, body,
                       body_rule, department, absent_since, coalesce(missing, '{}') as missing, opened_by, opened_at
                from casework.item
                where id = :id
                """)
            .param("id", id).query(ItemQueries::toItem).optional().orElseThrow(() -> new NotFound("item")); }

    /// Another item of the same subject.
    record Sibling(long id, String list, @Nullable String document, @Nullable String authority,
            @Nullable LocalDate decided,
            @Nullable LocalDate publicityEnd, ListingState listing, StageCode stage) {}

    List<Sibling> siblings(Item item, int most) {
        return db
                .sql("""
                    select i.id, i.list, i.document_number, i.authority_name, i.decision_date, i.publicity_end, l.state, l.state_since, i.stage
                    from casework.item i
                    join roster.listing l on l.id = i.listing_id
                    where i.subject_id = :subject and i.id <> :id
                    order by i.decision_date desc nulls last, i.id
                    limit :most
                    """)
                .param("subject", item.subject()).param("id", item.id()).param("most", most)
                .query((row, _) -> new Sibling(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class),
                        ListingState.of(row.getString(7), row.getObject(8, LocalDate.class)),
                        StageCode.of(row.getString(9))))
                .list();
    }

    private static Item toItem(ResultSet row, int number) throws SQLException {
        return new Item(row.getLong("id"), row.getLong("listing_id"), row.getLong("subject_id"), row.getString("list"),
                row.getString("category"), StageCode.of(row.getString("stage")),
                row.getObject("stage_since", OffsetDateTime.class), row.getObject("board", Integer.class),
                BoardRule.of(row.getString("board_rule")), row.getString("board_evidence"),
                row.getObject("body", Integer.class), DesignatingBodies.Rule.of(row.getString("body_rule")),
                row.getObject("department", Integer.class), row.getObject("absent_since", LocalDate.class),
                List.of((String[]) row.getArray("missing").getArray()),
                row.getLong("opened_by"), row.getObject("opened_at", OffsetDateTime.class));
    }
}
