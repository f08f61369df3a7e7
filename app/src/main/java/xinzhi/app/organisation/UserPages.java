package xinzhi.app.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Words;

/// A manager's pages of accounts.
@Controller
@ConditionalOnWebApplication
class UserPages {
    private static final Words WORDS = Words.of("xinzhi.app.organisation.words");
    private static final String ONE_TIME = "one-time";
    private final PageShells shells;
    private final Accounts accounts;
    private final Organisations organisations;
    private final SignInSessions sessions;
    private final Clock clock;

    UserPages(PageShells shells, Accounts accounts, Organisations organisations, SignInSessions sessions,
            Clock clock) {
        this.shells = shells;
        this.accounts = accounts;
        this.organisations = organisations;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/users")
    ModelAndView users(HttpServletRequest request, Actor manager) {
        return page(request, manager, AddUserView.Typed.NOTHING, null);
    }

    @PostMapping("/users")
    ModelAndView add(HttpServletRequest request, Actor manager, @RequestParam String username,
            @RequestParam String name, @RequestParam String duty, @RequestParam int organisation,
            @RequestParam(defaultValue = "") String unifiedCode, @RequestParam(defaultValue = "false") boolean manages,
            RedirectAttributes redirect) {
        var typed = new AddUserView.Typed(username, name, duty, organisation, unifiedCode, manages);
        var known = Arrays.stream(Duty.values()).filter(d -> d.code().equals(duty)).findFirst();
        if (known.isEmpty()) {
            return page(request, manager, typed, WORDS.of("refused", Grants.Refusal.NOBODY_SIGNS_IN_WITH_IT));
        }
        var place = organisation == 0 || known.get() == Duty.ENTERPRISE ? null : organisation;
        var change = accounts.add(manager,
                new Accounts.Wanted(username, name, known.get(), place, unifiedCode, manages));
        var refusal = refusal(change);
        if (refusal != null) {
            return page(request, manager, typed, refusal);
        }
        after(change, "user.activated", redirect);
        return new ModelAndView("redirect:/users");
    }

    @GetMapping("/users/{id}")
    ModelAndView user(HttpServletRequest request, Actor manager, @PathVariable long id) {
        var found = accounts.overview(manager);
        var account = accounts.get(manager, id);
        var shell = shells.shell(request, WORDS.text("title.user", account.fullName()), "/users");
        return new ModelAndView("organisation/user", "page", UserView.page(shell, account, found,
                OffsetDateTime.now(clock)));
    }

    @PostMapping("/users/{id}/reset")
    String reset(Actor manager, @PathVariable long id, RedirectAttributes redirect) {
        ended(accounts.resetPassword(manager, id), "user.unlocked", redirect);
        return "redirect:/users";
    }

    @PostMapping("/users/{id}/unlock")
    String unlock(Actor manager, @PathVariable long id, RedirectAttributes redirect) {
        after(accounts.unlock(manager, id), "user.unlocked", redirect);
        return "redirect:/users";
    }

    @PostMapping("/users/{id}/deactivate")
    String deactivate(Actor manager, @PathVariable long id, RedirectAttributes redirect) {
        ended(accounts.setActive(manager, id, false), "user.deactivated", redirect);
        return "redirect:/users";
    }

    @PostMapping("/users/{id}/activate")
    String activate(Actor manager, @PathVariable long id, RedirectAttributes redirect) {
        after(accounts.setActive(manager, id, true), "user.activated", redirect);
        return "redirect:/users";
    }

    @PostMapping("/users/{id}/managing")
    String managing(Actor manager, @PathVariable long id, @RequestParam boolean manages, RedirectAttributes redirect) {
        ended(accounts.setManages(manager, id, manages), manages ? "user.managing" : "user.not-managing", redirect);
        return "redirect:/users/" + id;
    }

    @PostMapping("/users/{id}/second-factor")
    String secondFactor(Actor manager, @PathVariable long id, RedirectAttributes redirect) {
        ended(accounts.resetSecondFactor(manager, id), "user.factor-reset", redirect);
        return "redirect:/users/" + id;
    }

    @PostMapping("/users/{id}/identity")
    String identity(Actor manager, @PathVariable long id, @RequestParam String identity,
            RedirectAttributes redirect) {
        after(accounts.setIdentity(manager, id, identity), "user.identity-set", redirect);
        return "redirect:/users/" + id;
    }

    /// The same, and whoever is signed in under the account is signed out at once.
    private void ended(Accounts.Change change, String word, RedirectAttributes redirect) {
        if (change instanceof Accounts.Change.Done(var name, var _)) {
            sessions.endAll(name);
        }
        after(change, word, redirect);
    }

    private static void after(Accounts.Change change, String word, RedirectAttributes redirect) {
        var refusal = refusal(change);
        if (refusal != null) {
            redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(true, refusal));
        } else if (change instanceof Accounts.Change.Done(var name, var password)) {
            if (password.isPresent()) {
                redirect.addFlashAttribute(ONE_TIME, new String[]{name, password.get()});
            } else {
                redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(false, WORDS.text(word, name)));
            }
        }
    }

    private static @Nullable String refusal(Accounts.Change change) {
        return switch (change) {
            case Accounts.Change.Done _ -> null;
            case Accounts.Change.Refused(var reason) -> WORDS.of("refused", reason);
            case Accounts.Change.Ungranted(var reason) -> WORDS.of("refused", reason);
        };
    }

    private ModelAndView page(HttpServletRequest request, Actor manager, AddUserView.Typed typed,
            @Nullable String refusal) {
        var found = accounts.overview(manager);
        var now = OffsetDateTime.now(clock);
        var rows = found.accounts().stream().map(account -> UserView.row(account, found, now)).toList();
        var form = AddUserView.form(found.manager(), organisations, typed, refusal);
        var flashes = RequestContextUtils.getInputFlashMap(request);
        var once = flashes != null && flashes.get(ONE_TIME) instanceof String[] issued
                ? new UsersPage.OneTime(issued[0], issued[1])
                : null;
        var shell = shells.shell(request, WORDS.text("title.users"), "/users");
        return new ModelAndView("organisation/users", "page", new UsersPage(shell, rows, form, once));
    }
}
