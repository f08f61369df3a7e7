package xinzhi.app.organisation;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;

@Component
final class SignInQueries {
    private final JdbcClient db;

    SignInQueries(JdbcClient db) { this.db = db; }

    /// What signing in has to know of an account.
    record Credentials(long id, String name, String fullName, String hash, boolean oneTime, Duty duty,
            long organisation, @Nullable String organisationName, boolean active, @Nullable OffsetDateTime lockedUntil,
            boolean manages, @Nullable OffsetDateTime passwordSetAt, boolean secondFactor) {
        Actor actor() {
            return new Actor(id, fullName, duty, organisation, organisationName == null ? "" : organisationName);
        }
    }

    Optional<Credentials> find(String name) {
        return db
                .sql("""
                    select id, name, full_name, password_hash, one_time, duty, organisation, organisation_name, active, locked_until,
                           manages_accounts, password_set_at, second_factor
                    from organisation.account_for_sign_in(:name)
                    """)
                .param("name", name)
                .query((row, _) -> new Credentials(row.getLong("id"), row.getString("name"), row.getString("full_name"),
                        row.getString("password_hash"), row.getBoolean("one_time"), Duty.of(row.getString("duty")),
                        row.getLong("organisation"), row.getString("organisation_name"), row.getBoolean("active"),
                        row.getObject("locked_until", OffsetDateTime.class), row.getBoolean("manages_accounts"),
                        row.getObject("password_set_at", OffsetDateTime.class), row.getBoolean("second_factor")))
                .optional();
    }

    /// The account that bears the name the identity provider gives.
    Optional<Credentials> findByIdentity(String identity) {
        return db.sql("select organisation.account_name_of_identity(:identity)").param("identity", identity)
                .query((row, _) -> Optional.ofNullable(row.getString(1))).single().flatMap(this::find);
    }

    /// Until the end of the transaction nobody else tries to sign in to this account.
    void lock(long account) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('organisation.sign-in', :account))")
                .param("account", account).query((_, _) -> true).single();
    }

    boolean tried(long account, boolean succeeded, OffsetDateTime at) {
        return db.sql(
                "select organisation.sign_in_tried(:account, :succeeded, :at, :allowed, cast(:lockFor as interval))")
                .param("account", account).param("succeeded", succeeded).param("at", at)
                .param("allowed", SignIns.FAILURES_ALLOWED).param("lockFor", SignIns.LOCKED_FOR.toString())
                .query((_, _) -> true).single();
    }
}
