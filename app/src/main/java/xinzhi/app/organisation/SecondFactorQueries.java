package xinzhi.app.organisation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.otp.TotpKey;

/// Only the writer may look at these tables.
@Component
final class SecondFactorQueries {
    private final JdbcClient db;

    SecondFactorQueries(JdbcClient db) { this.db = db; }

    record Factor(TotpKey key, @Nullable OffsetDateTime confirmedAt) {
        boolean confirmed() { return confirmedAt != null; }
    }

    Optional<Factor> find(long account, Function<byte[], TotpKey> opening) {
        return db.sql("select sealed_key, confirmed_at from organisation.second_factor where account = :account")
                .param("account", account)
                .query((row, _) -> new Factor(opening.apply(row.getBytes(1)), row.getObject(2, OffsetDateTime.class)))
                .optional();
    }

    /// False where a confirmed factor stands in the way.
    boolean begin(long account, byte[] sealedKey, OffsetDateTime at) { return db.sql("""
        insert into organisation.second_factor as f (account, sealed_key, begun_at)
        values (:account, :key, :at)
        on conflict (account) do update
        set sealed_key = excluded.sealed_key, begun_at = excluded.begun_at, last_step = 0
        where f.confirmed_at is null
        """).param("account", account).param("key", sealedKey).param("at", at).update() == 1; }

    /// Uses a step up: whoever comes second with it, on whichever program, is too late.
    boolean use(long account, long step) {
        return db.sql(
                "update organisation.second_factor set last_step = :step where account = :account and last_step < :step")
                .param("account", account).param("step", step).update() == 1;
    }

    void confirm(long account, OffsetDateTime at) {
        db.sql("update organisation.second_factor set confirmed_at = :at where account = :account and confirmed_at is null")
                .param("account", account).param("at", at).update();
    }

    void setRecoveryCodes(long account, List<byte[]> digests) {
        db.sql("delete from organisation.recovery_code where account = :account").param("account", account).update();
        for (var digest : digests) {
            db.sql("insert into organisation.recovery_code (account, digest) values (:account, :digest)")
                    .param("account", account).param("digest", digest).update();
        }
    }

    boolean useRecoveryCode(long account, byte[] digest, OffsetDateTime at) { return db.sql("""
        update organisation.recovery_code
        set used_at = :at
        where account = :account and digest = :digest and used_at is null
        """).param("account", account).param("digest", digest).param("at", at).update() == 1; }

    int recoveryCodesLeft(long account) {
        return db.sql("select count(*) from organisation.recovery_code where account = :account and used_at is null")
                .param("account", account).query(Integer.class).single();
    }

    void delete(long account) {
        db.sql("delete from organisation.recovery_code where account = :account").param("account", account).update();
        db.sql("delete from organisation.second_factor where account = :account").param("account", account).update();
    }
}
