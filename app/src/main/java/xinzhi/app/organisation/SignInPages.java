package xinzhi.app.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Words;

/// Signing in: the password, the code, and the first page after them.
@Controller
@ConditionalOnWebApplication
class SignInPages {
    private static final Words WORDS = Words.of("xinzhi.app.organisation.words");
    private static final Set<String> REFUSALS = Set.of("wrong", "locked", "ended", "identity-unknown",
            "identity-inactive", "identity-refused", "identity-away");
    private final PageShells shells;
    private final FirstAccounts demo;
    private final IdentityProvider identities;
    private final SecondFactors factors;
    private final SignInSessions sessions;

    SignInPages(PageShells shells, FirstAccounts demo, IdentityProvider identities, SecondFactors factors,
            SignInSessions sessions) {
        this.shells = shells;
        this.demo = demo;
        this.identities = identities;
        this.factors = factors;
        this.sessions = sessions;
    }

    @GetMapping("/")
    String first(Actor actor) { return "redirect:" + firstPath(actor); }

    static String firstPath(Actor actor) {
        return switch (actor.duty()) {
            case ADMINISTRATOR -> "/users";
            case ENTERPRISE -> "/my";
            case CITY, CENTRE, BOARD, DISTRICT_BODY, DEPARTMENT, STREET, HELPER, SENDER, PUBLIC, SIGNING_IN ->
                "/ledger";
        };
    }

    @GetMapping("/sign-in")
    ModelAndView signIn(HttpServletRequest request) {
        var asked = Objects.requireNonNullElse(request.getQueryString(), "");
        var refusal = REFUSALS.contains(asked) ? WORDS.text("sign-in." + asked) : null;
        var elsewhere = identities.configured() ? IdentityProvider.START : null;
        var page = new SignInPage(shells.shell(request, WORDS.text("title.sign-in"), ""), "", refusal, elsewhere,
                demo.shown());
        return new ModelAndView("organisation/signIn", "page", page);
    }

    @GetMapping("/sign-in/code")
    ModelAndView code(HttpServletRequest request, SignedIn who) {
        return who.next().filter(step -> step == SignInStep.CODE).isPresent()
                ? codePage(request, who, null)
                : new ModelAndView("redirect:" + who.nextPath());
    }

    @PostMapping("/sign-in/code")
    @Nullable
    ModelAndView checkCode(HttpServletRequest request, HttpServletResponse response, SignedIn who,
            @RequestParam String code) throws IOException {
        if (who.next().filter(step -> step == SignInStep.CODE).isEmpty()) {
            return new ModelAndView("redirect:" + who.nextPath());
        }
        return switch (factors.check(who.actor(), code)) {
            case RIGHT -> {
                var on = who.done(SignInStep.CODE);
                sessions.enter(request, on);
                yield new ModelAndView("redirect:" + on.nextPath());
            }
            case WRONG -> codePage(request, who, WORDS.text("code.wrong"));
            case TOO_MANY -> {
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                yield null;
            }
        };
    }

    private ModelAndView codePage(HttpServletRequest request, SignedIn who, @Nullable String refusal) {
        return new ModelAndView("organisation/code", "page",
                new CodePage(shells.shell(request, WORDS.text("title.code"), ""), who.account(), refusal));
    }
}
