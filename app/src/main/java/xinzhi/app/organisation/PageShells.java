package xinzhi.app.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Words;

/// Puts around a page what every page has: who is signed in, where this duty may go, what the last act came to.
@Component
public final class PageShells {
    /// Name under which an act leaves its outcome for the page it leads to.
    public static final String FLASH = "flash";
    private static final Words WORDS = Words.of("xinzhi.app.organisation.words");
    private final City city;
    private final Settings settings;

    PageShells(City city, Settings settings) {
        this.city = city;
        this.settings = settings;
    }

    /// @param at path of the navigation entry the page belongs to
    public Shell shell(HttpServletRequest request, String title, String at) {
        var flashes = RequestContextUtils.getInputFlashMap(request);
        var flash = flashes == null ? null : (Shell.Flash) flashes.get(FLASH);
        return shell(request, title, at, flash);
    }

    public Shell shell(HttpServletRequest request, String title, String at, Shell.@Nullable Flash flash) {
        var who = signedIn();
        var entries = who == null || !who.complete() ? List.<Shell.Entry>of() : entries(who, at);
        var person = who == null || !who.complete() ? null : person(who.actor());
        return new Shell(title, city.name(), entries, person, settings.demo() ? WORDS.text("demo") : null, flash,
                csrf(request));
    }

    public static Shell.Csrf csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null
                ? new Shell.Csrf("_csrf", "X-CSRF-TOKEN", "")
                : new Shell.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken());
    }

    private static @Nullable SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who ? who : null;
    }

    private static Shell.Person person(Actor actor) {
        return new Shell.Person(actor.name(), WORDS.of("duty", actor.duty()), actor.organisationName());
    }

    private static List<Shell.Entry> entries(SignedIn who, String at) {
        var entries = new ArrayList<>(entries(who.actor().duty(), at));
        if (who.manages()) {
            entries.add(entry("users", "/users", "users", at));
        }
        return entries;
    }

    private static List<Shell.Entry> entries(Duty duty, String at) {
        return switch (duty) {
            case CITY, CENTRE -> List.of(entry("ledger", "/ledger", "table", at),
                    entry("deliveries", "/deliveries", "cloud-upload", at),
                    entry("identities", "/identities", "scale", at),
                    entry("catalogue", "/catalogue", "list-details", at),
                    entry("organisations", "/organisations", "building", at),
                    entry("keys", "/keys", "key", at));
            case BOARD, DISTRICT_BODY, DEPARTMENT, STREET, HELPER -> List.of(entry("ledger", "/ledger", "table", at),
                    entry("catalogue", "/catalogue", "list-details", at));
            case ENTERPRISE -> List.of(entry("my", "/my", "list-details", at));
            case ADMINISTRATOR -> List.of(entry("operation", "/operation", "activity", at),
                    entry("organisations", "/organisations", "building", at));
            case SENDER, PUBLIC, SIGNING_IN -> List.of();
        };
    }

    private static Shell.Entry entry(String word, String path, String icon, String at) {
        return new Shell.Entry(WORDS.text("entry." + word), path, path.equals(at), icon);
    }

    static String word(String key, Object... arguments) { return WORDS.text(key, arguments); }

    /// The duty's name on the screen.
    static String dutyName(Duty duty) { return WORDS.of("duty", duty); }
}
