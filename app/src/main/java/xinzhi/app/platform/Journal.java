package xinzhi.app.platform;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The journal (事件日志): one event for every act, appended in the act's own transaction.
public final class Journal {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {
    };
    private final JdbcClient db;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Journal(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// What an event is about.
    public enum About {
        DELIVERY,
        ITEM,
        ACCOUNT,
        EXPORT,
        SYSTEM,
        PERSON,
        ORGANISATION,
        CATALOGUE,
        EVIDENCE,
        KEY,
        BACKUP;

        String code() { return name().toLowerCase(java.util.Locale.ROOT); }
    }

    /// An act as it stands in the journal.
    public record Entry(OffsetDateTime at, String actorName, String duty, String kind, Map<String, String> facts) {}

    /// Appends an event; to be called in the writing transaction of the act, or of the reading that must be recorded.
    public void append(Actor actor, String kind, About about, long id, Map<String, String> facts) {
        int rows = db
                .sql("""
                    insert into platform.event (at, actor, actor_name, duty, organisation, kind, about_kind, about_id, facts)
                    values (:at, :actor, :name, :duty, :organisation, :kind, :aboutKind, :aboutId, cast(:facts as jsonb))
                    """)
                .param("at", OffsetDateTime.now(clock)).param("actor", actor.user()).param("name", actor.name())
                .param("duty", actor.duty().code()).param("organisation", actor.organisation()).param("kind", kind)
                .param("aboutKind", about.code()).param("aboutId", id).param("facts", json.writeValueAsString(facts))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("event not appended");
        }
    }

    /// Events about one thing, oldest first, as far as the actor of this transaction may see them.
    public List<Entry> list(About about, long id) {
        return db.sql("""
            select at, actor_name, duty, kind, facts
            from platform.event
            where about_kind = :kind and about_id = :id
            order by id
            """)
                .param("kind", about.code()).param("id", id)
                .query((row, _) -> new Entry(
                        row.getObject(1, OffsetDateTime.class).atZoneSameInstant(ZoneId.systemDefault())
                                .toOffsetDateTime(),
                        row.getString(2), row.getString(3), row.getString(4), json.readValue(row.getString(5), FACTS)))
                .list();
    }
}
