package xinzhi.app.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.NotFound;

@Component
final class ListingQueries {
    private static final TypeReference<Map<String, String>> ROW = new TypeReference<>() {
    };
    private static final String COLUMNS = """
        id, list, subject_id, resolution, printed_name, printed_code, document_number, authority_name, category, decision_date,
        publicity_end, state, state_since, delivery, known_from, content,
        coalesce(missing, '{}') as missing
        """;
    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.shared();

    ListingQueries(JdbcClient db) { this.db = db; }

    Listing get(long id) {
        return db.sql("select " + COLUMNS + " from roster.listing where id = :id").param("id", id)
                .query((row, _) -> toListing(row)).optional().orElseThrow(() -> new NotFound("listing"));
    }

    List<Roster.Past> past(long id) {
        return db
                .sql("select " + COLUMNS
                        + ", known_to, withdrawn from roster.listing_past where id = :id order by known_from desc")
                .param("id", id)
                .query((row, _) -> new Roster.Past(toListing(row), row.getObject("known_to", OffsetDateTime.class),
                        row.getObject("withdrawn", Long.class)))
                .list();
    }

    private Listing toListing(ResultSet row) throws SQLException {
        return new Listing(row.getLong("id"), row.getString("list"), row.getLong("subject_id"),
                row.getString("resolution"),
                row.getString("printed_name"), row.getString("printed_code"), row.getString("document_number"),
                row.getString("authority_name"), row.getString("category"),
                row.getObject("decision_date", LocalDate.class),
                row.getObject("publicity_end", LocalDate.class),
                ListingState.of(row.getString("state"), row.getObject("state_since", LocalDate.class)),
                row.getLong("delivery"),
                row.getObject("known_from", OffsetDateTime.class), json.readValue(row.getString("content"), ROW),
                List.of((String[]) row.getArray("missing").getArray()));
    }
}
