package xinzhi.app.organisation;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;
import xinzhi.app.platform.Actor;

/// Somebody who has signed in (已登录用户), kept in the session.
///
/// @param account            name of the account
/// @param mustChangePassword the password was a one-time one: nothing else may be done before it is changed
record SignedIn(String account, Actor actor,
        boolean mustChangePassword) implements AuthenticatedPrincipal, Serializable {
    @Override
    public String getName() { return account; }
}
