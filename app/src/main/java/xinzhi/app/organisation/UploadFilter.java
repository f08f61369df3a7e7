package xinzhi.app.organisation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// A file is read only from those who hand in lists: looking for the form's token would already take in gigabytes.
final class UploadFilter extends OncePerRequestFilter {
    private final Set<String> duties;

    UploadFilter(Set<String> duties) { this.duties = Set.copyOf(duties); }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (who == null || !(who.getPrincipal() instanceof SignedIn)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!handsInLists(who)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean handsInLists(Authentication who) {
        return who.getAuthorities().stream().anyMatch(duty -> duties.contains(duty.getAuthority()));
    }
}
