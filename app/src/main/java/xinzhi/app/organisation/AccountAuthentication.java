package xinzhi.app.organisation;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/// Hands Spring Security our answer to a try to sign in.
@Component
final class AccountAuthentication implements AuthenticationProvider {
    private final Accounts accounts;

    AccountAuthentication(Accounts accounts) { this.accounts = accounts; }

    @Override
    public Authentication authenticate(Authentication tried) {
        return switch (accounts.signIn(tried.getName(), String.valueOf(tried.getCredentials()))) {
            case Accounts.SignIn.Welcome(var who) -> UsernamePasswordAuthenticationToken.authenticated(who, null,
                    List.of(new SimpleGrantedAuthority(who.actor().duty().name())));
            case Accounts.SignIn.Wrong() -> throw new BadCredentialsException("wrong");
            case Accounts.SignIn.Locked(var _) -> throw new LockedException("locked");
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
