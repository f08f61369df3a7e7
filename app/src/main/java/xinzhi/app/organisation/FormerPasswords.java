package xinzhi.app.organisation;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The last passwords of an account, as hashes: none of them may come back soon.
@Component
final class FormerPasswords {
    /// With the present one, five.
    private static final int KEPT = 4;
    private final JdbcClient db;

    FormerPasswords(JdbcClient db) { this.db = db; }

    /// The present hash and those before it.
    List<String> hashes(long account) { return db.sql("""
        select password_hash as hash from organisation.account where id = :account
        union all
        select hash from organisation.former_password where account = :account
        """).param("account", account).query((row, _) -> row.getString(1)).list(); }

    /// Puts the present hash away before another takes its place; forgets the oldest.
    void keep(long account, OffsetDateTime at) {
        db.sql("""
            insert into organisation.former_password (account, hash, given_up)
            select id, password_hash, :at from organisation.account where id = :account and not one_time
            on conflict do nothing
            """).param("account", account).param("at", at).update();
        db.sql("""
            delete from organisation.former_password
            where account = :account and given_up not in (
                select given_up from organisation.former_password where account = :account order by given_up desc limit :kept)
            """).param(
                "account", account).param("kept", KEPT).update();
    }
}
