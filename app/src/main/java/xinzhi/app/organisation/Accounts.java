package xinzhi.app.organisation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// Accounts (用户账号): who may sign in, under which duty, for which organisation. Managers come only to those within their own scope.
@Component
public final class Accounts {
    private final AccountQueries queries;
    private final SecondFactorQueries secondFactors;
    private final FormerPasswords former;
    private final Organisations organisations;
    private final Enterprises enterprises;
    private final Transactions transactions;
    private final Journal journal;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(AccountQueries queries, SecondFactorQueries secondFactors, FormerPasswords former,
            Organisations organisations, Enterprises enterprises, Transactions transactions, Journal journal,
            PasswordEncoder passwords, Clock clock) {
        this.queries = queries;
        this.secondFactors = secondFactors;
        this.former = former;
        this.organisations = organisations;
        this.enterprises = enterprises;
        this.transactions = transactions;
        this.journal = journal;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// What a change of accounts came to.
    sealed interface Change {
        /// @param password the one-time password, to be shown once; empty where none was made
        record Done(String name, Optional<String> password) implements Change {}

        record Refused(Reason reason) implements Change {}

        record Ungranted(Grants.Refusal reason) implements Change {}
    }

    enum Reason {
        NAME_TAKEN,
        NAME_UNFIT,
        NO_SUCH_ORGANISATION,
        NO_SUCH_ENTERPRISE,
        IDENTITY_UNFIT,
        IDENTITY_TAKEN,
        NOT_YOURSELF
    }

    /// An account somebody asks for.
    ///
    /// @param unifiedCode of the enterprise, where the duty is an enterprise's
    record Wanted(String name, String fullName, Duty duty, @Nullable Integer organisation, String unifiedCode,
            boolean manages) {}

    /// What a manager sees of the accounts: those in scope, the names of their enterprises, and what may be granted.
    record Overview(Grants.Grantor manager, List<AccountQueries.Account> accounts, Map<Long, String> enterprises) {}

    Overview overview(Actor manager) {
        return transactions.read(manager, () -> {
            var accounts = queries.list();
            return new Overview(grantor(manager), accounts, enterpriseNames(accounts));
        });
    }

    /// One account in the manager's scope.
    AccountQueries.Account get(Actor manager, long account) {
        return transactions.read(manager, () -> queries.get(account));
    }

    private Map<Long, String> enterpriseNames(List<AccountQueries.Account> accounts) {
        var subjects = accounts.stream().map(AccountQueries.Account::subject).filter(Objects::nonNull).toList();
        return subjects.isEmpty() ? Map.of() : enterprises.names(subjects);
    }

    Change add(Actor manager, Wanted wanted) {
        if (!wanted.name().matches("[a-z][a-z0-9._-]{1,39}") || wanted.fullName().isBlank()
                || wanted.fullName().length() > 40) {
            return new Change.Refused(Reason.NAME_UNFIT);
        }
        var place = Optional.ofNullable(wanted.organisation()).flatMap(organisations::find);
        if (place.isEmpty() && wanted.organisation() != null) {
            return new Change.Refused(Reason.NO_SUCH_ORGANISATION);
        }
        var password = OneTimePassword.fresh();
        var hash = hash(password);
        return transactions.write(manager, writing -> {
            var refusal = Grants.refusal(grantor(manager), new Grants.Wanted(wanted.duty(),
                    place.map(Grants.Place::of).orElse(null), wanted.manages()));
            if (refusal.isPresent()) {
                return new Change.Ungranted(refusal.get());
            }
            var enterprise = wanted.duty() == Duty.ENTERPRISE
                    ? enterprises.findListed(wanted.unifiedCode().strip())
                    : Optional.<Enterprises.Enterprise>empty();
            if (wanted.duty() == Duty.ENTERPRISE && enterprise.isEmpty()) {
                return new Change.Refused(Reason.NO_SUCH_ENTERPRISE);
            }
            writing.begin();
            var id = queries.insert(new AccountQueries.Added(wanted.name(), wanted.fullName().strip(), hash, true,
                    wanted.duty(), wanted.organisation(), enterprise.map(Enterprises.Enterprise::subject).orElse(null),
                    wanted.manages(), null, OffsetDateTime.now(clock)));
            if (id.isEmpty()) {
                return new Change.Refused(Reason.NAME_TAKEN);
            }
            journal.append(manager, "account-added", Journal.About.ACCOUNT, id.get(), Map.of("name", wanted.name(),
                    "duty", wanted.duty().code(), "manages", Boolean.toString(wanted.manages())));
            queries.proveSeenAs(manager.duty(), id.get());
            return new Change.Done(wanted.name(), Optional.of(password));
        });
    }

    /// A new one-time password; unlocks the account as well.
    Change resetPassword(Actor manager, long account) {
        if (account == manager.user()) {
            return new Change.Refused(Reason.NOT_YOURSELF); // one's own is changed by whoever knows it
        }
        var password = OneTimePassword.fresh();
        var hash = hash(password);
        return change(manager, account, "password-reset", Optional.of(password), id -> {
            former.keep(id, OffsetDateTime.now(clock));
            queries.setPassword(id, hash, true, OffsetDateTime.now(clock));
            return true;
        });
    }

    Change setActive(Actor manager, long account, boolean active) {
        return changeAnother(manager, account, active ? "account-activated" : "account-deactivated", id -> {
            queries.setActive(id, active);
            return true;
        });
    }

    Change setManages(Actor manager, long account, boolean manages) {
        return changeAnother(manager, account, manages ? "managing-granted" : "managing-withdrawn", id -> {
            queries.setManages(id, manages);
            return true;
        });
    }

    /// For whoever lost telephone and recovery codes.
    Change resetSecondFactor(Actor manager, long account) {
        return changeAnother(manager, account, "second-factor-reset", id -> {
            secondFactors.delete(id);
            return true;
        });
    }

    /// @param identity as the identity provider names the person; blank for none
    Change setIdentity(Actor manager, long account, String identity) {
        if (identity.length() > 200) {
            return new Change.Refused(Reason.IDENTITY_UNFIT);
        }
        var kept = identity.isBlank() ? null : identity.strip();
        return changeAnother(manager, account, "identity-set", id -> queries.setIdentity(id, kept));
    }

    Change unlock(Actor manager, long account) {
        return change(manager, account, "account-unlocked", Optional.empty(), id -> {
            queries.unlock(id);
            return true;
        });
    }

    private Change changeAnother(Actor manager, long account, String kind, LongPredicate change) {
        return account == manager.user()
                ? new Change.Refused(Reason.NOT_YOURSELF)
                : change(manager, account, kind, Optional.empty(), change);
    }

    /// The account is read as the manager, and is not there where it lies outside the scope; then the rules are asked once more.
    private Change change(Actor manager, long account, String kind, Optional<String> password, LongPredicate change) {
        return transactions.write(manager, writing -> {
            var found = queries.get(account);
            var place = Optional.ofNullable(found.organisation()).flatMap(organisations::find);
            boolean manages = found.manages() || kind.equals("managing-granted");
            var refusal = Grants.refusal(grantor(manager),
                    new Grants.Wanted(found.duty(), place.map(Grants.Place::of).orElse(null), manages));
            if (refusal.isPresent()) {
                return new Change.Ungranted(refusal.get());
            }
            writing.begin();
            if (!change.test(account)) {
                return new Change.Refused(Reason.IDENTITY_TAKEN);
            }
            journal.append(manager, kind, Journal.About.ACCOUNT, account, Map.of("name", found.name()));
            return new Change.Done(found.name(), password);
        });
    }

    /// As the table has it now, not as the session remembers it.
    private Grants.Grantor grantor(Actor manager) {
        var own = queries.get(manager.user());
        return new Grants.Grantor(own.id(), own.duty(), manager.organisation(), own.manages());
    }

    private String hash(String password) { return Objects.requireNonNull(passwords.encode(password)); }
}
