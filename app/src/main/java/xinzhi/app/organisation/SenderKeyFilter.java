package xinzhi.app.organisation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Problem;
import xinzhi.app.platform.Words;

/// Knows a system by the key in its header: no session, no cookie. Whoever shows none gets no further than here, so that no byte of a body
/// is read from them; wrong ones are counted as wrong passwords are.
final class SenderKeyFilter extends OncePerRequestFilter {
    static final Words WORDS = Words.of("xinzhi.app.organisation.interface");
    private static final String SCHEME = "bearer ";
    private final SenderKeys keys;
    private final TryLimits limits;

    SenderKeyFilter(SenderKeys keys, TryLimits limits) {
        this.keys = keys;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse("");
        if (header.isEmpty()) {
            chain.doFilter(request, response); // as nobody: what is open to everybody is open
            return;
        }
        var text = header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? SenderKeyText.of(header.substring(SCHEME.length()).strip())
                : Optional.<SenderKeyText>empty();
        var shown = text.map(key -> keys.identify(key, request.getRemoteAddr()))
                .orElse(new SenderKeys.Shown.Refused(SenderKeys.Why.UNKNOWN));
        switch (shown) {
            case SenderKeys.Shown.Known(var sender) -> {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new PreAuthenticatedAuthenticationToken(sender, null,
                        List.of(new SimpleGrantedAuthority(Duty.SENDER.name()))));
                SecurityContextHolder.setContext(context);
                if (holdsForm(request)) {
                    Problem.of(WORDS, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "BODY_IS_A_FORM").write(request, response);
                } else {
                    chain.doFilter(request, response);
                }
            }
            case SenderKeys.Shown.Refused(var why) -> refuse(request, response, why);
        }
    }

    /// Looking for parameters would already read such a body.
    private static boolean holdsForm(HttpServletRequest request) {
        var type = request.getContentType();
        var lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return lower.startsWith("multipart/") || lower.startsWith("application/x-www-form-urlencoded");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, SenderKeys.Why why)
            throws IOException {
        if (why == SenderKeys.Why.ELSEWHERE) {
            Problem.of(WORDS, HttpStatus.FORBIDDEN, "KEY_NOT_FROM_HERE").write(request, response);
        } else if (why == SenderKeys.Why.UNKNOWN && !limits.allowsKey(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(TryLimits.WINDOW.toSeconds()));
            Problem.of(WORDS, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_TRIES").write(request, response);
        } else {
            unauthorized(request, response, switch (why) {
                case UNKNOWN, ELSEWHERE -> "KEY_UNKNOWN";
                case EXPIRED -> "KEY_EXPIRED";
                case REVOKED -> "KEY_REVOKED";
                case SENDER_ENDED -> "SENDER_ENDED";
            });
        }
    }

    static void unauthorized(HttpServletRequest request, HttpServletResponse response, String code)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"xinzhi\"");
        Problem.of(WORDS, HttpStatus.UNAUTHORIZED, code).write(request, response);
    }
}
