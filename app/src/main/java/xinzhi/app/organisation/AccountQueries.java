package xinzhi.app.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.NotFound;

@Component
final class AccountQueries {
    private static final String COLUMNS = """
        select a.id, a.name, a.full_name, a.duty, a.organisation, o.name as organisation_name, a.subject, a.active, a.one_time,
               a.locked_until, a.last_sign_in, a.manages_accounts, a.identity, a.password_set_at,
               exists (select from organisation.second_factor f where f.account = a.id and f.confirmed_at is not null) as second_factor
        from organisation.account a
        left join organisation.organisation o on o.id = a.organisation
        """;
    private final JdbcClient db;

    AccountQueries(JdbcClient db) { this.db = db; }

    /// An account as its manager, and whoever it belongs to, may see it.
    record Account(long id, String name, String fullName, Duty duty, @Nullable Integer organisation,
            @Nullable String organisationName, @Nullable Long subject, boolean active, boolean oneTime,
            @Nullable OffsetDateTime lockedUntil, @Nullable OffsetDateTime lastSignIn, boolean manages,
            @Nullable String identity, @Nullable OffsetDateTime passwordSetAt, boolean secondFactor) {}

    /// Those the one acting may see.
    List<Account> list() {
        return db.sql(COLUMNS + "order by a.duty, a.name").query((row, _) -> toAccount(row)).list();
    }

    Account get(long account) {
        return db.sql(COLUMNS + "where a.id = :id").param("id", account).query((row, _) -> toAccount(row)).optional()
                .orElseThrow(() -> new NotFound("account"));
    }

    /// Back from the writer to the duty, whose policies must show what was just written.
    void proveSeenAs(Duty duty, long account) {
        db.sql("select set_config('role', :role, true)").param("role", duty.role()).query(String.class).single();
        get(account);
    }

    /// A new row of the table.
    record Added(String name, String fullName, String hash, boolean oneTime, Duty duty, @Nullable Integer organisation,
            @Nullable Long subject, boolean manages, @Nullable String identity, OffsetDateTime at) {}

    /// Empty when the name or the identity is taken.
    Optional<Long> insert(Added added) {
        return db
                .sql("""
                    insert into organisation.account (name, full_name, password_hash, one_time, duty, organisation, subject, manages_accounts,
                                                      identity, created_at, password_set_at)
                    values (:name, :fullName, :hash, :oneTime, :duty, :organisation, :subject, :manages, :identity, :at, :at)
                    on conflict do nothing
                    returning id
                    """)
                .param("name", added.name()).param("fullName", added.fullName()).param("hash", added.hash())
                .param("oneTime", added.oneTime()).param("duty", added.duty().code())
                .param("organisation", added.organisation()).param("subject", added.subject())
                .param("manages", added.manages()).param("identity", added.identity()).param("at", added.at())
                .query(Long.class).optional();
    }

    boolean exists(String name) {
        return db.sql("select exists (select from organisation.account where name = :name)").param("name", name)
                .query(Boolean.class).single();
    }

    boolean none() {
        return db.sql("select not exists (select from organisation.account)").query(Boolean.class).single();
    }

    void setPassword(long account, String hash, boolean oneTime, OffsetDateTime at) { one(db.sql("""
        update organisation.account
        set password_hash = :hash, one_time = :oneTime, password_set_at = :at, failures = 0, locked_until = null
        where id = :id
        """).param("hash", hash).param("oneTime", oneTime).param("at", at).param("id", account).update()); }

    void setActive(long account, boolean active) {
        one(db.sql("update organisation.account set active = :active where id = :id").param("active", active)
                .param("id", account).update());
    }

    void setManages(long account, boolean manages) {
        one(db.sql("update organisation.account set manages_accounts = :manages where id = :id")
                .param("manages", manages).param("id", account).update());
    }

    /// False when another account bears this identity.
    boolean setIdentity(long account, @Nullable String identity) { return db.sql("""
        update organisation.account a
        set identity = :identity
        where a.id = :id and not exists (
            select from organisation.account b where b.identity = cast(:identity as text) and b.id <> a.id)
        """).param("identity", identity).param("id", account).update() == 1; }

    void unlock(long account) {
        one(db.sql("update organisation.account set failures = 0, locked_until = null where id = :id")
                .param("id", account).update());
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new NotFound("account");
        }
    }

    private static Account toAccount(ResultSet row) throws SQLException {
        return new Account(row.getLong("id"), row.getString("name"), row.getString("full_name"),
                Duty.of(row.getString("duty")), row.getObject("organisation", Integer.class),
                row.getString("organisation_name"), row.getObject("subject", Long.class), row.getBoolean("active"),
                row.getBoolean("one_time"), row.getObject("locked_until", OffsetDateTime.class),
                row.getObject("last_sign_in", OffsetDateTime.class), row.getBoolean("manages_accounts"),
                row.getString("identity"), row.getObject("password_set_at", OffsetDateTime.class),
                row.getBoolean("second_factor"));
    }
}
