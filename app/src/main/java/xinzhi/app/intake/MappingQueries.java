package xinzhi.app.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.Actor;

@Component
final class MappingQueries {
    private static final TypeReference<List<Mapping.Column>> COLUMNS = new TypeReference<>() {
    };
    private static final String SELECT = """
        select m.id, m.list, m.sender, m.layout, m.columns, m.saved_at, m.saved_name from intake.mapping m
        """;
    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.shared();

    MappingQueries(JdbcClient db) { this.db = db; }

    /// The one a delivery is read by.
    Optional<Mapping> ofDelivery(long delivery) {
        return db.sql(SELECT + "join intake.delivery d on d.mapping = m.id where d.id = :delivery")
                .param("delivery", delivery).query(this::toMapping).optional();
    }

    boolean anyOf(String list, int sender) {
        return db.sql("select exists (select from intake.mapping where list = :list and sender = :sender)")
                .param("list", list).param("sender", sender).query(Boolean.class).single();
    }

    /// The newest of this sender for one of these layouts.
    Optional<Mapping> newest(String list, int sender, Set<String> layouts) {
        return layouts.isEmpty()
                ? Optional.empty()
                : db.sql(SELECT + """
                    where m.list = :list and m.sender = :sender and m.layout in (:layouts)
                    order by m.id desc
                    limit 1
                    """).param("list", list).param("sender", sender).param("layouts", layouts).query(this::toMapping)
                        .optional();
    }

    /// The newest of each sender for one of these layouts.
    List<Mapping> newest(String list, Set<String> layouts) { return layouts.isEmpty() ? List.of() : db.sql("""
        select distinct on (m.sender) m.id, m.list, m.sender, m.layout, m.columns, m.saved_at, m.saved_name
        from intake.mapping m
        where m.list = :list and m.layout in (:layouts)
        order by m.sender, m.id desc
        """).param("list", list).param("layouts", layouts).query(this::toMapping).list(); }

    /// Which version of its layout a mapping is, from 1.
    int version(Mapping mapping) {
        return db.sql("""
            select count(*) from intake.mapping
            where list = :list and sender = :sender and layout = :layout and id <= :id
            """).param("list", mapping.list()).param("sender", mapping.sender()).param("layout", mapping.layout())
                .param("id", mapping.id()).query(Integer.class).single();
    }

    long insert(String list, int sender, String layout, List<Mapping.Column> columns, String edition, Actor by,
            OffsetDateTime at) {
        return db.sql("""
            insert into intake.mapping (list, sender, layout, columns, edition, saved_at, saved_by, saved_name)
            values (:list, :sender, :layout, cast(:columns as jsonb), :edition, :at, :by, :name)
            returning id
            """).param("list", list).param("sender", sender).param("layout", layout)
                .param("columns", json.writeValueAsString(columns)).param("edition", edition).param("at", at)
                .param("by", by.user()).param("name", by.name()).query(Long.class).single();
    }

    private Mapping toMapping(ResultSet row, int number) throws SQLException {
        return new Mapping(row.getLong(1), row.getString(2), row.getInt(3), row.getString(4),
                json.readValue(row.getString(5), COLUMNS), row.getObject(6, OffsetDateTime.class), row.getString(7));
    }
}
