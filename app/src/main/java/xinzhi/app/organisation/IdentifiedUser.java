package xinzhi.app.organisation;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Whom the identity provider vouches for, with the account that is theirs; for the length of one request.
record IdentifiedUser(OidcUser proved, SignedIn who) implements OidcUser {
    /// No account bears the identity.
    static final class Unknown extends OAuth2AuthenticationException {
        @Serial
        private static final long serialVersionUID = 1L;

        Unknown() { super(new OAuth2Error("identity_unknown")); }
    }

    /// The account that bears the identity is not active.
    static final class Inactive extends OAuth2AuthenticationException {
        @Serial
        private static final long serialVersionUID = 1L;

        Inactive() { super(new OAuth2Error("identity_inactive")); }
    }

    @Override
    public String getName() { return who.account(); }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() { return List.of(); }

    @Override
    public Map<String, Object> getAttributes() { return proved.getAttributes(); }

    @Override
    public Map<String, Object> getClaims() { return proved.getClaims(); }

    @Override
    public @Nullable OidcUserInfo getUserInfo() { return proved.getUserInfo(); }

    @Override
    public OidcIdToken getIdToken() { return proved.getIdToken(); }
}
