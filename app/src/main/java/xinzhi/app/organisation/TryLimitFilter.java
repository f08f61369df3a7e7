package xinzhi.app.organisation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stops an address that has tried to sign in too often. The address is the one that connects, or what a proxy the operator trusts says
/// (`server.forward-headers-strategy`); what anybody may write into a header counts for nothing.
final class TryLimitFilter extends OncePerRequestFilter {
    private final TryLimits limits;

    TryLimitFilter(TryLimits limits) { this.limits = limits; }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean tries = request.getMethod().equals("POST") && request.getServletPath().equals("/sign-in");
        if (tries && !limits.allowsAddress(request.getRemoteAddr())) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
