package xinzhi.app.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import xinzhi.app.organisation.otp.QrCode;
import xinzhi.app.organisation.otp.RecoveryCode;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Words;

/// Setting up one's own second factor, and doing away with it.
@Controller
@ConditionalOnWebApplication
class SecondFactorPages {
    private static final Words WORDS = Words.of("xinzhi.app.organisation.words");
    private static final String CODES = "recovery-codes";
    private final PageShells shells;
    private final City city;
    private final SecondFactors factors;
    private final SignInPolicy policy;
    private final SignInSessions sessions;

    SecondFactorPages(PageShells shells, City city, SecondFactors factors, SignInPolicy policy,
            SignInSessions sessions) {
        this.shells = shells;
        this.city = city;
        this.factors = factors;
        this.policy = policy;
        this.sessions = sessions;
    }

    @GetMapping("/second-factor")
    ModelAndView secondFactor(HttpServletRequest request, SignedIn who) { return page(request, who, null); }

    @PostMapping("/second-factor/begin")
    String begin(SignedIn who) {
        factors.begin(who.actor());
        return "redirect:/second-factor";
    }

    @PostMapping("/second-factor/confirm")
    ModelAndView confirm(HttpServletRequest request, SignedIn who, @RequestParam String code,
            RedirectAttributes redirect) {
        var codes = factors.confirm(who.actor(), code);
        if (codes.isEmpty()) {
            return page(request, who, WORDS.text("factor.wrong"));
        }
        sessions.endOthers(who.account(), request.getSession().getId());
        sessions.enter(request, who.done(SignInStep.ENROLMENT));
        redirect.addFlashAttribute(CODES, codes.get().stream().map(RecoveryCode::shown).toArray(String[]::new));
        return new ModelAndView("redirect:/second-factor");
    }

    @PostMapping("/second-factor/remove")
    @Nullable
    ModelAndView remove(HttpServletRequest request, HttpServletResponse response, SignedIn who,
            @RequestParam String code, RedirectAttributes redirect) throws IOException {
        if (policy.requiresSecondFactor(who.actor().duty())) {
            return page(request, who, WORDS.text("factor.required"));
        }
        return switch (factors.remove(who.actor(), code)) {
            case RIGHT -> {
                redirect.addFlashAttribute(PageShells.FLASH, new Shell.Flash(false, WORDS.text("factor.removed")));
                yield new ModelAndView("redirect:/account");
            }
            case WRONG -> page(request, who, WORDS.text("factor.wrong"));
            case TOO_MANY -> {
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                yield null;
            }
        };
    }

    private ModelAndView page(HttpServletRequest request, SignedIn who, @Nullable String refusal) {
        var flashes = RequestContextUtils.getInputFlashMap(request);
        var codes = flashes != null && flashes.get(CODES) instanceof String[] shown
                ? List.of(shown)
                : List.<String>of();
        var state = factors.state(who.actor());
        var enrolment = state instanceof SecondFactors.State.Begun(var key)
                ? new SecondFactorPage.Enrolment(
                        QrCode.of(key.uri(WORDS.text("factor.issuer", city.name()), who.account())),
                        key.base32().replaceAll("(.{4})(?=.)", "$1 "))
                : null;
        var confirmed = state instanceof SecondFactors.State.Confirmed(var at, var left)
                ? WORDS.text("factor.confirmed", Shown.time(at), left)
                : null;
        boolean required = policy.requiresSecondFactor(who.actor().duty());
        return new ModelAndView("organisation/secondFactor", "page",
                new SecondFactorPage(shells.shell(request, WORDS.text("title.second-factor"), ""),
                        who.complete() ? null : WORDS.text("factor.forced"), enrolment, confirmed, codes,
                        SignInPages.firstPath(who.actor()), confirmed != null && !required, refusal));
    }
}
