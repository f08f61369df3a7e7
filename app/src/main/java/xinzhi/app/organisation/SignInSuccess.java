package xinzhi.app.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Begins the session of somebody whose password, or whose identity elsewhere, was right, and leads to the next step.
@Component
@ConditionalOnWebApplication
class SignInSuccess implements AuthenticationSuccessHandler {
    private final SignInSessions sessions;
    private final TryLimits limits;

    SignInSuccess(SignInSessions sessions, TryLimits limits) {
        this.sessions = sessions;
        this.limits = limits;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws IOException {
        var principal = Objects.requireNonNull(authentication.getPrincipal());
        if (principal instanceof SignedIn) {
            limits.giveBackAddress(request.getRemoteAddr());
        }
        var who = principal instanceof IdentifiedUser identified ? identified.who() : (SignedIn) principal;
        sessions.enter(request, who);
        response.sendRedirect(request.getContextPath() + who.nextPath());
    }
}
