package xinzhi.app.organisation;

import static xinzhi.app.platform.Duty.ADMINISTRATOR;
import static xinzhi.app.platform.Duty.BOARD;
import static xinzhi.app.platform.Duty.CENTRE;
import static xinzhi.app.platform.Duty.CITY;
import static xinzhi.app.platform.Duty.DEPARTMENT;
import static xinzhi.app.platform.Duty.DISTRICT_BODY;
import static xinzhi.app.platform.Duty.HELPER;
import static xinzhi.app.platform.Duty.STREET;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import xinzhi.app.platform.Duty;

/// Which duty may come to which door. What it sees behind the door, the database decides.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String CONTENT_POLICY = """
        default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; \
        form-action 'self'; frame-ancestors 'none'; base-uri 'none'""";
    private static final String[] CASE_DUTIES = names(CITY, CENTRE, BOARD, DISTRICT_BODY, DEPARTMENT, STREET, HELPER);
    private static final String[] HISTORY_DUTIES = names(CITY, CENTRE, BOARD, DISTRICT_BODY, DEPARTMENT);
    private static final String[] INTAKE_DUTIES = names(CITY, CENTRE);

    /// The manager has no parent: one more asking the same accounts would count every wrong try twice.
    @Bean
    SecurityFilterChain doors(HttpSecurity http, AccountAuthentication accounts) {
        return http.authenticationManager(new ProviderManager(accounts))
                .authorizeHttpRequests(doors -> doors
                        .requestMatchers("/vendor/**", "/xinzhi.css", "/xinzhi.js", "/icons/**", "/favicon.svg",
                                "/favicon.ico", "/sign-in", "/error")
                        .permitAll()
                        .requestMatchers("/users", "/users/**").hasAuthority(ADMINISTRATOR.name())
                        .requestMatchers("/deliveries/*/file").hasAuthority(CENTRE.name())
                        .requestMatchers("/deliveries", "/deliveries/**").hasAnyAuthority(INTAKE_DUTIES)
                        .requestMatchers("/items/*/history").hasAnyAuthority(HISTORY_DUTIES)
                        .requestMatchers("/ledger", "/ledger/**", "/items/**").hasAnyAuthority(CASE_DUTIES)
                        .requestMatchers("/", "/password", "/sign-out").authenticated()
                        .requestMatchers(EndpointRequest.toAnyEndpoint()).permitAll()
                        .anyRequest().access(new NoSuchDoor()))
                .formLogin(
                        form -> form.loginPage("/sign-in").loginProcessingUrl("/sign-in").usernameParameter("username")
                                .passwordParameter("password").defaultSuccessUrl("/", true)
                                .failureHandler(new SignInFailure()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(new NoSuchDoor()).defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                request -> request.getHeader("HX-Request") != null))
                .addFilterBefore(new UploadFilter(Set.of(INTAKE_DUTIES)), CsrfFilter.class)
                .addFilterAfter(new OneTimePasswordFilter(), AuthorizationFilter.class)
                .build();
    }

    /// No text of the office holds a NUL, and the database takes none.
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Override
    public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    private static String[] names(Duty... duties) { return Stream.of(duties).map(Duty::name).toArray(String[]::new); }
}
