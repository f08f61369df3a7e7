package xinzhi.app.organisation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Whoever has not finished signing in is led to the next step; a session that has lasted long enough ends.
final class SignInStepFilter extends OncePerRequestFilter {
    private static final Set<String> OPEN = Set.of("/sign-out", "/xinzhi.css", "/xinzhi.js", "/favicon.svg", "/error");
    private final SignInSessions sessions;

    SignInStepFilter(SignInSessions sessions) { this.sessions = sessions; }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (signedIn == null || !(signedIn.getPrincipal() instanceof SignedIn who) || OPEN.contains(path)
                || path.startsWith("/vendor/")) {
            chain.doFilter(request, response);
        } else if (sessions.over(request.getSession())) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            response.sendRedirect(request.getContextPath() + "/sign-in?ended");
        } else if (who.complete() || path.equals(who.nextPath()) || path.startsWith(who.nextPath() + "/")) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + who.nextPath());
        }
    }
}
