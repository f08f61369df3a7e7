package xinzhi.app.organisation;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import xinzhi.app.platform.Duty;

/// How people sign in (登录配置): sessions, passwords, second factor, limits, the city's identity provider.
@ConfigurationProperties("xinzhi")
record SignInSettings(@DefaultValue Sessions sessions, @DefaultValue Passwords passwords,
        @DefaultValue SecondFactor secondFactor, @DefaultValue Limits limits, @Nullable Oidc oidc) {

    /// @param longest how long a session lasts however busy it is; how long it lasts unused is `spring.session.timeout`
    /// @param most    sessions an account may have at once; one more ends the oldest
    record Sessions(@DefaultValue("12h") Duration longest, @DefaultValue("3") int most) {}

    /// @param oldest age at which a password must be changed; 0 for never
    record Passwords(@DefaultValue("90d") Duration oldest) {}

    /// @param requiredFor duties that must have a second factor; absent: the administrator, and nobody in demo mode
    record SecondFactor(@Nullable Set<Duty> requiredFor) {}

    /// @param triesPerAddress wrong tries to sign in from one address in a quarter of an hour
    /// @param codesPerAccount wrong codes for one account in a quarter of an hour
    record Limits(@DefaultValue("60") int triesPerAddress, @DefaultValue("5") int codesPerAccount) {}

    /// Signing in by the city's own identity provider (统一身份认证, OpenID Connect).
    ///
    /// @param issuer  address of the provider, whose configuration is read at first use
    /// @param address where people reach this program, e.g. `https://xinzhi.example.gov.cn`: what a request calls us is not believed
    /// @param claim   the claim that bears the identity entered beside the account
    record Oidc(String issuer, String clientId, String clientSecret, String address, @DefaultValue("sub") String claim,
            @DefaultValue("openid") Set<String> scopes) {}
}
