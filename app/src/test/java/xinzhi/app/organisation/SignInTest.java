package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import xinzhi.app.People;
import xinzhi.app.SettableTime;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Transactions;

/// Signing in, and what holds for every page.
class SignInTest {
    private static final String REFUSED = "/sign-in?wrong";
    private static final String LOCKED = "/sign-in?locked";
    private static final SettableTime TIME = new SettableTime();
    private static TestProgram program;

    static class OurClock {
        @Bean
        @Primary
        Clock settableClock() { return TIME.clock(); }
    }

    @BeforeAll
    static void start() { program = TestProgram.startWith(OurClock.class); }

    @AfterAll
    static void stop() { program.close(); }

    private static void account(String name, String duty, String organisation, boolean oneTime) {
        var place = program.get(Organisations.class).find(organisation).map(Organisation::id).orElse(null);
        People.add(program, name, duty, place, oneTime);
    }

    private static Visitor visitor() { return new Visitor(program); }

    private static Visitor signedIn(String name) {
        var visitor = visitor();
        assertThat(visitor.signIn(name, People.PASSWORD).leadsTo()).isEqualTo("/");
        return visitor;
    }

    @Test
    void welcomesTheRightPasswordInASessionOfANewId() {
        account("welcome", "centre", "credit-centre", false);
        try (var visitor = visitor()) {
            visitor.get("/sign-in");
            visitor.get("/ledger");
            var before = visitor.session();

            var answer = visitor.signIn("welcome", People.PASSWORD);

            assertThat(answer.leadsTo()).isEqualTo("/");
            assertThat(before).isNotEmpty();
            assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
            assertThat(visitor.get("/ledger").status()).isEqualTo(200);
        }
    }

