package xinzhi.app.organisation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Whoever signed in with a one-time password changes it before anything else.
final class OneTimePasswordFilter extends OncePerRequestFilter {
    private static final Set<String> OPEN = Set.of("/password", "/sign-out", "/xinzhi.css", "/xinzhi.js", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedIn who && who.mustChangePassword()
                && !OPEN.contains(path) && !path.startsWith("/vendor/")) {
            response.sendRedirect(request.getContextPath() + "/password");
        } else {
            chain.doFilter(request, response);
        }
    }
}
