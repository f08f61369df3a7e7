package xinzhi.app.platform.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads events from rows with the columns of [#COLUMNS].
final class EventRows {
    static final String COLUMNS = """
        e.id, e.at, e.actor, e.actor_name, e.duty, e.organisation, e.kind, e.about_kind, e.about_id, e.on_behalf, e.facts
        """;
    private static final TypeReference<Map<String, JsonNode>> FACTS = new TypeReference<>() {
    };
    private static final JsonMapper JSON = JsonMapper.shared();

    private EventRows() {}

    static EventRecord read(ResultSet row) throws SQLException {
        return new EventRecord(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("actor"), row.getString("actor_name"), row.getString("duty"), row.getLong("organisation"),
                row.getString("kind"), row.getString("about_kind"), row.getLong("about_id"),
                row.getString("on_behalf"), EventRecord.sorted(facts(row.getString("facts"))));
    }

    /// The table takes texts only. Where somebody has put something else past that rule it is shown with a NUL before it, which no text
    /// can hold, so that it is never taken for the text it looks like.
    private static Map<String, String> facts(String json) {
        var facts = new HashMap<String, String>();
        JSON.readValue(json, FACTS).forEach((name, value) -> facts.put(name,
                value.isString() ? value.stringValue() : '\0' + value.toString()));
        return facts;
    }
}
