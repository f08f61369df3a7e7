package xinzhi.app.organisation;

import static xinzhi.app.platform.Duty.ADMINISTRATOR;
import static xinzhi.app.platform.Duty.BOARD;
import static xinzhi.app.platform.Duty.CENTRE;
import static xinzhi.app.platform.Duty.CITY;
import static xinzhi.app.platform.Duty.DEPARTMENT;
import static xinzhi.app.platform.Duty.DISTRICT_BODY;
import static xinzhi.app.platform.Duty.ENTERPRISE;
import static xinzhi.app.platform.Duty.HELPER;
import static xinzhi.app.platform.Duty.SENDER;
import static xinzhi.app.platform.Duty.STREET;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Problem;

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

    /// The interface for other systems: a key with every request, no session, no cookie, nothing for a browser to be misused for.
    @Bean
    @Order(1)
    SecurityFilterChain interfaces(HttpSecurity http, SenderKeys keys, TryLimits limits) {
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        return http.securityMatcher(Problem.PATH + "**")
                .authorizeHttpRequests(doors -> doors
                        .requestMatchers(HttpMethod.GET, Problem.PATH + "v1/openapi.json").permitAll()
                        .anyRequest().hasAuthority(SENDER.name()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable()).requestCache(cache -> cache.disable()).logout(out -> out.disable())
                .exceptionHandling(refused -> refused
                        .authenticationEntryPoint((request, response, _) -> SenderKeyFilter.unauthorized(request,
                                response, "KEY_MISSING"))
                        .accessDeniedHandler((request, response, _) -> Problem
                                .of(SenderKeyFilter.WORDS, HttpStatus.FORBIDDEN, "NOT_ALLOWED")
                                .write(request, response)))
                .addFilterBefore(new SenderKeyFilter(keys, limits), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, AccountAuthentication accounts, SignInSuccess success,
            SignInSessions sessions, TryLimits limits, IdentityProvider identities) {
        // No parent: one more asking the same accounts would count every wrong try twice.
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        identities.addTo(http, success);
        return http.authenticationProvider(accounts)
                .authorizeHttpRequests(doors -> doors
                        .requestMatchers("/vendor/**", "/xinzhi.css", "/xinzhi.js", "/ledger.js", "/icons/**",
                                "/favicon.svg",
                                "/favicon.ico", "/sign-in", "/error")
                        .permitAll()
                        .requestMatchers("/users", "/users/**").hasAuthority(SignedIn.MANAGER)
                        .requestMatchers("/operation", "/operation/**").hasAuthority(ADMINISTRATOR.name())
                        .requestMatchers("/deliveries/*/file", "/deliveries/*/quarantine/workbook")
                        .hasAuthority(CENTRE.name())
                        .requestMatchers(HttpMethod.POST, "/organisations/**")
                        .hasAnyAuthority(names(ADMINISTRATOR, CITY))
                        .requestMatchers("/organisations", "/organisations/**")
                        .hasAnyAuthority(names(ADMINISTRATOR, CITY, CENTRE))
                        .requestMatchers("/deliveries", "/deliveries/**").hasAnyAuthority(INTAKE_DUTIES)
                        .requestMatchers("/keys", "/keys/**").hasAnyAuthority(INTAKE_DUTIES)
                        .requestMatchers("/identities", "/identities/**").hasAnyAuthority(INTAKE_DUTIES)
                        .requestMatchers("/items/*/history").hasAnyAuthority(HISTORY_DUTIES)
                        .requestMatchers("/catalogue/amendments/*/approve", "/catalogue/amendments/*/reject")
                        .hasAuthority(CITY.name())
                        .requestMatchers("/catalogue/*/amend", "/catalogue/amendments/*/withdraw")
                        .hasAnyAuthority(INTAKE_DUTIES)
                        .requestMatchers("/catalogue", "/catalogue/**").hasAnyAuthority(CASE_DUTIES)
                        .requestMatchers("/ledger", "/ledger/**", "/items/**", "/subjects/**")
                        .hasAnyAuthority(CASE_DUTIES)
                        .requestMatchers("/my").hasAuthority(ENTERPRISE.name())
                        .requestMatchers("/", "/sign-in/code", "/password", "/second-factor", "/second-factor/*",
                                "/account", "/account/*", "/sign-out")
                        .authenticated()
                        .requestMatchers(EndpointRequest.toAnyEndpoint()).permitAll()
                        .anyRequest().access(new NoSuchDoor()))
                .formLogin(
                        form -> form.loginPage("/sign-in").loginProcessingUrl("/sign-in").usernameParameter("username")
                                .passwordParameter("password").successHandler(success)
                                .failureHandler(new SignInFailure()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(new NoSuchDoor()).defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                request -> request.getHeader("HX-Request") != null))
                .addFilterBefore(new UploadFilter(Set.of(INTAKE_DUTIES)), CsrfFilter.class)
                .addFilterBefore(new TryLimitFilter(limits), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SignInStepFilter(sessions), AuthorizationFilter.class)
                .addFilterAfter(new UnseenSignsFilter(), AuthorizationFilter.class)
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
