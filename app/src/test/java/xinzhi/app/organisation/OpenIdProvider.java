package xinzhi.app.organisation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// A real OpenID provider on a port of its own: Spring Authorization Server on Tomcat, with a few people it vouches for.
final class OpenIdProvider implements AutoCloseable {
    static final String CLIENT = "xinzhi";
    static final String SECRET = "only-for-tests";
    static final String CLAIM = "employee_number";
    /// Where the program says it is; no request ever bears this name.
    static final String PROGRAM = "https://xinzhi.example.gov.cn";
    private static final AtomicReference<String> NONCE = new AtomicReference<>("");
    private final AnnotationConfigServletWebServerApplicationContext server = new AnnotationConfigServletWebServerApplicationContext();

    private OpenIdProvider() {
        server.register(Provider.class);
        server.refresh();
    }

    static OpenIdProvider start() { return new OpenIdProvider(); }

    String issuer() { return "http://localhost:" + Objects.requireNonNull(server.getWebServer()).getPort(); }

    /// From now on the tokens answer another question than was asked; an empty text ends it.
    static void answerWithNonce(String nonce) { NONCE.set(nonce); }

    /// Signs in there as this person and follows the program's question; where the provider sends them back to, without the name.
    String vouch(String person, String question) {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try (client) {
            var credentials = Base64.getEncoder()
                    .encodeToString((person + ":password").getBytes(StandardCharsets.UTF_8));
            client.send(HttpRequest.newBuilder(URI.create(issuer() + "/")).header("Authorization",
                    "Basic " + credentials).build(), BodyHandlers.discarding());
            var answer = client.send(HttpRequest.newBuilder(URI.create(question)).header("Accept", "text/html").build(),
                    BodyHandlers.ofString());
            var back = answer.headers().firstValue("Location").orElseThrow(
                    () -> new IllegalStateException(answer.statusCode() + " " + answer.body()));
            if (!back.startsWith(PROGRAM + "/")) {
                throw new IllegalStateException(back);
            }
            return back.substring(PROGRAM.length());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() { server.close(); }

    @EnableWebSecurity
    static class Provider {
        @Bean
        TomcatServletWebServerFactory tomcat() {
            var tomcat = new TomcatServletWebServerFactory(0);
            // Without any servlet no filter is asked either.
            tomcat.setRegisterDefaultServlet(true);
            return tomcat;
        }

        @Bean
        DelegatingFilterProxyRegistrationBean security() {
            return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        }

        @Bean
        SecurityFilterChain provider(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .httpBasic(basic -> basic.securityContextRepository(new HttpSessionSecurityContextRepository()))
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(Stream.of("lin", "gone", "nobody")
                    .map(name -> User.withUsername(name).password("{noop}password").roles("PERSON").build()).toList());
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
                    .clientId(CLIENT).clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(PROGRAM + "/sign-in/from/city").scope("openid").build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("test").generate()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() { return AuthorizationServerSettings.builder().build(); }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    Authentication person = Objects.requireNonNull(context.<Authentication>getPrincipal());
                    context.getClaims().claim(CLAIM, "NJ-" + person.getName());
                    if (!NONCE.get().isEmpty()) {
                        context.getClaims().claim("nonce", NONCE.get());
                    }
                }
            };
        }
    }
}
