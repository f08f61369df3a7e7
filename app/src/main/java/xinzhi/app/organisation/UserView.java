package xinzhi.app.organisation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;

/// How an account looks to its manager.
final class UserView {
    private static final Words WORDS = Words.of("xinzhi.app.organisation.words");

    private UserView() {}

    static UsersPage.UserRow row(AccountQueries.Account account, Accounts.Overview found, OffsetDateTime now) {
        var path = "/users/" + account.id();
        boolean mayEnd = account.active() && account.id() != found.manager().account();
        return new UsersPage.UserRow(account.name(), path, account.fullName(), PageShells.dutyName(account.duty()),
                organisation(account, found), state(account, now), marks(account), time(account.lastSignIn()),
                path + "/reset", locked(account, now) ? path + "/unlock" : null, mayEnd ? path + "/deactivate" : null,
                account.active() ? null : path + "/activate");
    }

    static UserPage page(Shell shell, AccountQueries.Account account, Accounts.Overview found, OffsetDateTime now) {
        var path = "/users/" + account.id();
        boolean another = account.id() != found.manager().account();
        var facts = List.of(new Fact(WORDS.text("account.duty"), PageShells.dutyName(account.duty())),
                new Fact(WORDS.text("account.organisation"), organisation(account, found)),
                new Fact(WORDS.text("account.manages"), WORDS.text(manages(account) ? "yes" : "no")),
                new Fact(WORDS.text("account.second-factor"),
                        WORDS.text(account.secondFactor() ? "factor.on" : "factor.off")),
                new Fact(WORDS.text("account.last-sign-in"), time(account.lastSignIn())),
                new Fact(WORDS.text("account.password-set"), time(account.passwordSetAt())));
        boolean mayManage = another && account.duty() != Duty.ADMINISTRATOR && account.duty() != Duty.ENTERPRISE;
        return new UserPage(shell, account.name(), account.fullName(), state(account, now), facts,
                mayManage ? managing(account, path) : null,
                another && account.secondFactor() ? path + "/second-factor" : null, another ? path + "/identity" : null,
                account.identity() == null ? "" : account.identity());
    }

    private static UserPage.Act managing(AccountQueries.Account account, String path) {
        var word = account.manages() ? "managing.withdraw" : "managing.grant";
        return new UserPage.Act(path + "/managing?manages=" + !account.manages(), WORDS.text(word),
                WORDS.text(word + ".question", account.name()));
    }

    private static boolean manages(AccountQueries.Account account) {
        return account.manages() || account.duty() == Duty.ADMINISTRATOR;
    }

    private static String organisation(AccountQueries.Account account, Accounts.Overview found) {
        var subject = account.subject();
        var name = subject == null ? account.organisationName() : found.enterprises().get(subject);
        return name == null ? WORDS.text("user.no-organisation") : name;
    }

    private static List<Badge> marks(AccountQueries.Account account) {
        var marks = new ArrayList<Badge>();
        if (manages(account)) {
            marks.add(new Badge(WORDS.text("mark.manages"), Tone.INFO, WORDS.text("mark.manages.hint")));
        }
        if (account.secondFactor()) {
            marks.add(new Badge(WORDS.text("mark.factor"), Tone.PLAIN, WORDS.text("mark.factor.hint")));
        }
        return marks;
    }

    private static Badge state(AccountQueries.Account account, OffsetDateTime now) {
        if (!account.active()) {
            return new Badge(WORDS.text("user.inactive"), Tone.PLAIN);
        }
        if (locked(account, now)) {
            return new Badge(WORDS.text("user.locked"), Tone.BAD);
        }
        return account.oneTime()
                ? new Badge(WORDS.text("user.one-time"), Tone.WARN)
                : new Badge(WORDS.text("user.active"), Tone.GOOD);
    }

    private static boolean locked(AccountQueries.Account account, OffsetDateTime now) {
        var until = account.lockedUntil();
        return until != null && until.isAfter(now);
    }

    private static @Nullable String time(@Nullable OffsetDateTime at) { return at == null ? null : Shown.time(at); }
}