    @Test
    void keepsTheSessionOutOfReachOfScriptsAndOtherSites() {
        account("cookie", "centre", "credit-centre", false);
        try (var visitor = visitor()) {
            assertThat(visitor.signIn("cookie", People.PASSWORD).header("Set-Cookie")).contains("HttpOnly")
                    .contains("SameSite=Lax");
        }
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameInTheSameWords() {
        account("known", "centre", "credit-centre", false);
        try (var visitor = visitor()) {
            assertThat(visitor.signIn("known", "wrong-horse-7").leadsTo()).isEqualTo(REFUSED);
            assertThat(visitor.signIn("unknown", "wrong-horse-7").leadsTo()).isEqualTo(REFUSED);
            assertThat(visitor.signIn("known", "").leadsTo()).isEqualTo(REFUSED);
            assertThat(visitor.get(REFUSED).body()).contains("用户名或密码不对");
            assertThat(visitor.get("/ledger").leadsTo()).isEqualTo("/sign-in");
        }
    }

    @Test
    void locksAnAccountForFifteenMinutesAfterFiveWrongTries() {
        account("hasty", "centre", "credit-centre", false);
        try (var visitor = visitor()) {
            for (int i = 0; i < 5; i++) {
                assertThat(visitor.signIn("hasty", "wrong-horse-7").leadsTo()).isEqualTo(REFUSED);
            }
            assertThat(visitor.signIn("hasty", People.PASSWORD).leadsTo()).isEqualTo(LOCKED);
            assertThat(visitor.get(LOCKED).body()).contains("十五分钟");

            TIME.pass(Duration.ofMinutes(14));
            assertThat(visitor.signIn("hasty", People.PASSWORD).leadsTo()).isEqualTo(LOCKED);
            TIME.pass(Duration.ofMinutes(1));
            assertThat(visitor.signIn("hasty", People.PASSWORD).leadsTo()).isEqualTo("/");
        }
    }

    @Test
    void aWelcomeClearsTheWrongTriesBefore() {
        account("forgetful", "centre", "credit-centre", false);
        try (var visitor = visitor(); var later = visitor()) {
            for (int i = 0; i < 4; i++) {
                visitor.signIn("forgetful", "wrong-horse-7");
            }
            visitor.signIn("forgetful", People.PASSWORD);
            for (int i = 0; i < 4; i++) {
                assertThat(later.signIn("forgetful", "wrong-horse-7").leadsTo()).isEqualTo(REFUSED);
            }
            assertThat(later.signIn("forgetful", People.PASSWORD).leadsTo()).isEqualTo("/");
        }
    }

    @Test
    void allowsFiveTriesAlsoWhenTheyComeAllAtOnce() throws Exception {
        account("stormed", "centre", "credit-centre", false);
        var signIns = program.get(SignIns.class);
        var tries = new ArrayList<Callable<SignIns.Outcome>>();
        for (int i = 0; i < 24; i++) {
            tries.add(() -> signIns.byPassword("stormed", "wrong-horse-7", ""));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            int wrong = 0;
            for (var outcome : threads.invokeAll(tries)) {
                wrong += outcome.get() instanceof SignIns.Outcome.Wrong ? 1 : 0;
            }
            assertThat(wrong).isEqualTo(SignIns.FAILURES_ALLOWED);
        }
    }

    @Test
    void demandsANewPasswordInPlaceOfAOneTimeOneBeforeAnythingElse() {
        account("newcomer", "centre", "credit-centre", true);
        try (var visitor = visitor(); var later = visitor()) {
            assertThat(visitor.signIn("newcomer", People.PASSWORD).leadsTo()).isEqualTo("/password");
            for (var path : new String[]{"/", "/ledger", "/deliveries"}) {
                assertThat(visitor.get(path).leadsTo()).isEqualTo("/password");
            }
            assertThat(visitor.post("/ledger/export", Map.of()).leadsTo()).isEqualTo("/password");
            assertThat(change(visitor, "wrong-horse-7", "battery-staple-9").body()).contains("现在的密码不对");
            assertThat(change(visitor, People.PASSWORD, People.PASSWORD).body()).contains("新密码与现在的密码相同");
            assertThat(change(visitor, People.PASSWORD, "newcomer-12").body()).contains("新密码不符合要求");
            assertThat(visitor.get("/ledger").leadsTo()).isEqualTo("/password");

            var before = visitor.session();
            assertThat(change(visitor, People.PASSWORD, "battery-staple-9").leadsTo()).isEqualTo("/ledger");

            assertThat(visitor.session()).isNotEqualTo(before);
            assertThat(visitor.get("/ledger").body()).contains("密码已修改");
            assertThat(later.signIn("newcomer", People.PASSWORD).leadsTo()).isEqualTo(REFUSED);
            assertThat(later.signIn("newcomer", "battery-staple-9").leadsTo()).isEqualTo("/");
            assertThat(later.get("/ledger").status()).isEqualTo(200);
        }
    }

    private static Visitor.Answer change(Visitor visitor, String current, String wanted) {
        return visitor.post("/password", Map.of("current", current, "password", wanted, "repeat", wanted));
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsOfTheAccount() {
        account("careful", "centre", "credit-centre", false);
        try (var here = signedIn("careful"); var elsewhere = signedIn("careful")) {
            assertThat(elsewhere.get("/ledger").status()).isEqualTo(200);

            change(here, People.PASSWORD, "battery-staple-9");

            assertThat(here.get("/ledger").status()).isEqualTo(200);
            assertThat(elsewhere.get("/ledger").leadsTo()).isEqualTo("/sign-in");
        }
    }

    @Test
    void signsADeactivatedUserOutAtOnce() {
        account("leaver", "centre", "credit-centre", false);
        account("keeper", "administrator", "", false);
        try (var leaver = signedIn("leaver"); var keeper = signedIn("keeper")) {
            assertThat(leaver.get("/ledger").status()).isEqualTo(200);

            assertThat(keeper.post("/users/" + id("leaver") + "/deactivate", Map.of()).leadsTo()).isEqualTo("/users");

            assertThat(leaver.get("/ledger").leadsTo()).isEqualTo("/sign-in");
            assertThat(leaver.signIn("leaver", People.PASSWORD).leadsTo()).isEqualTo(REFUSED);
        }
    }

    @Test
    void aResetPasswordEndsTheSessionsAndHoldsOnce() {
        account("reset-me", "centre", "credit-centre", false);
        account("resetter", "administrator", "", false);
        try (var user = signedIn("reset-me"); var keeper = signedIn("resetter")) {
            keeper.post("/users/" + id("reset-me") + "/reset", Map.of());
            var shown = keeper.get("/users").body();

            assertThat(shown).containsPattern("[A-Za-z2-9]{4}-[A-Za-z2-9]{4}-[A-Za-z2-9]{4}-[A-Za-z2-9]{4}");
            assertThat(keeper.get("/users").body())
                    .doesNotContainPattern("[A-Za-z2-9]{4}-[A-Za-z2-9]{4}-[A-Za-z2-9]{4}-[A-Za-z2-9]{4}");
            assertThat(user.get("/ledger").leadsTo()).isEqualTo("/sign-in");
            assertThat(user.signIn("reset-me", People.PASSWORD).leadsTo()).isEqualTo(REFUSED);
        }
    }

    @Test
    void anAdministratorCannotShutThemselvesOut() {
        account("only-one", "administrator", "", false);
        try (var keeper = signedIn("only-one")) {
            keeper.post("/users/" + id("only-one") + "/deactivate", Map.of());

            assertThat(keeper.get("/users").body()).contains("不能停用自己的账号");
        }
    }

    private static long id(String account) {
        return program.get(Transactions.class)
                .read(Actor.NOBODY, () -> program.get(SignInQueries.class).find(account)).orElseThrow().id();
    }

    @Test
    void signingOutEndsTheSession() {
        account("goer", "centre", "credit-centre", false);
        try (var visitor = signedIn("goer")) {
            assertThat(visitor.post("/sign-out", Map.of()).leadsTo()).isEqualTo("/sign-in?signed-out");
            assertThat(visitor.get("/ledger").leadsTo()).isEqualTo("/sign-in");
        }
    }

    @Test
    void refusesAFormWithoutTheToken() {
        account("forged", "centre", "credit-centre", false);
        try (var visitor = signedIn("forged")) {
            var answer = visitor.postBare("/ledger", Map.of("q", "南京"));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("没有权限，或页面停留太久");
            assertThat(visitor.postBare("/sign-out", Map.of()).status()).isEqualTo(403);
        }
        try (var nobody = visitor()) {
            assertThat(nobody.postBare("/sign-in", Map.of("username", "forged", "password", People.PASSWORD)).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void sendsThePolicyOfItsContentsWithEveryPage() {
        account("reader", "centre", "credit-centre", false);
        try (var visitor = signedIn("reader")) {
            for (var path : new String[]{"/sign-in", "/ledger", "/no-such-page", "/xinzhi.css"}) {
                var answer = visitor.get(path);
                assertThat(answer.header("Content-Security-Policy"))
                        .isEqualTo("default-src 'self'; img-src 'self' data:; font-src 'self' data:; "
                                + "object-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
                assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
                assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
                assertThat(answer.header("Server")).isEmpty();
            }
            assertThat(visitor.get("/ledger").header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void aPageNobodyKnowsIsNotFoundInTheWordsOfTheOffice() {
        account("lost", "centre", "credit-centre", false);
        try (var visitor = signedIn("lost"); var nobody = visitor()) {
            var answer = visitor.get("/no-such-page");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains("没有找到这个页面");
            assertThat(nobody.get("/no-such-page").leadsTo()).isEqualTo("/sign-in");
        }
    }

    @Test
    void neverShowsAnExceptionsText() {
        account("clumsy", "centre", "credit-centre", false);
        try (var visitor = signedIn("clumsy")) {
            var answers = new ArrayList<Visitor.Answer>();
            answers.add(visitor.get("/items/x"));
            answers.add(visitor.get("/items/99999999999999999999"));
            answers.add(visitor.get("/items/7777"));
            answers.add(visitor.get("/deliveries/7777?from=x"));
            answers.add(visitor.ask("DELETE", "/ledger"));
            answers.add(visitor.post("/deliveries", Map.of()));
            answers.add(visitor.post("/password", Map.of()));
            answers.add(visitor.get("/error"));

            assertThat(answers).extracting(Visitor.Answer::status).containsExactly(400, 400, 404, 400, 405, 400, 400,
                    404);
            assertThat(answers).allSatisfy(answer -> assertThat(answer.body()).contains("lang=\"zh-CN\"")
                    .doesNotContainIgnoringCase("exception").doesNotContain("xinzhi.app", "org.", "java.", "select "));
        }
    }

    @Test
    void takesUnreadableSearchesForNoneAtAll() {
        account("typist", "centre", "credit-centre", false);
        try (var visitor = signedIn("typist")) {
            for (var typed : List.of(Map.of("decidedFrom", "+99999999-12-31"), Map.of("publicityTo", "-99999999-01-01"),
                    Map.of("page", "+99999999-12-31,1,on"), Map.of("board", "99999999999"), Map.of("q", "%'\";--\\"),
                    Map.of("choose", "stage:none"), Map.of("sort", ",,,"))) {
                assertThat(visitor.post("/ledger", typed).status()).as("%s", typed).isEqualTo(200);
                assertThat(visitor.post("/ledger/facets", typed).status()).as("%s", typed).isEqualTo(200);
            }
            assertThat(visitor.post("/ledger", Map.of("q", "南京\0市")).status()).isEqualTo(400);
            assertThat(visitor.get("/ledger").status()).isEqualTo(200);
        }
    }

    @Test
    void refusesAFileFromAStrangerBeforeReadingIt() throws IOException {
        var address = URI.create(program.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            var begun = """
                POST /deliveries HTTP/1.1
                Host: localhost
                Content-Length: 1000000000
                Content-Type: multipart/form-data; boundary=part

                --part
                Content-Disposition: form-data; name="file"; filename="a.csv"

                begun""".replace("\n", "\r\n");
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();

            var answer = new char[12];
            int read = new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1).read(answer);

            assertThat(new String(answer, 0, read)).isEqualTo("HTTP/1.1 401");
        }
    }
}
