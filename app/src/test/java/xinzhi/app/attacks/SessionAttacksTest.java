package xinzhi.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;

/// Tries at getting in, at staying in, and at getting further in than one is.
class SessionAttacksTest {
    private static TestProgram program;

    @BeforeAll
    static void start() {
        program = TestProgram.start("server.forward-headers-strategy=native",
                "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1",
                "xinzhi.limits.tries-per-address=100000");
    }

    @AfterAll
    static void stop() { program.close(); }

    private static void clerk(String name) { People.add(program, name, "centre", centre(), false); }

    private static int centre() {
        return program.get(Organisations.class).list(Organisation.Kind.CENTRE).getFirst().id();
    }

    private static Visitor signedIn(String name) {
        var visitor = new Visitor(program);
        assertThat(visitor.signIn(name, People.PASSWORD).leadsTo()).isEqualTo("/");
        return visitor;
    }

    /// Doors of the program as `GET /path` with a number for every id.
    private static List<String> doors() {
        return program.get(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path.replace("{kind}", "judgment-debtor")
                                        .replaceAll("\\{[a-z]+}", "1"))))
                .filter(door -> !door.contains(" /api/")) // these know no session at all
                .sorted().toList();
    }

    @Test
    void acceptsNoSessionSomebodyElseHasChosen() {
        clerk("fixed");
        try (var visitor = new Visitor(program)) {
            visitor.get("/sign-in", "Cookie", "SESSION=Y2hvc2VuLWJ5LXRoZS1hdHRhY2tlcg==");
            visitor.signIn("fixed", People.PASSWORD);

            assertThat(visitor.session()).isNotEmpty().isNotEqualTo("Y2hvc2VuLWJ5LXRoZS1hdHRhY2tlcg==");
        }
        try (var attacker = new Visitor(program)) {
            assertThat(attacker.get("/ledger", "Cookie", "SESSION=Y2hvc2VuLWJ5LXRoZS1hdHRhY2tlcg==").leadsTo())
                    .isEqualTo("/sign-in");
        }
    }

    @Test
    void keepsTheCookieToTheSafeWayWhereTheProxySaysSo() {
        clerk("safely");
        try (var visitor = new Visitor(program)) {
            var cookie = visitor.get("/sign-in", "X-Forwarded-Proto", "https").header("Set-Cookie");

            assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax");
        }
    }

    @Test
    void opensNoDoorToWhoeverStillHasAOneTimePassword() {
        People.add(program, "half", "centre", centre(), true);
        opensNothingButItsStep("half", "/password");
    }

    @Test
    void opensNoDoorToWhoeverStillOwesACode() {
        var id = People.add(program, "owing", "centre", centre(), false);
        People.asOwner(program,
                "insert into organisation.second_factor (account, sealed_key, begun_at, confirmed_at) values ("
                        + id + ", '', '2026-01-01', '2026-01-01')");
        opensNothingButItsStep("owing", "/sign-in/code");
    }

    private static void opensNothingButItsStep(String name, String step) {
        try (var visitor = new Visitor(program)) {
            assertThat(visitor.signIn(name, People.PASSWORD).leadsTo()).isEqualTo(step);
            var found = new TreeMap<String, String>();
            for (var door : doors()) {
                var path = door.substring(door.indexOf(' ') + 1);
                if (!path.equals(step) && !path.equals("/sign-in") && !path.equals("/error")) {
                    var answer = door.startsWith("GET")
                            ? visitor.get(path, "HX-Request", "true")
                            : visitor.post(path, Map.of(), "HX-Request", "true");
                    if (!answer.leadsTo().equals(step)) {
                        found.put(door, answer.status() + " " + answer.leadsTo());
                    }
                }
            }
            assertThat(found).isEmpty();
        }
    }

    @Test
    void takesNoFormWithoutTheTokenOrWithAnothers() {
        clerk("victim");
        clerk("forger");
        try (var victim = signedIn("victim"); var forger = signedIn("forger")) {
            var foreign = forger.get("/account").body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
            var passed = new LinkedHashMap<String, Integer>();
            for (var door : doors()) {
                if (door.startsWith("POST")) {
                    var path = door.substring(5);
                    for (var token : List.of("", foreign)) {
                        int status = victim.postBare(path, Map.of("_csrf", token)).status();
                        int asked = victim.postBare(path, Map.of(), "X-CSRF-TOKEN", token.isEmpty() ? "x" : token,
                                "HX-Request", "true", "Sec-Fetch-Site", "cross-site").status();
                        if (status != 403 || asked != 403) {
                            passed.put(door, status);
                        }
                    }
                }
            }
            assertThat(doors()).filteredOn(door -> door.startsWith("POST")).hasSizeGreaterThan(20);
            assertThat(passed).isEmpty();
            assertThat(victim.get("/ledger").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in?continue=//evil.example", "/sign-in?next=https://evil.example",
            "/sign-in?redirect=%2F%2Fevil.example", "/ledger?url=//evil.example", "//evil.example/ledger",
            "/%2Fevil.example", "/%5Cevil.example"})
    void leadsNobodyAwayAfterSigningIn(String way) {
        clerk("led" + Integer.toHexString(way.hashCode()));
        try (var visitor = new Visitor(program)) {
            assertThat(visitor.get(way).leadsTo()).doesNotContain("evil");
            var answer = visitor.signIn("led" + Integer.toHexString(way.hashCode()), People.PASSWORD);
            assertThat(answer.header("Location")).isEqualTo("/");
            assertThat(visitor.get("/").header("Location")).isEqualTo("/ledger");
        }
    }

    /// Whether there is an account is told neither before the limit nor behind it.
    @Test
    void answersALockedNameAndANameNobodyBearsAlike() {
        clerk("real");
        assertThat(tried("real")).isEqualTo(tried("unreal")).endsWith("/sign-in?locked", "/sign-in?locked");
    }

    private static List<String> tried(String name) {
        try (var visitor = new Visitor(program)) {
            visitor.get("/sign-in");
            return IntStream.range(0, 7).mapToObj(
                    _ -> visitor.post("/sign-in", Map.of("username", name, "password", "wrong-horse-7")).leadsTo())
                    .toList();
        }
    }

    /// A session left open is no place to find the password out.
    @Test
    void stopsWhoeverGuessesTheirPasswordInAnOpenSession() {
        clerk("left-open");
        try (var visitor = signedIn("left-open")) {
            visitor.get("/password");
            var answers = IntStream.range(0, 8).mapToObj(i -> visitor.post("/password",
                    Map.of("current", "guess-" + i + "-horse", "password", "battery-staple-9", "repeat",
                            "battery-staple-9")))
                    .toList();

            assertThat(answers.getFirst().status()).isEqualTo(200);
            assertThat(answers.getLast().status()).isEqualTo(429);
            assertThat(visitor.post("/password", Map.of("current", People.PASSWORD, "password", "battery-staple-9",
                    "repeat", "battery-staple-9")).status()).isEqualTo(429);
        }
    }

    /// Whoever finds a manager's session open gets no password of theirs.
    @Test
    void givesAManagerNoNewPasswordOfTheirOwnWithoutTheOldOne() {
        var id = People.add(program, "keeper", "administrator", null, false);
        try (var keeper = signedIn("keeper")) {
            keeper.get("/users");
            keeper.post("/users/" + id + "/reset", Map.of());

            assertThat(keeper.get("/users").body()).contains("不能停用自己的账号");
            assertThat(keeper.get("/account").status()).isEqualTo(200);
        }
        signedIn("keeper").close();
    }

    @Test
    void takesPasswordsAndNamesOfAnySizeForWrongOnes() {
        clerk("long");
        try (var visitor = new Visitor(program)) {
            visitor.get("/sign-in");
            for (var typed : List.of("x".repeat(300_000), "密".repeat(100), "' or 1=1 --", "\uFFFF\uD83D\uDE00")) {
                assertThat(visitor.post("/sign-in", Map.of("username", "long", "password", typed)).leadsTo())
                        .isEqualTo("/sign-in?wrong");
                assertThat(visitor.post("/sign-in", Map.of("username", typed, "password", People.PASSWORD)).leadsTo())
                        .isEqualTo("/sign-in?wrong");
            }
            assertThat(visitor.post("/sign-in", Map.of("username", "long\0", "password", "x")).status()).isEqualTo(400);
        }
    }

    @Test
    void takesFromAFormOnlyWhatTheFormAsksFor() {
        clerk("greedy");
        var id = People.add(program, "granting", "administrator", null, false);
        try (var greedy = signedIn("greedy"); var granting = signedIn("granting")) {
            var more = new LinkedHashMap<>(Map.of("id", Long.toString(id), "account", Long.toString(id), "duty",
                    "administrator", "organisation", "1", "manages", "true", "manages_accounts", "true", "active",
                    "true"));
            more.putAll(Map.of("actor.duty", "ADMINISTRATOR", "class.module.classLoader.x", "1", "current",
                    People.PASSWORD, "password", "battery-staple-9", "repeat", "battery-staple-9", "pending", ""));
            assertThat(greedy.post("/password", more).leadsTo()).isEqualTo("/ledger");
            greedy.post("/ledger", more);
            assertThat(greedy.get("/users").status()).isEqualTo(403);
            assertThat(granting.get("/users").body()).contains("granting");
            assertThat(granting.post("/users", Map.of("username", "made", "name", "新人", "duty", "administrator",
                    "organisation", "0", "id", Long.toString(id), "active", "false", "one_time", "false", "password",
                    People.PASSWORD)).leadsTo()).isEqualTo("/users");
        }
        try (var made = new Visitor(program)) {
            assertThat(made.signIn("made", People.PASSWORD).leadsTo()).isEqualTo("/sign-in?wrong");
        }
        signedIn("granting").close();
    }
}
