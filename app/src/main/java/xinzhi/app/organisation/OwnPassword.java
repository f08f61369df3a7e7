package xinzhi.app.organisation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// Changing a password of one's own (修改密码).
@Component
final class OwnPassword {
    private final SignInQueries signIns;
    private final AccountQueries accounts;
    private final FormerPasswords former;
    private final TryLimits limits;
    private final Transactions transactions;
    private final Journal journal;
    private final PasswordEncoder passwords;
    private final Clock clock;

    OwnPassword(SignInQueries signIns, AccountQueries accounts, FormerPasswords former, TryLimits limits,
            Transactions transactions, Journal journal, PasswordEncoder passwords, Clock clock) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.former = former;
        this.limits = limits;
        this.transactions = transactions;
        this.journal = journal;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// Why the change was not made.
    enum Refusal {
        PASSWORD_WRONG,
        PASSWORD_TRIED_TOO_OFTEN,
        PASSWORD_SAME,
        PASSWORD_WEAK,
        PASSWORD_COMMON,
        PASSWORD_FORMER
    }

    /// Empty when the password was changed.
    Optional<Refusal> change(SignedIn who, String current, String wanted) {
        long account = who.actor().user();
        if (!limits.allowsPassword(account)) {
            return Optional.of(Refusal.PASSWORD_TRIED_TOO_OFTEN);
        }
        var credentials = transactions.read(Actor.NOBODY, () -> signIns.find(who.account()));
        if (credentials.isEmpty() || !passwords.matches(current, credentials.get().hash())) {
            return Optional.of(Refusal.PASSWORD_WRONG);
        }
        limits.giveBackPassword(account);
        if (wanted.equals(current)) {
            return Optional.of(Refusal.PASSWORD_SAME);
        }
        if (!PasswordPolicy.allows(wanted, who.account())) {
            return Optional.of(Refusal.PASSWORD_WEAK);
        }
        if (PasswordPolicy.isCommon(wanted)) {
            return Optional.of(Refusal.PASSWORD_COMMON);
        }
        var hash = Objects.requireNonNull(passwords.encode(wanted));
        var now = OffsetDateTime.now(clock);
        return transactions.write(who.actor(), writing -> {
            writing.begin();
            if (former.hashes(account).stream().anyMatch(old -> passwords.matches(wanted, old))) {
                return Optional.of(Refusal.PASSWORD_FORMER);
            }
            former.keep(account, now);
            accounts.setPassword(account, hash, false, now);
            journal.append(who.actor(), "password-changed", Journal.About.ACCOUNT, account, Map.of());
            return Optional.empty();
        });
    }
}
