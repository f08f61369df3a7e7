package xinzhi.app.organisation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;
import xinzhi.app.platform.UnseenSigns;

/// Keeps texts with signs nobody sees out of every form whose words are kept: a name or a reason is all that it shows.
final class UnseenSignsFilter extends OncePerRequestFilter {
    /// Below these paths words are only compared: what was searched for, passwords, codes.
    private static final List<String> COMPARED = List.of("/ledger", "/password", "/sign-in", "/second-factor");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !request.getMethod().equals("POST")
                || COMPARED.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (unseen(request.getParameterMap())) {
            response.sendError(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean unseen(Map<String, String[]> entries) {
        return entries.values().stream().flatMap(Arrays::stream).anyMatch(UnseenSigns::in);
    }
}
