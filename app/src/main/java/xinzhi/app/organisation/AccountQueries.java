package xinzhi.app.organisation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.NotFound;

@Component
final class AccountQueries {
    private final JdbcClient db;

    AccountQueries(JdbcClient db) { this.db = db; }

    record Credentials(long id, String name, String fullName, String hash, boolean oneTime, Duty duty,
            long organisation,
            @Nullable String organisationName, boolean active, @Nullable OffsetDateTime lockedUntil) {
        SignedIn signedIn() {
            var from = organisationName == null ? "" : organisationName;
            return new SignedIn(name, new Actor(id, fullName, duty, organisation, from), oneTime);
        }
    }

    record Account(long id, String name, String fullName, Duty duty, @Nullable String organisation, boolean active,
            boolean oneTime, @Nullable OffsetDateTime lockedUntil, @Nullable OffsetDateTime lastSignIn) {}

    Optional<Credentials> forSignIn(String name) {
        return db
                .sql("""
                    select id, name, full_name, password_hash, one_time, duty, organisation, organisation_name, active, locked_until
                    from organisation.account_for_sign_in(:name)
                    """)
                .param("name", name)
                .query((row, _) -> new Credentials(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getBoolean(5), Duty.of(row.getString(6)), row.getLong(7), row.getString(8),
                        row.getBoolean(9),
                        row.getObject(10, OffsetDateTime.class)))
                .optional();
    }

    /// Until the end of the transaction nobody else tries to sign in to this account.
    void lockSignIn(long account) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('organisation.sign-in', :account))")
                .param("account", account).query((_, _) -> true).single();
    }

    boolean signInTried(long account, boolean succeeded, OffsetDateTime at) {
        return db.sql(
                "select organisation.sign_in_tried(:account, :succeeded, :at, :allowed, cast(:lockFor as interval))")
                .param("account", account).param("succeeded", succeeded).param("at", at)
                .param("allowed", Accounts.FAILURES_ALLOWED).param("lockFor", Accounts.LOCKED_FOR.toString())
                .query((_, _) -> true).single();
    }

    List<Account> list() {
        return db
                .sql("""
                    select a.id, a.name, a.full_name, a.duty, o.name, a.active, a.one_time, a.locked_until, a.last_sign_in
                    from organisation.account a
                    left join organisation.organisation o on o.id = a.organisation
                    order by a.duty, a.name
                    """)
                .query((row, _) -> new Account(row.getLong(1), row.getString(2), row.getString(3),
                        Duty.of(row.getString(4)),
                        row.getString(5), row.getBoolean(6), row.getBoolean(7), row.getObject(8, OffsetDateTime.class),
                        row.getObject(9, OffsetDateTime.class)))
                .list();
    }

    String getName(long account) {
        return db.sql("select name from organisation.account where id = :id").param("id", account).query(String.class)
                .optional().orElseThrow(() -> new NotFound("account"));
    }

    /// Empty when the name is taken.
    Optional<Long> insert(String name, String fullName, String hash, boolean oneTime, Duty duty,
            @Nullable Integer organisation, OffsetDateTime at) {
        return db
                .sql("""
                    insert into organisation.account (name, full_name, password_hash, one_time, duty, organisation, created_at)
                    values (:name, :fullName, :hash, :oneTime, :duty, :organisation, :at)
                    on conflict (name) do nothing
                    returning id
                    """)
                .param("name", name).param("fullName", fullName).param("hash", hash).param("oneTime", oneTime)
                .param("duty", duty.code()).param("organisation", organisation).param("at", at)
                .query(Long.class).optional();
    }

    boolean none() {
        return db.sql("select not exists (select from organisation.account)").query(Boolean.class).single();
    }

    void setPassword(long account, String hash, boolean oneTime) { one(
            db.sql("""
                update organisation.account
                set password_hash = :hash, one_time = :oneTime, failures = 0, locked_until = null
                where id = :id
                """).param("hash", hash).param("oneTime", oneTime).param("id", account).update()); }

    void setActive(long account, boolean active) {
        one(db.sql("update organisation.account set active = :active where id = :id").param("active", active)
                .param("id", account).update());
    }

    void unlock(long account) {
        one(db.sql("update organisation.account set failures = 0, locked_until = null where id = :id")
                .param("id", account).update());
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new NotFound("account");
        }
    }
}
