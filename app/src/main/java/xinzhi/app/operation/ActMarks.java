package xinzhi.app.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Says in the log which duty does what kind of thing: the door's pattern, never what was filled in, asked for or by whom.
final class ActMarks implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(ActMarks.class);
    private static final String BEGUN = ActMarks.class.getName();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        MDC.put("act",
                request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        MDC.put("duty", duty());
        request.setAttribute(BEGUN, System.nanoTime());
        return true;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception fault) {
        if (!request.getMethod().equals("GET") && request.getAttribute(BEGUN) instanceof Long begun) {
            LOG.info("{} answered {} after {} ms", MDC.get("act"), response.getStatus(),
                    (System.nanoTime() - begun) / 1_000_000);
        }
    }

    private static String duty() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                ? "none"
                : authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority)
                        .map(String::valueOf).findFirst().orElse("none").toLowerCase(Locale.ROOT);
    }
}
