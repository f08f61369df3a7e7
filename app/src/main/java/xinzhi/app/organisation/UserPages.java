package xinzhi.app.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;

/// The administrator's page of accounts.
@Controller
@ConditionalOnWebApplication
class UserPages {
    private static final Words WORDS = Words.of("xinzhi.app.organisation.words");
    private static final String ONE_TIME = "one-time";
    private final PageShells shells;
    private final Accounts accounts;
    private final Organisations organisations;
    private final FindByIndexNameSessionRepository<?> sessions;
    private final Clock clock;

    UserPages(PageShells shells, Accounts accounts, Organisations organisations,
            FindByIndexNameSessionRepository<?> sessions, Clock clock) {
        this.shells = shells;
        this.accounts = accounts;
        this.organisations = organisations;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/users")
    ModelAndView users(HttpServletRequest request, Actor administrator) {
        return page(request, administrator, new Typed("", "", "", 0), null);
    }

    private record Typed(String username, String name, String duty, int organisation) {}

    @PostMapping("/users")
    ModelAndView add(HttpServletRequest request, Actor administrator, @RequestParam String username,
            @RequestParam String name, @RequestParam String duty, @RequestParam int organisation,
            RedirectAttributes redirect) {
        var known = Arrays.stream(Duty.values()).filter(d -> d != Duty.SIGNING_IN && d.code().equals(duty)).findFirst();
        if (known.isEmpty()) {
            return page(request, administrator, new Typed(username, name, duty, organisation),
                    WORDS.of("refused", Accounts.Reason.DUTY_NEEDS_OTHER_ORGANISATION));
        }
        return switch (accounts.add(administrator, username, name, known.get(), organisation == 0 ? null : organisation)) {
            case Accounts.Change.Refused(var reason) ->
                page(request, administrator, new Typed(username, name, duty, organisation), WORDS.of("refused", reason));
            case Accounts.Change.Done(var added, var password) -> {
                password.ifPresent(once -> redirect.addFlashAttribute(ONE_TIME, new String[]{added, once}));
                yield new ModelAndView("redirect:/users");
            }
        };
    }

    @PostMapping("/users/{id}/reset")
    String reset(Actor administrator, @PathVariable long id, RedirectAttributes redirect) {
        return ended(accounts.resetPassword(administrator, id), "user.unlocked", redirect);
    }

    @PostMapping("/users/{id}/unlock")
    String unlock(Actor administrator, @PathVariable long id, RedirectAttributes redirect) {
        return after(accounts.unlock(administrator, id), "user.unlocked", redirect);
    }

    @PostMapping("/users/{id}/deactivate")
    String deactivate(Actor administrator, @PathVariable long id, RedirectAttributes redirect) {
        return ended(accounts.setActive(administrator, id, false), "user.deactivated", redirect);
    }

    @PostMapping("/users/{id}/activate")
    String activate(Actor administrator, @PathVariable long id, RedirectAttributes redirect) {
        return after(accounts.setActive(administrator, id, true), "user.activated", redirect);
    }

    /// The same, and whoever is signed in under the account is signed out at once.
    private String ended(Accounts.Change change, String word, RedirectAttributes redirect) {
        if (change instanceof Accounts.Change.Done(var name, var _)) {
            sessions.findByPrincipalName(name).keySet().forEach(sessions::deleteById);
        }
        return after(change, word, redirect);
    }

    private static String after(Accounts.Change change, String word, RedirectAttributes redirect) {
        switch (change) {
            case Accounts.Change.Refused(var reason) ->
                redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(true, WORDS.of("refused", reason)));
            case Accounts.Change.Done(var name, var password) -> {
                if (password.isPresent()) {
                    redirect.addFlashAttribute(ONE_TIME, new String[]{name, password.get()});
                } else {
                    redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(false, WORDS.text(word, name)));
                }
            }
        }
        return "redirect:/users";
    }

    private ModelAndView page(HttpServletRequest request, Actor administrator, Typed typed, @Nullable String refusal) {
        var now = OffsetDateTime.now(clock);
        var rows = accounts.list(administrator).stream().map(account -> row(account, administrator, now)).toList();
        var shell = shells.shell(request, WORDS.text("title.users"), "/users");
        var form = new UsersPage.AddUserForm(typed.username(), typed.name(), duties(typed.duty()),
                organisations(typed.organisation()), refusal);
        var flashes = org.springframework.web.servlet.support.RequestContextUtils.getInputFlashMap(request);
        var once = flashes != null && flashes.get(ONE_TIME) instanceof String[] issued
                ? new UsersPage.OneTime(issued[0], issued[1])
                : null;
        return new ModelAndView("organisation/users", "page", new UsersPage(shell, rows, form, once));
    }

    private static UsersPage.UserRow row(AccountQueries.Account account, Actor administrator, OffsetDateTime now) {
        var path = "/users/" + account.id();
        var lockedUntil = account.lockedUntil();
        boolean locked = lockedUntil != null && lockedUntil.isAfter(now);
        var organisation = account.organisation() == null ? WORDS.text("user.no-organisation") : account.organisation();
        var lastSignIn = account.lastSignIn();
        boolean mayEnd = account.active() && account.id() != administrator.user();
        return new UsersPage.UserRow(account.name(), account.fullName(), PageShells.dutyName(account.duty()), organisation,
                state(account, locked), lastSignIn == null ? null : Shown.time(lastSignIn), path + "/reset",
                locked ? path + "/unlock" : null, mayEnd ? path + "/deactivate" : null,
                account.active() ? null : path + "/activate");
    }

    private static Badge state(AccountQueries.Account account, boolean locked) {
        if (!account.active()) {
            return new Badge(WORDS.text("user.inactive"), Tone.PLAIN);
        }
        if (locked) {
            return new Badge(WORDS.text("user.locked"), Tone.BAD);
        }
        return account.oneTime()
                ? new Badge(WORDS.text("user.one-time"), Tone.WARN)
                : new Badge(WORDS.text("user.active"), Tone.GOOD);
    }

    private static List<Choice> duties(String chosen) {
        return Arrays.stream(Duty.values()).filter(duty -> duty != Duty.SIGNING_IN)
                .map(duty -> new Choice(duty.code(), PageShells.dutyName(duty), duty.code().equals(chosen))).toList();
    }

    private List<Choice> organisations(int chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("0", WORDS.text("user.no-organisation"), chosen == 0));
        for (var kind : Organisation.Kind.values()) {
            organisations.list(kind).forEach(o -> choices.add(new Choice(Integer.toString(o.id()), o.name(), o.id() == chosen)));
        }
        return choices;
    }
}
