package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import xinzhi.app.People;
import xinzhi.app.SettableTime;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.organisation.otp.Totp;
import xinzhi.app.organisation.otp.TotpKey;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.postgres.TestServer;

/// Signing in with a code from a telephone besides the password.
class SecondFactorTest {
    private static final SettableTime TIME = new SettableTime();
    private static final Pattern KEY = Pattern.compile("id=\"key\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([a-z0-9-]+)</code></li>");
    private static final String CODE = "/sign-in/code";
    private static TestProgram program;

    static class OurClock {
        @Bean
        @Primary
        Clock settableClock() { return TIME.clock(); }
    }

    @BeforeAll
    static void start() {
        program = TestProgram.startWith(OurClock.class, "xinzhi.second-factor.required-for=administrator,department");
    }

    @AfterAll
    static void stop() { program.close(); }

    /// A code of an earlier test's half minute is used up.
    @BeforeEach
    void laterOn() { TIME.pass(Duration.ofMinutes(20)); }

    private static long account(String name, String duty, String organisation) {
        var place = program.get(Organisations.class).find(organisation).map(Organisation::id).orElse(null);
        return People.add(program, name, duty, place, false);
    }

    /// Whoever holds the telephone.
    private record Telephone(TotpKey key, List<String> recoveryCodes) {
        String code() { return Totp.code(key, Totp.step(TIME.instant())); }
    }

    private static Telephone enrol(Visitor visitor) {
        assertThat(visitor.post("/second-factor/begin", Map.of()).leadsTo()).isEqualTo("/second-factor");
        var shown = KEY.matcher(visitor.get("/second-factor").body());
        assertThat(shown.find()).isTrue();
        var key = TotpKey.of(decoded(shown.group(1).replace(" ", "")));
        var code = Totp.code(key, Totp.step(TIME.instant()));
        assertThat(visitor.post("/second-factor/confirm", Map.of("code", code)).leadsTo()).isEqualTo("/second-factor");
        var codes = RECOVERY.matcher(visitor.get("/second-factor").body()).results().map(m -> m.group(1)).toList();
        assertThat(codes).hasSize(10);
        TIME.pass(Duration.ofSeconds(30));
        return new Telephone(key, codes);
    }

