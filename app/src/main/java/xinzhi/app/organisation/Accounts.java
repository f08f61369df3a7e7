package xinzhi.app.organisation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// Accounts (用户账号): who may sign in, under which duty, for which organisation.
@Component
public final class Accounts {
    static final int FAILURES_ALLOWED = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private final AccountQueries queries;
    private final Organisations organisations;
    private final Transactions transactions;
    private final Journal journal;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobodysHash;

    Accounts(AccountQueries queries, Organisations organisations, Transactions transactions, Journal journal,
            PasswordEncoder passwords, Clock clock) {
        this.queries = queries;
        this.organisations = organisations;
        this.transactions = transactions;
        this.journal = journal;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysHash = java.util.Objects.requireNonNull(passwords.encode(freshPassword()));
    }

    /// How a try to sign in ended.
    sealed interface SignIn {
        record Welcome(SignedIn who) implements SignIn {}

        /// Wrong name or password, or not active: which of them is not told.
        record Wrong() implements SignIn {}

        record Locked(OffsetDateTime until) implements SignIn {}
    }

    /// What a change of accounts came to.
    sealed interface Change {
        /// @param password the one-time password, to be shown once; empty where none was made
        record Done(String name, Optional<String> password) implements Change {}

        record Refused(Reason reason) implements Change {}
    }

    enum Reason {
        NAME_TAKEN,
        NAME_UNFIT,
        NO_SUCH_ORGANISATION,
        DUTY_NEEDS_OTHER_ORGANISATION,
        PASSWORD_WRONG,
        PASSWORD_WEAK,
        PASSWORD_SAME,
        NOT_YOURSELF
    }

    SignIn signIn(String name, String password) {
        var found = transactions.read(Actor.NOBODY, () -> queries.forSignIn(name));
        // The same work for a name that does not exist, so that the time taken tells nothing.
        boolean right = passwords.matches(password, found.map(AccountQueries.Credentials::hash).orElse(nobodysHash));
        if (found.isEmpty()) {
            return new SignIn.Wrong();
        }
        var account = found.get();
        var now = OffsetDateTime.now(clock);
        return transactions.write(Actor.NOBODY, in -> {
            var outcome = judged(account, right, now);
            in.begin();
            journal.append(account.signedIn().actor(), kind(outcome), Journal.About.ACCOUNT, account.id(), Map.of());
            return outcome;
        });
    }

    /// One try of an account after the other: those that come at once may be no more than those that come in a row.
    private SignIn judged(AccountQueries.Credentials before, boolean right, OffsetDateTime now) {
        queries.lockSignIn(before.id());
        var account = queries.forSignIn(before.name()).orElse(before);
        var lockedUntil = account.lockedUntil();
        if (lockedUntil != null && lockedUntil.isAfter(now)) {
            return new SignIn.Locked(lockedUntil);
        }
        boolean welcome = right && account.active() && account.hash().equals(before.hash());
        queries.signInTried(account.id(), welcome, now);
        return welcome ? new SignIn.Welcome(account.signedIn()) : new SignIn.Wrong();
    }

    private static String kind(SignIn outcome) {
        return switch (outcome) {
            case SignIn.Welcome _ -> "signed-in";
            case SignIn.Wrong _ -> "sign-in-refused";
            case SignIn.Locked _ -> "sign-in-while-locked";
        };
    }

    List<AccountQueries.Account> list(Actor administrator) { return transactions.read(administrator, queries::list); }

    Change add(Actor administrator, String name, String fullName, Duty duty, @Nullable Integer organisation) {
        if (!name.matches("[a-z][a-z0-9._-]{1,39}") || fullName.isBlank() || fullName.length() > 40) {
            return new Change.Refused(Reason.NAME_UNFIT);
        }
        var unfit = unfit(duty, organisation);
        if (unfit.isPresent()) {
            return new Change.Refused(unfit.get());
        }
        var password = freshPassword();
        var hash = hash(password);
        return transactions.write(administrator, writing -> {
            writing.begin();
            var id = queries.insert(name, fullName.strip(), hash, true, duty, organisation, OffsetDateTime.now(clock));
            if (id.isEmpty()) {
                return new Change.Refused(Reason.NAME_TAKEN);
            }
            journal.append(administrator, "account-added", Journal.About.ACCOUNT, id.get(),
                    Map.of("name", name, "duty", duty.code()));
            return new Change.Done(name, Optional.of(password));
        });
    }

    /// A new one-time password; unlocks the account as well.
    Change resetPassword(Actor administrator, long account) {
        var password = freshPassword();
        var hash = hash(password);
        return change(administrator, account, "password-reset", Optional.of(password),
                id -> queries.setPassword(id, hash, true));
    }

    Change setActive(Actor administrator, long account, boolean active) {
        if (account == administrator.user()) {
            return new Change.Refused(Reason.NOT_YOURSELF);
        }
        return change(administrator, account, active ? "account-activated" : "account-deactivated", Optional.empty(),
                id -> queries.setActive(id, active));
    }

    Change unlock(Actor administrator, long account) {
        return change(administrator, account, "account-unlocked", Optional.empty(), queries::unlock);
    }

    Change changeOwnPassword(SignedIn who, String current, String wanted) {
        var credentials = transactions.read(Actor.NOBODY, () -> queries.forSignIn(who.account()));
        if (credentials.isEmpty() || !passwords.matches(current, credentials.get().hash())) {
            return new Change.Refused(Reason.PASSWORD_WRONG);
        }
        if (wanted.equals(current)) {
            return new Change.Refused(Reason.PASSWORD_SAME);
        }
        if (!PasswordPolicy.allows(wanted, who.account())) {
            return new Change.Refused(Reason.PASSWORD_WEAK);
        }
        var hash = hash(wanted);
        return transactions.write(who.actor(), writing -> {
            writing.begin();
            queries.setPassword(who.actor().user(), hash, false);
            journal.append(who.actor(), "password-changed", Journal.About.ACCOUNT, who.actor().user(), Map.of());
            return new Change.Done(who.account(), Optional.empty());
        });
    }

    private Change change(Actor administrator, long account, String kind, Optional<String> password,
            java.util.function.LongConsumer change) {
        return transactions.write(administrator, writing -> {
            var name = queries.getName(account);
            writing.begin();
            change.accept(account);
            journal.append(administrator, kind, Journal.About.ACCOUNT, account, Map.of("name", name));
            return new Change.Done(name, password);
        });
    }

    private Optional<Reason> unfit(Duty duty, @Nullable Integer organisation) {
        var needed = Organisations.kindFor(duty);
        if (organisation == null) {
            return needed.isEmpty() ? Optional.empty() : Optional.of(Reason.DUTY_NEEDS_OTHER_ORGANISATION);
        }
        var named = organisations.find(organisation);
        if (named.isEmpty()) {
            return Optional.of(Reason.NO_SUCH_ORGANISATION);
        }
        return needed.isPresent() && needed.get() == named.get().kind()
                ? Optional.empty()
                : Optional.of(Reason.DUTY_NEEDS_OTHER_ORGANISATION);
    }

    private String hash(String password) { return java.util.Objects.requireNonNull(passwords.encode(password)); }

    static String freshPassword() {
        var random = new SecureRandom();
        var made = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i % 4 == 0 && i > 0) {
                made.append('-');
            }
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }
}
