package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import xinzhi.app.People;
import xinzhi.app.SettableTime;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;

/// How long one stays signed in, how often, how often one may try, and how old a password may be.
class SessionsTest {
    private static final SettableTime TIME = new SettableTime();
    private static TestProgram program;

    static class OurClock {
        @Bean
        @Primary
        Clock settableClock() { return TIME.clock(); }
    }

    @BeforeAll
    static void start() { program = TestProgram.startWith(OurClock.class, "xinzhi.limits.tries-per-address=10"); }

    @AfterAll
    static void stop() { program.close(); }

    private static void account(String name) {
        var place = program.get(Organisations.class).find("credit-centre").map(Organisation::id).orElse(null);
        People.add(program, name, "centre", place, false);
    }

    private static Visitor signedIn(String name) {
        var visitor = new Visitor(program);
        assertThat(visitor.signIn(name, People.PASSWORD).leadsTo()).isEqualTo("/");
        return visitor;
    }

    @Test
    void aFourthSignInEndsTheOldestSession() {
        account("many");
        var visitors = new ArrayList<Visitor>();
        for (int i = 0; i < 4; i++) {
            visitors.add(signedIn("many"));
            TIME.pass(Duration.ofMinutes(1));
        }
        assertThat(visitors.getFirst().get("/ledger").leadsTo()).isEqualTo("/sign-in");
        assertThat(visitors.subList(1, 4)).allSatisfy(v -> assertThat(v.get("/ledger").status()).isEqualTo(200));
        visitors.forEach(Visitor::close);
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() {
        account("busy");
        try (var visitor = signedIn("busy")) {
            TIME.pass(Duration.ofHours(12).minusSeconds(1));
            assertThat(visitor.get("/ledger").status()).isEqualTo(200);
            TIME.pass(Duration.ofSeconds(1));
            assertThat(visitor.get("/ledger").leadsTo()).isEqualTo("/sign-in?ended");
            assertThat(visitor.get("/sign-in?ended").body()).contains("这次登录已满最长时间");
            assertThat(visitor.get("/ledger").leadsTo()).isEqualTo("/sign-in");
        }
    }

    @Test
    void showsOnesOwnSessionsAndEndsTheOthers() {
        account("looker");
        account("stranger");
        try (var here = signedIn("looker"); var there = signedIn("looker"); var stranger = signedIn("stranger")) {
            var page = here.get("/account").body();
            assertThat(Pattern.compile("data-label=\"登录时间\"").matcher(page).results().count()).isEqualTo(2);
            assertThat(page).contains("data-label=\"来自\"><code>本机</code>", "退出其他会话", "本次");

            assertThat(here.post("/account/end-others", Map.of()).leadsTo()).isEqualTo("/account");

            assertThat(here.get("/account").body()).contains("其他会话已全部退出");
            assertThat(there.get("/ledger").leadsTo()).isEqualTo("/sign-in");
            assertThat(stranger.get("/ledger").status()).isEqualTo(200);
        }
    }

    @Test
    void demandsANewPasswordAfterNinetyDays() {
        account("aged");
        signedIn("aged").close();
        TIME.pass(Duration.ofDays(90));
        try (var visitor = new Visitor(program)) {
            assertThat(visitor.signIn("aged", People.PASSWORD).leadsTo()).isEqualTo("/password");
            assertThat(visitor.get("/password").body()).contains("已使用满 90 天");
            assertThat(visitor.get("/ledger").leadsTo()).isEqualTo("/password");
            assertThat(change(visitor, People.PASSWORD, "battery-staple-9").leadsTo()).isEqualTo("/ledger");
            assertThat(visitor.get("/ledger").status()).isEqualTo(200);
        }
    }

    @Test
    void takesNoneOfTheLastFivePasswordsAndNoneThatEverybodyTakes() {
        account("cyclic");
        try (var visitor = signedIn("cyclic")) {
            var current = People.PASSWORD;
            for (var next : new String[]{"maple-river-1", "maple-river-2", "maple-river-3", "maple-river-4"}) {
                assertThat(change(visitor, current, next).leadsTo()).isEqualTo("/ledger");
                current = next;
                TIME.pass(Duration.ofMinutes(1));
                visitor.get("/password");
            }
            assertThat(change(visitor, current, People.PASSWORD).body()).contains("最近 5 次用过");
            assertThat(change(visitor, current, "P@ssw0rd-2026").body()).contains("常见密码");
            assertThat(change(visitor, current, "maple-river-5").leadsTo()).isEqualTo("/ledger");
            TIME.pass(Duration.ofMinutes(1));
            visitor.get("/password");
            assertThat(change(visitor, "maple-river-5", People.PASSWORD).leadsTo()).isEqualTo("/ledger");
        }
    }

    private static Visitor.Answer change(Visitor visitor, String current, String wanted) {
        return visitor.post("/password", Map.of("current", current, "password", wanted, "repeat", wanted));
    }

    /// Whatever name and header it uses: the limit is on the address, which a stranger cannot choose.
    @Test
    void stopsAnAddressThatTriesTooOften() {
        account("honest");
        TIME.pass(Duration.ofMinutes(20));
        try (var visitor = new Visitor(program)) {
            visitor.get("/sign-in");
            for (int i = 0; i < 10; i++) {
                assertThat(tried(visitor, "guess-" + i, i).leadsTo()).isEqualTo("/sign-in?wrong");
            }
            var refused = tried(visitor, "honest", 99);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.body()).contains("尝试次数过多", "lang=\"zh-CN\"");
            TIME.pass(Duration.ofMinutes(15));
            assertThat(visitor.signIn("honest", People.PASSWORD).leadsTo()).isEqualTo("/");
        }
    }

    private static Visitor.Answer tried(Visitor visitor, String name, int i) {
        return visitor.post("/sign-in", Map.of("username", name, "password", People.PASSWORD), "X-Forwarded-For",
                "203.0.113." + i, "Forwarded", "for=203.0.113." + i);
    }

    /// Successes are given back: an office behind one address is not shut out by its own people.
    @Test
    void countsOnlyTheTriesThatFail() {
        account("regular");
        TIME.pass(Duration.ofMinutes(20));
        for (int i = 0; i < 12; i++) {
            signedIn("regular").close();
        }
    }

    @Test
    void offersNoIdentityProviderWhereNoneIsConfigured() {
        try (var visitor = new Visitor(program)) {
            assertThat(visitor.get("/sign-in").body()).doesNotContain("统一身份认证");
            assertThat(visitor.get("/sign-in/with/city").leadsTo()).isEqualTo("/sign-in");
        }
    }

    @Test
    void repeatsNoNameARequestCallsUsBy() throws IOException {
        for (var path : new String[]{"/", "/ledger", "/sign-in", "/no-such-page"}) {
            var answer = askedAs("evil.example", path);
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
        }
        assertThat(askedAs("evil.example", "/ledger")).containsPattern("(?i)location: /sign-in\r\n");
    }

    private static String askedAs(String host, String path) throws IOException {
        var address = URI.create(program.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Host: " + host
                    + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
