package xinzhi.app.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The sessions of an account (登录会话), kept in tables for all programs on the database: how many, how long, from where.
@Component
@ConditionalOnWebApplication
class SignInSessions {
    private static final String MARK = "xinzhi.session";
    private static final int BROWSER_SHOWN = 200;
    private final FindByIndexNameSessionRepository<?> sessions;
    private final SignInSettings.Sessions settings;
    private final Clock clock;

    SignInSessions(FindByIndexNameSessionRepository<?> sessions, SignInSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings.sessions();
        this.clock = clock;
    }

    /// When and whence a session was begun.
    record Mark(Instant since, String address, String browser) implements Serializable {}

    /// A session as its owner sees it.
    record Shown(boolean current, Mark mark, Instant lastUsed) {}

    /// Goes on as this person, under a new id so that one known before is worth nothing. Too many sessions end the oldest.
    void enter(HttpServletRequest request, SignedIn who) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.authorities()));
        SecurityContextHolder.setContext(context);
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        if (session.getAttribute(MARK) == null) {
            var browser = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
            session.setAttribute(MARK, new Mark(clock.instant(), request.getRemoteAddr(),
                    browser.substring(0, Math.min(browser.length(), BROWSER_SHOWN))));
        }
        if (who.complete()) {
            endOldest(who.account(), session.getId());
        }
    }

    private void endOldest(String account, String current) {
        others(account, current).stream().sorted(Comparator.comparing(SignInSessions::begun).reversed())
                .skip(Math.max(0, settings.most() - 1)).map(Session::getId).toList().forEach(sessions::deleteById);
    }

    /// Whether the session has lasted long enough.
    boolean over(HttpSession session) {
        return session.getAttribute(MARK) instanceof Mark mark
                && !mark.since().plus(settings.longest()).isAfter(clock.instant());
    }

    List<Shown> list(String account, String current) {
        return sessions.findByPrincipalName(account).values().stream()
                .filter(session -> session.getAttribute(MARK) instanceof Mark)
                .sorted(Comparator.comparing(SignInSessions::begun).reversed())
                .map(session -> new Shown(session.getId().equals(current),
                        Objects.requireNonNull(session.<Mark>getAttribute(MARK)), session.getLastAccessedTime()))
                .toList();
    }

    void endOthers(String account, String current) {
        others(account, current).forEach(session -> sessions.deleteById(session.getId()));
    }

    void endAll(String account) { sessions.findByPrincipalName(account).keySet().forEach(sessions::deleteById); }

    private List<Session> others(String account, String current) {
        return sessions.findByPrincipalName(account).values().stream().filter(s -> !s.getId().equals(current))
                .<Session>map(s -> s).toList();
    }

    private static Instant begun(Session session) {
        return session.getAttribute(MARK) instanceof Mark mark ? mark.since() : session.getCreationTime();
    }
}
