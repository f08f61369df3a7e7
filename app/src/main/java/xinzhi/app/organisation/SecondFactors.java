package xinzhi.app.organisation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.otp.RecoveryCode;
import xinzhi.app.organisation.otp.Totp;
import xinzhi.app.organisation.otp.TotpKey;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Vault;

/// The second factor of an account (动态口令): a key shared with an app on its owner's telephone. Every code is good once.
@Component
final class SecondFactors {
    static final String PLACE = "account.totp";
    private static final int RECOVERY_CODES = 10;
    private final SecondFactorQueries queries;
    private final TryLimits limits;
    private final Vault vault;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    SecondFactors(SecondFactorQueries queries, TryLimits limits, Vault vault, Transactions transactions,
            Journal journal, Clock clock) {
        this.queries = queries;
        this.limits = limits;
        this.vault = vault;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// How a typed code fared.
    enum Check {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    /// Where the owner stands.
    sealed interface State {
        record None() implements State {}

        record Begun(TotpKey key) implements State {}

        record Confirmed(OffsetDateTime at, int recoveryCodes) implements State {}
    }

    State state(Actor owner) {
        return asWriter(owner, () -> queries.find(owner.user(), this::opened).<State>map(factor -> {
            var at = factor.confirmedAt();
            return at == null
                    ? new State.Begun(factor.key())
                    : new State.Confirmed(at, queries.recoveryCodesLeft(owner.user()));
        }).orElseGet(State.None::new));
    }

    /// Makes a key of which nothing is asked until a code confirms it. Does nothing where one is confirmed already.
    void begin(Actor owner) {
        var sealed = vault.seal(PLACE, TotpKey.fresh().bytes());
        asWriter(owner, () -> queries.begin(owner.user(), sealed, OffsetDateTime.now(clock)));
    }

    /// Takes the factor into use; the recovery codes, to be shown once. Empty where the code was not right.
    Optional<List<RecoveryCode>> confirm(Actor owner, String typed) {
        return asWriter(owner, () -> {
            var factor = queries.find(owner.user(), this::opened);
            if (factor.isEmpty() || factor.get().confirmed() || !uses(owner.user(), factor.get(), typed)) {
                return Optional.empty();
            }
            var codes = RecoveryCode.fresh(RECOVERY_CODES);
            queries.confirm(owner.user(), OffsetDateTime.now(clock));
            queries.setRecoveryCodes(owner.user(), codes.stream().map(code -> code.digest(owner.user())).toList());
            journal.append(owner, "second-factor-confirmed", Journal.About.ACCOUNT, owner.user(), Map.of());
            return Optional.of(codes);
        });
    }

    /// A code at signing in: of the app or, once each, of the recovery codes.
    Check check(Actor owner, String typed) {
        if (!limits.allowsCode(owner.user())) {
            return Check.TOO_MANY;
        }
        var right = asWriter(owner, () -> {
            var factor = queries.find(owner.user(), this::opened).filter(SecondFactorQueries.Factor::confirmed);
            boolean byApp = factor.isPresent() && uses(owner.user(), factor.get(), typed);
            boolean byRecovery = !byApp && factor.isPresent() && queries.useRecoveryCode(owner.user(),
                    new RecoveryCode(typed).digest(owner.user()), OffsetDateTime.now(clock));
            journal.append(owner, byApp ? "signed-in" : byRecovery ? "signed-in-by-recovery-code" : "code-refused",
                    Journal.About.ACCOUNT, owner.user(), Map.of());
            return byApp || byRecovery;
        });
        if (right) {
            limits.giveBackCode(owner.user());
        }
        return right ? Check.RIGHT : Check.WRONG;
    }

    /// Does away with the factor, upon a code of it.
    Check remove(Actor owner, String typed) {
        if (!limits.allowsCode(owner.user())) {
            return Check.TOO_MANY;
        }
        var right = asWriter(owner, () -> {
            var factor = queries.find(owner.user(), this::opened).filter(SecondFactorQueries.Factor::confirmed);
            boolean removed = factor.isPresent() && uses(owner.user(), factor.get(), typed);
            if (removed) {
                queries.delete(owner.user());
            }
            journal.append(owner, removed ? "second-factor-removed" : "code-refused", Journal.About.ACCOUNT,
                    owner.user(), Map.of());
            return removed;
        });
        if (right) {
            limits.giveBackCode(owner.user());
        }
        return right ? Check.RIGHT : Check.WRONG;
    }

    private boolean uses(long account, SecondFactorQueries.Factor factor, String typed) {
        var step = Totp.find(factor.key(), typed.replaceAll("\\s", ""), clock.instant());
        return step.isPresent() && queries.use(account, step.getAsLong());
    }

    private TotpKey opened(byte[] sealed) { return TotpKey.of(vault.open(PLACE, sealed)); }

    private <T> T asWriter(Actor owner, Supplier<T> work) {
        return transactions.write(owner, in -> {
            in.begin();
            return work.get();
        });
    }
}
