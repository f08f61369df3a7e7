package xinzhi.app.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;

/// One's own account, and one's own password.
@Controller
@ConditionalOnWebApplication
class AccountPages {
    private static final Words WORDS = Words.of("xinzhi.app.organisation.words");
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final List<String> RULES = List.of(WORDS.text("password.rule.length"),
            WORDS.text("password.rule.mixed"), WORDS.text("password.rule.name"), WORDS.text("password.rule.former"));
    private final PageShells shells;
    private final Accounts accounts;
    private final OwnPassword passwords;
    private final SignInPolicy policy;
    private final SignInSessions sessions;

    AccountPages(PageShells shells, Accounts accounts, OwnPassword passwords, SignInPolicy policy,
            SignInSessions sessions) {
        this.shells = shells;
        this.accounts = accounts;
        this.passwords = passwords;
        this.policy = policy;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    ModelAndView account(HttpServletRequest request, SignedIn who, Actor actor) {
        var own = accounts.get(actor, actor.user());
        var facts = List.of(new Fact(WORDS.text("account.username"), own.name()),
                new Fact(WORDS.text("account.name"), own.fullName()),
                new Fact(WORDS.text("account.duty"), PageShells.dutyName(own.duty())),
                new Fact(WORDS.text("account.organisation"), actor.organisationName()),
                new Fact(WORDS.text("account.manages"), WORDS.text(who.manages() ? "yes" : "no")));
        var rows = sessions.list(who.account(), request.getSession().getId()).stream().map(AccountPages::row).toList();
        var factor = new Badge(WORDS.text(own.secondFactor() ? "factor.on" : "factor.off"),
                own.secondFactor() ? Tone.GOOD : Tone.PLAIN);
        return new ModelAndView("organisation/account", "page",
                new AccountPage(shells.shell(request, WORDS.text("title.account"), "/account"), facts, password(own),
                        factor, rows, rows.size() > 1 ? "/account/end-others" : null));
    }

    private String password(AccountQueries.Account own) {
        var setAt = own.passwordSetAt();
        long days = policy.passwordDays();
        return setAt == null || days == 0
                ? WORDS.text("account.password")
                : WORDS.text("account.password-until", Shown.time(setAt), days, Shown.time(setAt.plusDays(days)));
    }

    private static AccountPage.SessionRow row(SignInSessions.Shown session) {
        return new AccountPage.SessionRow(session.current(), time(session.mark().since()), time(session.lastUsed()),
                THIS_MACHINE.contains(session.mark().address()) ? WORDS.text("account.here") : session.mark().address(),
                session.mark().browser());
    }

    private static String time(Instant at) { return Shown.time(at.atZone(ZoneId.systemDefault()).toOffsetDateTime()); }

    @PostMapping("/account/end-others")
    String endOthers(HttpServletRequest request, SignedIn who, RedirectAttributes redirect) {
        sessions.endOthers(who.account(), request.getSession().getId());
        redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(false, WORDS.text("account.others-ended")));
        return "redirect:/account";
    }

    @GetMapping("/password")
    ModelAndView password(HttpServletRequest request, SignedIn who) { return passwordPage(request, who, null); }

    @PostMapping("/password")
    ModelAndView changePassword(HttpServletRequest request, SignedIn who, @RequestParam String current,
            @RequestParam String password, @RequestParam String repeat, RedirectAttributes redirect) {
        if (!password.equals(repeat)) {
            return passwordPage(request, who, WORDS.text("password.repeat"));
        }
        var refusal = passwords.change(who, current, password);
        if (refusal.isPresent()) {
            var page = passwordPage(request, who, WORDS.of("refused", refusal.get()));
            if (refusal.get() == OwnPassword.Refusal.PASSWORD_TRIED_TOO_OFTEN) {
                page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            }
            return page;
        }
        // Whoever knew the old password is signed out.
        sessions.endOthers(who.account(), request.getSession().getId());
        var on = who.done(SignInStep.ONE_TIME_PASSWORD, SignInStep.AGED_PASSWORD);
        sessions.enter(request, on);
        redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(false, WORDS.text("password.changed")));
        return new ModelAndView("redirect:" + (on.complete() ? SignInPages.firstPath(on.actor()) : on.nextPath()));
    }

    private ModelAndView passwordPage(HttpServletRequest request, SignedIn who, @Nullable String refusal) {
        var shell = shells.shell(request, WORDS.text("title.password"), "");
        var forced = who.next().filter(_ -> who.mustChangePassword())
                .map(step -> step == SignInStep.ONE_TIME_PASSWORD
                        ? WORDS.text("password.one-time")
                        : WORDS.text("password.aged", policy.passwordDays()))
                .orElse(null);
        return new ModelAndView("organisation/password", "page", new PasswordPage(shell, forced,
                who.next().filter(step -> step == SignInStep.ONE_TIME_PASSWORD).isPresent(), RULES, refusal));
    }
}
