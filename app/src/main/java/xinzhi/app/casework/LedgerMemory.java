package xinzhi.app.casework;

import jakarta.servlet.http.HttpSession;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Vault;

/// Keeps the last search in the session. Sessions lie in the database, and the words may be a person's name or number: they lie sealed.
@Component
final class LedgerMemory {
    private static final String FORM = "ledger-form";
    private static final String PLACE = "session.search";
    private final Vault vault;

    LedgerMemory(Vault vault) { this.vault = vault; }

    void keep(HttpSession session, LedgerForm form) {
        var words = form.q();
        session.setAttribute(FORM, form.withWords(words == null || words.isBlank()
                ? null
                : Base64.getEncoder().encodeToString(vault.seal(PLACE, words))));
    }

    Optional<LedgerForm> recall(HttpSession session) {
        return session.getAttribute(FORM) instanceof LedgerForm form
                ? Optional.of(form.withWords(opened(form.q())))
                : Optional.empty();
    }

    private @Nullable String opened(@Nullable String sealed) {
        try {
            return sealed == null ? null : vault.openText(PLACE, Base64.getDecoder().decode(sealed));
        } catch (Vault.BrokenSeal | IllegalArgumentException _) {
            return null;
        }
    }
}
