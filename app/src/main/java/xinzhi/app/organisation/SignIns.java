package xinzhi.app.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// Judges every try to sign in (登录), by password or by what the city's identity provider says.
@Component
final class SignIns {
    static final int FAILURES_ALLOWED = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private final SignInQueries queries;
    private final SignInPolicy policy;
    private final TryLimits limits;
    private final Transactions transactions;
    private final Journal journal;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobodysHash;

    SignIns(SignInQueries queries, SignInPolicy policy, TryLimits limits, Transactions transactions,
            Journal journal, PasswordEncoder passwords, Clock clock) {
        this.queries = queries;
        this.policy = policy;
        this.limits = limits;
        this.transactions = transactions;
        this.journal = journal;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysHash = Objects.requireNonNull(passwords.encode(OneTimePassword.fresh()));
    }

    /// How a try ended.
    sealed interface Outcome {
        record Welcome(SignedIn who) implements Outcome {}

        /// Wrong name or password, or not active: which of them is not told.
        record Wrong() implements Outcome {}

        record Locked(OffsetDateTime until) implements Outcome {}
    }

    /// How an identity that was proved elsewhere fared here.
    sealed interface Identified {
        record Welcome(SignedIn who) implements Identified {}

        record Unknown() implements Identified {}

        record Inactive() implements Identified {}
    }

    /// @param address where the try came from, for the journal
    Outcome byPassword(String name, String password, String address) {
        var found = transactions.read(Actor.NOBODY, () -> queries.find(name));
        // The same work for a name that does not exist, so that the time taken tells nothing.
        boolean right = passwords.matches(password, found.map(SignInQueries.Credentials::hash).orElse(nobodysHash));
        var now = OffsetDateTime.now(clock);
        if (found.isEmpty()) {
            return limits.allowsUnknownName(name) ? new Outcome.Wrong() : new Outcome.Locked(now.plus(LOCKED_FOR));
        }
        var account = found.get();
        return transactions.write(Actor.NOBODY, in -> {
            var outcome = judged(account, right, now);
            in.begin();
            journal.append(account.actor(), kind(outcome), Journal.About.ACCOUNT, account.id(),
                    Map.of("address", address));
            return outcome;
        });
    }

    /// One try of an account after the other: those that come at once may be no more than those that come in a row.
    private Outcome judged(SignInQueries.Credentials before, boolean right, OffsetDateTime now) {
        queries.lock(before.id());
        var account = queries.find(before.name()).orElse(before);
        var lockedUntil = account.lockedUntil();
        if (lockedUntil != null && lockedUntil.isAfter(now)) {
            return new Outcome.Locked(lockedUntil);
        }
        boolean welcome = right && account.active() && account.hash().equals(before.hash());
        queries.tried(account.id(), welcome, now);
        return welcome ? new Outcome.Welcome(signedIn(account, steps(account, now))) : new Outcome.Wrong();
    }

    private List<SignInStep> steps(SignInQueries.Credentials account, OffsetDateTime now) {
        var steps = new ArrayList<SignInStep>();
        if (account.secondFactor()) {
            steps.add(SignInStep.CODE);
        }
        if (account.oneTime()) {
            steps.add(SignInStep.ONE_TIME_PASSWORD);
        } else if (policy.tooOld(account.passwordSetAt(), now)) {
            steps.add(SignInStep.AGED_PASSWORD);
        }
        if (!account.secondFactor() && policy.requiresSecondFactor(account.duty())) {
            steps.add(SignInStep.ENROLMENT);
        }
        return steps;
    }

    private static SignedIn signedIn(SignInQueries.Credentials account, List<SignInStep> steps) {
        boolean manages = new Grants.Grantor(account.id(), account.duty(), account.organisation(), account.manages())
                .mayGrant();
        return new SignedIn(account.name(), account.actor(), manages, steps);
    }

    private static String kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Welcome(var who) ->
                who.next().filter(step -> step == SignInStep.CODE).isPresent() ? "code-asked" : "signed-in";
            case Outcome.Wrong _ -> "sign-in-refused";
            case Outcome.Locked _ -> "sign-in-while-locked";
        };
    }

    /// Whoever the provider vouches for needs no password and no code of ours, but an account: none is made here.
    Identified byIdentity(String identity, String address) {
        return transactions.write(Actor.NOBODY, in -> {
            var found = queries.findByIdentity(identity);
            var outcome = found.<Identified>map(account -> account.active()
                    ? new Identified.Welcome(signedIn(account, List.of()))
                    : new Identified.Inactive()).orElseGet(Identified.Unknown::new);
            found.filter(SignInQueries.Credentials::active)
                    .ifPresent(account -> queries.tried(account.id(), true, OffsetDateTime.now(clock)));
            in.begin();
            journal.append(found.map(SignInQueries.Credentials::actor).orElse(Actor.NOBODY), kind(outcome),
                    Journal.About.ACCOUNT, found.map(SignInQueries.Credentials::id).orElse(0L),
                    Map.of("identity", identity, "address", address));
            return outcome;
        });
    }

    private static String kind(Identified outcome) {
        return switch (outcome) {
            case Identified.Welcome _ -> "signed-in-by-identity";
            case Identified.Unknown _ -> "identity-unknown";
            case Identified.Inactive _ -> "identity-refused";
        };
    }
}