    /// What an app makes of the key on the screen.
    private static byte[] decoded(String base32) {
        var bits = new BigInteger("0");
        for (int i = 0; i < base32.length(); i++) {
            bits = bits.shiftLeft(5)
                    .or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i))));
        }
        var bytes = bits.toByteArray();
        var key = new byte[20];
        int length = Math.min(bytes.length, key.length);
        System.arraycopy(bytes, bytes.length - length, key, key.length - length, length);
        return key;
    }

    private static Telephone enrolled(String name) {
        account(name, "centre", "credit-centre");
        try (var visitor = new Visitor(program)) {
            visitor.signIn(name, People.PASSWORD);
            return enrol(visitor);
        }
    }

    private static Visitor halfWay(String name) {
        var visitor = new Visitor(program);
        assertThat(visitor.signIn(name, People.PASSWORD).leadsTo()).isEqualTo(CODE);
        visitor.get(CODE);
        return visitor;
    }

    private static Visitor.Answer type(Visitor visitor, String code) {
        return visitor.post(CODE, Map.of("code", code));
    }

    @Test
    void asksForTheCodeBeforeAnythingElse() {
        var telephone = enrolled("half");
        try (var visitor = halfWay("half")) {
            for (var path : new String[]{"/", "/ledger", "/deliveries", "/account", "/password", "/second-factor"}) {
                assertThat(visitor.get(path).leadsTo()).as(path).isEqualTo(CODE);
            }
            assertThat(visitor.post("/second-factor/remove", Map.of("code", telephone.code())).leadsTo())
                    .isEqualTo(CODE);
            assertThat(visitor.post("/ledger/export", Map.of()).leadsTo()).isEqualTo(CODE);
            assertThat(visitor.upload("/deliveries", Map.of(), "a.csv", "x").status()).isEqualTo(403);
            assertThat(visitor.get(CODE).body()).doesNotContain("治理台账").contains("输入动态口令");
            var before = visitor.session();

            assertThat(type(visitor, telephone.code()).leadsTo()).isEqualTo("/");

            assertThat(visitor.session()).isNotEqualTo(before);
            assertThat(visitor.get("/ledger").status()).isEqualTo(200);
        }
    }

    @Test
    void takesEveryCodeOnce() {
        var telephone = enrolled("once");
        try (var first = halfWay("once"); var second = halfWay("once")) {
            var code = telephone.code();
            assertThat(type(first, code).leadsTo()).isEqualTo("/");

            assertThat(type(second, code).body()).contains("已经用过");
            assertThat(second.get("/ledger").leadsTo()).isEqualTo(CODE);
        }
    }

    @Test
    void takesACodeOnceHoweverManyProgramsAreAskedAtTheSameMoment() throws Exception {
        var telephone = enrolled("race");
        var factors = program.get(SecondFactors.class);
        var actor = actor("race");
        var code = telephone.code();
        var tries = new ArrayList<Callable<SecondFactors.Check>>();
        for (int i = 0; i < 5; i++) {
            tries.add(() -> factors.check(actor, code));
        }
        try (var threads = Executors.newFixedThreadPool(5)) {
            int right = 0;
            for (var outcome : threads.invokeAll(tries)) {
                right += outcome.get() == SecondFactors.Check.RIGHT ? 1 : 0;
            }
            assertThat(right).isEqualTo(1);
        }
    }

    private static Actor actor(String name) {
        return program.get(Transactions.class).read(Actor.NOBODY,
                () -> program.get(SignInQueries.class).find(name)).orElseThrow().actor();
    }

    @Test
    void takesEveryRecoveryCodeOnce() {
        var telephone = enrolled("lost");
        var code = telephone.recoveryCodes().getFirst();
        try (var first = halfWay("lost"); var second = halfWay("lost")) {
            assertThat(type(first, code.toUpperCase(Locale.ROOT)).leadsTo()).isEqualTo("/");
            assertThat(type(second, code).status()).isEqualTo(200);
            assertThat(type(second, telephone.recoveryCodes().getLast()).leadsTo()).isEqualTo("/");
            assertThat(second.get("/second-factor").body()).contains("恢复码还剩 8 个")
                    .doesNotContain(telephone.recoveryCodes().get(5));
        }
    }

    @Test
    void stopsAfterFiveWrongCodesAlsoForARightOneAndForANewSession() {
        var telephone = enrolled("guessed");
        try (var visitor = halfWay("guessed")) {
            for (int i = 0; i < 5; i++) {
                assertThat(type(visitor, "not-it").body()).contains("口令不对");
            }
            var refused = type(visitor, telephone.code());
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.body()).contains("尝试次数过多", "十五分钟");
        }
        try (var again = halfWay("guessed")) {
            assertThat(type(again, telephone.code()).status()).isEqualTo(429);
            TIME.pass(Duration.ofMinutes(15));
            assertThat(type(again, telephone.code()).leadsTo()).isEqualTo("/");
        }
    }

    @Test
    void makesWhoeverMustHaveOneEnrolRightAfterThePassword() {
        account("must", "department", "court");
        try (var visitor = new Visitor(program); var later = new Visitor(program)) {
            assertThat(visitor.signIn("must", People.PASSWORD).leadsTo()).isEqualTo("/second-factor");
            assertThat(visitor.get("/second-factor").body()).contains("绑定后才能继续");
            assertThat(visitor.get("/ledger").leadsTo()).isEqualTo("/second-factor");

            var telephone = enrol(visitor);

            assertThat(visitor.get("/ledger").status()).isEqualTo(200);
            assertThat(visitor.post("/second-factor/remove", Map.of("code", telephone.code())).body())
                    .contains("必须使用动态口令");
            assertThat(later.signIn("must", People.PASSWORD).leadsTo()).isEqualTo(CODE);
        }
    }

    @Test
    void goesAwayUponACodeOrByAManagersHand() {
        var telephone = enrolled("changes");
        var id = actor("changes").user();
        var centre = program.get(Organisations.class).find("credit-centre").map(Organisation::id).orElseThrow();
        People.addManager(program, "chief", "centre", centre);
        try (var visitor = halfWay("changes"); var chief = new Visitor(program)) {
            type(visitor, telephone.code());
            TIME.pass(Duration.ofSeconds(30));
            assertThat(visitor.post("/second-factor/remove", Map.of("code", "000000x")).status()).isEqualTo(200);
            assertThat(visitor.post("/second-factor/remove", Map.of("code", telephone.code())).leadsTo())
                    .isEqualTo("/account");
            enrol(visitor);
            chief.signIn("chief", People.PASSWORD);

            assertThat(chief.get("/users/" + id).body()).contains("清除动态口令");
            assertThat(chief.post("/users/" + id + "/second-factor", Map.of()).leadsTo()).isEqualTo("/users/" + id);

            assertThat(visitor.get("/ledger").leadsTo()).isEqualTo("/sign-in");
            assertThat(visitor.signIn("changes", People.PASSWORD).leadsTo()).isEqualTo("/");
        }
    }

    @Test
    void keepsNoKeyReadableInTheTables() throws Exception {
        var key = new String(enrolled("sealed").key().bytes(), StandardCharsets.ISO_8859_1);
        try (var owner = TestServer.connect(program.database());
                var asked = owner.createStatement();
                var rows = asked.executeQuery("select sealed_key from organisation.second_factor")) {
            while (rows.next()) {
                assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1)).isNotEmpty()
                        .doesNotContain(key);
            }
        }
    }
}
