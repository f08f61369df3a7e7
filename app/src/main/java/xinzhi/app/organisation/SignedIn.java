package xinzhi.app.organisation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import xinzhi.app.platform.Actor;

/// Somebody whose password was right (已登录用户), kept in the session.
///
/// @param account name of the account
/// @param manages whether they may come to the accounts; what they may do there is asked anew each time
/// @param pending what they have to do before they may do anything else
record SignedIn(String account, Actor actor, boolean manages,
        List<SignInStep> pending) implements AuthenticatedPrincipal, Serializable {
    /// The authority that opens the pages of accounts.
    static final String MANAGER = "MANAGER";

    SignedIn {
        pending = List.copyOf(pending);
    }

    @Override
    public String getName() { return account; }

    boolean complete() { return pending.isEmpty(); }

    boolean mustChangePassword() {
        return next().filter(step -> step == SignInStep.ONE_TIME_PASSWORD || step == SignInStep.AGED_PASSWORD)
                .isPresent();
    }

    Optional<SignInStep> next() { return pending.stream().findFirst(); }

    String nextPath() { return next().map(SignInStep::path).orElse("/"); }

    SignedIn done(SignInStep... steps) {
        var left = new ArrayList<>(pending);
        left.removeAll(List.of(steps));
        return new SignedIn(account, actor, manages, left);
    }

    /// None while anything is pending: no door opens by mistake.
    List<GrantedAuthority> authorities() {
        var authorities = new ArrayList<GrantedAuthority>();
        if (complete()) {
            authorities.add(new SimpleGrantedAuthority(actor.duty().name()));
            if (manages) {
                authorities.add(new SimpleGrantedAuthority(MANAGER));
            }
        }
        return authorities;
    }
}
