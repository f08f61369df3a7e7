package xinzhi.app.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.NotFound;

@Component
final class SenderKeyQueries {
    private static final String SELECT = """
        select k.id, k.handle, k.name, k.organisation, o.name as organisation_name, k.lists,
               array(select a::text from unnest(k.addresses) a) as addresses, k.made_name, k.made_at, k.expires_on,
               exists (select from organisation.sender_key n where n.replaces = k.id) as replaced, k.revoked_name, k.revoked_at,
               k.last_used_at, host(k.last_used_from) as last_used_from
        from organisation.sender_key k
        join organisation.organisation o on o.id = k.organisation
        """;
    private final JdbcClient db;

    SenderKeyQueries(JdbcClient db) { this.db = db; }

    /// What a request's key turns out to be.
    record Found(long id, String handle, String name, int organisation, String organisationName, Set<String> lists,
            LocalDate expiresOn, boolean revoked, boolean comesFromHere) {}

    Optional<Found> find(byte[] digest, String address) {
        return db.sql("""
            select id, handle, name, organisation, organisation_name, lists, expires_on, revoked, comes_from_here
            from organisation.sender_key_of(:digest, cast(:address as inet))
            """).param("digest", digest).param("address", address)
                .query((row, _) -> new Found(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4),
                        row.getString(5), Set.copyOf(texts(row, "lists")), row.getObject(7, LocalDate.class),
                        row.getBoolean(8), row.getBoolean(9)))
                .optional();
    }

    /// As the sender: whether the key it acts by still holds for this list.
    boolean holds(String list) {
        return db.sql("select exists (select from organisation.sender_key where :list = any (lists))")
                .param("list", list).query(Boolean.class).single();
    }

    List<SenderKey> list() { return db.sql(SELECT + "order by k.id desc").query(SenderKeyQueries::toKey).list(); }

    SenderKey get(long id) { return one(SELECT + "where k.id = :id", id); }

    SenderKey getLocked(long id) { return one(SELECT + "where k.id = :id for update of k", id); }

    private SenderKey one(String sql, long id) {
        return db.sql(sql).param("id", id).query(SenderKeyQueries::toKey).optional()
                .orElseThrow(() -> new NotFound("key"));
    }

    long insert(SenderKeyText text, SenderKeys.Wanted wanted, @Nullable Long replaces, Actor by, OffsetDateTime at) {
        return db
                .sql("""
                    insert into organisation.sender_key (handle, digest, name, organisation, lists, addresses, made_by, made_name, made_at,
                                                         expires_on, replaces)
                    values (:handle, :digest, :name, :organisation, :lists, cast(:addresses as inet[]), :by, :byName, :at, :expiresOn, :replaces)
                    returning id
                    """)
                .param("handle", text.handle()).param("digest", text.digest()).param("name", wanted.name())
                .param("organisation", wanted.organisation()).param("lists", wanted.lists().toArray(String[]::new))
                .param("addresses", wanted.addresses().stream().map(AddressRange::text).toArray(String[]::new))
                .param("by", by.user()).param("byName", by.name()).param("at", at)
                .param("expiresOn", wanted.expiresOn()).param("replaces", replaces, java.sql.Types.BIGINT)
                .query(Long.class).single();
    }

    void endBy(long id, LocalDate lastDay) {
        db.sql("update organisation.sender_key set expires_on = least(expires_on, :day) where id = :id")
                .param("day", lastDay).param("id", id).update();
    }

    void revoke(long id, Actor by, OffsetDateTime at) { db.sql("""
        update organisation.sender_key
        set revoked_by = :by, revoked_name = :name, revoked_at = :at
        where id = :id and revoked_at is null
        """).param("by", by.user()).param("name", by.name()).param("at", at).param("id", id).update(); }

    /// Once a minute is enough to know of.
    void used(long id, String address, OffsetDateTime at) {
        db.sql("""
            update organisation.sender_key
            set last_used_at = :at, last_used_from = cast(:address as inet)
            where id = :id and (last_used_at is null or last_used_at < :before)
            """).param("at", at).param("before", at.minusMinutes(1)).param("address", address).param("id", id)
                .update();
    }

    private static SenderKey toKey(ResultSet row, int number) throws SQLException {
        return new SenderKey(row.getLong("id"), row.getString("handle"), row.getString("name"),
                row.getInt("organisation"), row.getString("organisation_name"), texts(row, "lists"),
                texts(row, "addresses"), row.getString("made_name"), row.getObject("made_at", OffsetDateTime.class),
                row.getObject("expires_on", LocalDate.class), row.getBoolean("replaced"),
                row.getString("revoked_name"), row.getObject("revoked_at", OffsetDateTime.class),
                row.getObject("last_used_at", OffsetDateTime.class), row.getString("last_used_from"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
