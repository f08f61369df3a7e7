package xinzhi.app.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import xinzhi.app.platform.FaultTrace;

/// The city's identity provider (统一身份认证), where one is configured. It says who somebody is; what they may do stays with the account.
@Component
@ConditionalOnWebApplication
class IdentityProvider {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
    private static final String ID = "city";
    /// Where signing in there begins.
    static final String START = "/sign-in/with/" + ID;
    private final SignInSettings settings;
    private final SignIns signIns;

    IdentityProvider(SignInSettings settings, SignIns signIns) {
        this.settings = settings;
        this.signIns = signIns;
    }

    boolean configured() { return settings.oidc() != null; }

    void addTo(HttpSecurity http, SignInSuccess success) {
        var oidc = settings.oidc();
        if (oidc != null) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .clientRegistrationRepository(registrations(oidc)).authorizedClientRepository(new NothingKept())
                    .authorizationEndpoint(start -> start.baseUri("/sign-in/with"))
                    .redirectionEndpoint(back -> back.baseUri("/sign-in/from/*"))
                    .userInfoEndpoint(user -> user.oidcUserService(request -> identified(request, oidc.claim())))
                    .successHandler(success).failureHandler(new SignInFailure())
                    .withObjectPostProcessor(new ProviderAway()));
        }
    }

    /// Asked at first use: the program starts also while the provider is away.
    private static SupplierClientRegistrationRepository registrations(SignInSettings.Oidc oidc) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                registration(oidc)));
    }

    private static ClientRegistration registration(SignInSettings.Oidc oidc) {
        return ClientRegistrations.fromIssuerLocation(oidc.issuer()).registrationId(ID).clientId(oidc.clientId())
                .clientSecret(oidc.clientSecret()).scope(oidc.scopes())
                .redirectUri(oidc.address().replaceFirst("/+$", "") + "/sign-in/from/" + ID).build();
    }

    private OidcUser identified(OidcUserRequest request, String claim) {
        var proved = new OidcUserService().loadUser(request);
        var identity = proved.getClaimAsString(claim);
        return switch (identity == null ? new SignIns.Identified.Unknown() : signIns.byIdentity(identity, address())) {
            case SignIns.Identified.Welcome(var who) -> new IdentifiedUser(proved, who);
            case SignIns.Identified.Unknown() -> throw new IdentifiedUser.Unknown();
            case SignIns.Identified.Inactive() -> throw new IdentifiedUser.Inactive();
        };
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "";
    }

    /// Whoever wants to go to a provider that does not answer is told so, and the log learns the kind of fault.
    private static final class ProviderAway implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler((request, response, fault) -> {
                LOG.warn("the identity provider did not answer: {}", FaultTrace.of(fault));
                response.sendRedirect(request.getContextPath() + "/sign-in?identity-away");
            });
            return filter;
        }
    }

    /// We ask nothing further in anybody's name: the provider's tokens are forgotten at once.
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals")
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration,
                Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
                HttpServletRequest request, HttpServletResponse response) {
            Objects.requireNonNull(client);
        }

        @Override
        public void removeAuthorizedClient(String registration, Authentication principal, HttpServletRequest request,
                HttpServletResponse response) {
            Objects.requireNonNull(registration);
        }
    }
}
