package xinzhi.app.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Words;

/// Signing in, the first page, one's own password.
@Controller
@ConditionalOnWebApplication
class SignInPages {
    private static final Words WORDS = Words.of("xinzhi.app.organisation.words");
    private static final List<String> RULES = List.of(WORDS.text("password.rule.length"),
            WORDS.text("password.rule.mixed"),
            WORDS.text("password.rule.name"));
    private final PageShells shells;
    private final Accounts accounts;
    private final FirstAccounts demo;
    private final FindByIndexNameSessionRepository<?> sessions;

    SignInPages(PageShells shells, Accounts accounts, FirstAccounts demo,
            FindByIndexNameSessionRepository<?> sessions) {
        this.shells = shells;
        this.accounts = accounts;
        this.demo = demo;
        this.sessions = sessions;
    }

    @GetMapping("/")
    String first(Actor actor) { return actor.duty() == Duty.ADMINISTRATOR ? "redirect:/users" : "redirect:/ledger"; }

    @GetMapping("/sign-in")
    ModelAndView signIn(HttpServletRequest request) {
        var asked = Objects.requireNonNullElse(request.getQueryString(), "");
        var refusal = asked.equals("wrong") || asked.equals("locked") ? WORDS.text("sign-in." + asked) : null;
        var page = new SignInPage(shells.shell(request, WORDS.text("title.sign-in"), ""), "", refusal, demo.shown());
        return new ModelAndView("organisation/signIn", "page", page);
    }

    @GetMapping("/password")
    ModelAndView password(HttpServletRequest request, SignedIn who) { return passwordPage(request, who, null); }

    @PostMapping("/password")
    ModelAndView changePassword(HttpServletRequest request, SignedIn who, @RequestParam String current,
            @RequestParam String password, @RequestParam String repeat, RedirectAttributes redirect) {
        if (!password.equals(repeat)) {
            return passwordPage(request, who, WORDS.text("password.repeat"));
        }
        return switch (accounts.changeOwnPassword(who, current, password)) {
            case Accounts.Change.Refused(var reason) -> passwordPage(request, who, WORDS.of("refused", reason));
            case Accounts.Change.Done(var _, var _) -> {
                endOthers(who, request.getSession().getId());
                remember(request, new SignedIn(who.account(), who.actor(), false));
                redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(false, WORDS.text("password.changed")));
                yield new ModelAndView(first(who.actor()));
            }
        };
    }

    /// Whoever knew the old password is signed out.
    private void endOthers(SignedIn who, String current) {
        sessions.findByPrincipalName(who.account()).keySet().stream().filter(id -> !id.equals(current))
                .forEach(sessions::deleteById);
    }

    private ModelAndView passwordPage(HttpServletRequest request, SignedIn who,
            @Nullable String refusal) {
        var shell = shells.shell(request, WORDS.text("title.password"), "");
        return new ModelAndView("organisation/password", "page",
                new PasswordPage(shell, who.mustChangePassword(), RULES, refusal));
    }

    /// The session goes on under a new id, no longer held to the one-time password.
    private static void remember(HttpServletRequest request, SignedIn who) {
        var before = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, before.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        request.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}
