package xinzhi.app.platform;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /// What is recorded of an act besides who, when and about what: the form as filled, old and new, the rule that applied.
    /// Never personal data.
    ///
    /// @param onBehalf the organisation for which somebody else entered it (代录)
    public record Details(Map<String, String> facts, @Nullable String onBehalf) {
        public Details {
            facts = Map.copyOf(facts);
        }

        public static Details of(Map<String, String> facts) { return new Details(facts, null); }

        public Details onBehalf(String organisation) { return new Details(facts, organisation); }

        /// The value before and after; absent where there was none or is none now.
        public Details changed(@Nullable String before, @Nullable String after) {
            return with("old", before).with("new", after);
        }

        /// The rule that decided and its version.
        public Details rule(String id, String version) { return with("rule", id).with("rule-version", version); }

        public Details with(String name, @Nullable String value) {
            if (value == null) {
                return this;
            }
            var more = new HashMap<>(facts);
            more.put(name, value);
            return new Details(more, onBehalf);
        }
    }

    /// Appends an event; to be called in the writing transaction of the act, or of the reading that must be recorded.
    public void append(Actor actor, String kind, About about, long id, Map<String, String> facts) {
        append(actor, kind, about, id, Details.of(facts));
    }

    public void append(Actor actor, String kind, About about, long id, Details details) {
        int rows = db
                .sql("""
                    insert into platform.event (at, actor, actor_name, duty, organisation, kind, about_kind, about_id, on_behalf, facts)
                    values (:at, :actor, :name, :duty, :organisation, :kind, :aboutKind, :aboutId, :onBehalf, cast(:facts as jsonb))
                    """)
                .param("at", OffsetDateTime.now(clock)).param("actor", actor.user()).param("name", actor.name())
                .param("duty", actor.duty().code()).param("organisation", actor.organisation()).param("kind", kind)
                .param("aboutKind", about.code()).param("aboutId", id).param("onBehalf", details.onBehalf())
                .param("facts", json.writeValueAsString(details.facts())).update();
        if (rows != 1) {
            throw new IllegalStateException("event not appended");
        }
    }

    /// Numbers of the events about one thing, as far as the actor of this transaction may see them: what a bundle for an inspector proves.
    public List<Long> ids(About about, long id) { return db.sql("""
        select id
        from platform.event
        where about_kind = :kind and about_id = :id
        order by id
        """).param("kind", about.code()).param("id", id).query((row, _) -> row.getLong(1)).list(); }

    /// Who did this to it last, so that what the program ends for somebody is journalled as theirs; to be asked as the writer.
    public Optional<Actor> last(String kind, About about, long id) {
        return db.sql("""
            select actor, actor_name, duty, organisation
            from platform.event
            where about_kind = :about and about_id = :id and kind = :kind
            order by id desc
            limit 1
            """).param("about", about.code()).param("id", id).param("kind", kind)
                .query((row, _) -> new Actor(row.getLong(1), row.getString(2), Duty.of(row.getString(3)),
                        row.getLong(4), ""))
                .optional();
    }

    /// Whether this person ever did anything to it; to be asked as the writer, whom no scope holds.
    public boolean touched(long actor, About about, long id) { return db.sql("""
        select exists (select from platform.event
                       where about_kind = :kind and about_id = :id and actor = :actor)
        """).param("kind", about.code()).param("id", id).param("actor", actor).query(Boolean.class).single(); }

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
