package xinzhi.app.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Vault;

/// How often somebody may try (尝试次数限制), counted in a table so that it holds for all programs on the database together.
/// A try is counted before it is made and given back when it succeeded: many at once are no way around.
@Component
final class TryLimits {
    static final Duration WINDOW = Duration.ofMinutes(15);
    private final JdbcClient db;
    private final Transactions transactions;
    private final Journal journal;
    private final Vault vault;
    private final SignInSettings.Limits limits;
    private final Clock clock;

    TryLimits(JdbcClient db, Transactions transactions, Journal journal, Vault vault, Jobs jobs,
            SignInSettings settings, Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.journal = journal;
        this.vault = vault;
        this.limits = settings.limits();
        this.clock = clock;
        jobs.repeat("forget-old-tries", Duration.ofHours(1), this::forgetOld);
    }

    /// Whether one more try to sign in from this address may be made.
    boolean allowsAddress(String address) {
        return take("address:" + address, limits.triesPerAddress(), 0, Map.of("address", address));
    }

    void giveBackAddress(String address) { giveBack("address:" + address); }

    /// Whether one more unknown key from this address is still answered as such. A right one is never counted: it cannot be guessed.
    boolean allowsKey(String address) {
        return take("key:" + address, limits.triesPerAddress(), 0, Map.of("address", address));
    }

    /// Whether one more code may be typed for this account.
    boolean allowsCode(long account) { return take("code:" + account, limits.codesPerAccount(), account, Map.of()); }

    void giveBackCode(long account) { giveBack("code:" + account); }

    /// Whether the present password may be asked for once more in a session of this account.
    boolean allowsPassword(long account) {
        return take("password:" + account, limits.codesPerAccount(), account, Map.of());
    }

    void giveBackPassword(long account) { giveBack("password:" + account); }

    /// Whether a name nobody bears is still answered as a wrong password: it is locked like a name somebody bears.
    boolean allowsUnknownName(String name) {
        return take("name:" + HexFormat.of().formatHex(vault.index("sign-in.name", name.toLowerCase(Locale.ROOT))),
                SignIns.FAILURES_ALLOWED, 0, Map.of());
    }

    /// The try that crosses the limit is an event; those after it are not, or the journal would be the target.
    private boolean take(String what, int most, long account, Map<String, String> facts) {
        var now = OffsetDateTime.now(clock);
        return transactions.write(Actor.NOBODY, in -> {
            in.begin();
            int tries = db.sql("""
                insert into organisation.tries as t (what, since, n)
                values (:what, :now, 1)
                on conflict (what) do update
                set since = case when t.since <= :begin then excluded.since else t.since end,
                    n     = case when t.since <= :begin then 1 else least(t.n, 1000000) + 1 end
                returning n
                """).param("what", what).param("now", now).param("begin", now.minus(WINDOW)).query(Integer.class)
                    .single();
            if (tries == most + 1) {
                journal.append(Actor.NOBODY, "tries-limited", Journal.About.ACCOUNT, account, facts);
            }
            return tries <= most;
        });
    }

    private void giveBack(String what) {
        transactions.write(Actor.NOBODY, in -> {
            in.begin();
            return db.sql("update organisation.tries set n = n - 1 where what = :what and n > 0").param("what", what)
                    .update();
        });
    }

    private void forgetOld() {
        transactions.write(Actor.NOBODY, in -> {
            in.begin();
            return db.sql("delete from organisation.tries where since <= :begin")
                    .param("begin", OffsetDateTime.now(clock).minus(WINDOW)).update();
        });
    }
}
