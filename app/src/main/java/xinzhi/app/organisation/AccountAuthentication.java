package xinzhi.app.organisation;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Hands Spring Security our answer to a try to sign in.
@Component
final class AccountAuthentication implements AuthenticationProvider {
    private final SignIns signIns;

    AccountAuthentication(SignIns signIns) { this.signIns = signIns; }

    @Override
    public Authentication authenticate(Authentication tried) {
        var address = tried.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return switch (signIns.byPassword(tried.getName(), String.valueOf(tried.getCredentials()), address)) {
            case SignIns.Outcome.Welcome(var who) ->
                UsernamePasswordAuthenticationToken.authenticated(who, null, who.authorities());
            case SignIns.Outcome.Wrong() -> throw new BadCredentialsException("wrong");
            case SignIns.Outcome.Locked(var _) -> throw new LockedException("locked");
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
