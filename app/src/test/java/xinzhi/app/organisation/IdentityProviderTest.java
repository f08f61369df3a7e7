package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.platform.postgres.TestServer;

/// Signing in by the city's identity provider: it says who somebody is, we say what they may do.
class IdentityProviderTest {
    private static final String START = "/sign-in/with/city";
    private static final String REFUSED = "/sign-in?identity-refused";
    private static OpenIdProvider provider;
    private static TestProgram program;

    @BeforeAll
    static void start() {
        provider = OpenIdProvider.start();
        program = TestProgram.start("xinzhi.oidc.issuer=" + provider.issuer(),
                "xinzhi.oidc.client-id=" + OpenIdProvider.CLIENT, "xinzhi.oidc.client-secret=" + OpenIdProvider.SECRET,
                "xinzhi.oidc.address=" + OpenIdProvider.PROGRAM, "xinzhi.oidc.claim=" + OpenIdProvider.CLAIM);
        var centre = program.get(Organisations.class).find("credit-centre").map(Organisation::id).orElseThrow();
        var lin = People.add(program, "lin.ruoxi", "centre", centre, false);
        var gone = People.add(program, "gone", "centre", centre, false);
        People.add(program, "nobody", "administrator", null, false);
        People.asOwner(program, "update organisation.account set identity = 'NJ-lin' where id = " + lin,
                "update organisation.account set identity = 'NJ-gone', active = false where id = " + gone);
    }

    @AfterAll
    static void stop() {
        program.close();
        provider.close();
    }

    /// Where the program sends the visitor, and the provider back.
    private static String back(Visitor visitor, String person) {
        assertThat(visitor.get("/sign-in").body()).contains("用统一身份认证登录", "href=\"" + START + "\"");
        var asked = visitor.get(START);
        assertThat(asked.status()).isEqualTo(302);
        assertThat(asked.header("Location")).startsWith(provider.issuer() + "/oauth2/authorize?")
                .contains("state=", "nonce=", "code_challenge=");
        return provider.vouch(person, asked.header("Location"));
    }

    @Test
    void welcomesWhomTheProviderVouchesForUnderTheAccountThatIsTheirs() throws SQLException {
        try (var visitor = new Visitor(program)) {
            var back = back(visitor, "lin");
            var before = visitor.session();

            assertThat(visitor.get(back).leadsTo()).isEqualTo("/");

            assertThat(visitor.session()).isNotEqualTo(before);
            assertThat(visitor.get("/").leadsTo()).isEqualTo("/ledger");
            assertThat(visitor.get("/account").body()).contains("lin.ruoxi", "市信用信息中心");
            assertThat(visitor.get("/users").status()).isEqualTo(403);
            assertThat(events("signed-in-by-identity")).isPositive();
        }
    }

    @Test
    void makesNoAccountForAnIdentityNobodyEntered() throws SQLException {
        try (var visitor = new Visitor(program)) {
            // There is an administrator of this name: a name is not an identity.
            var answer = visitor.get(back(visitor, "nobody"));

            assertThat(answer.leadsTo()).isEqualTo("/sign-in?identity-unknown");
            assertThat(visitor.get("/sign-in?identity-unknown").body()).contains("没有与您的身份对应的账号");
            assertThat(visitor.get("/users").leadsTo()).isEqualTo("/sign-in");
            assertThat(events("identity-unknown")).isPositive();
        }
    }

    @Test
    void refusesAnAccountThatIsNotActive() throws SQLException {
        try (var visitor = new Visitor(program)) {
            assertThat(visitor.get(back(visitor, "gone")).leadsTo()).isEqualTo("/sign-in?identity-inactive");
            assertThat(visitor.get("/sign-in?identity-inactive").body()).contains("账号已停用");
            assertThat(visitor.get("/ledger").leadsTo()).isEqualTo("/sign-in");
            assertThat(events("identity-refused")).isPositive();
        }
    }

    @Test
    void refusesAnAnswerToAQuestionItDidNotAsk() {
        try (var visitor = new Visitor(program); var victim = new Visitor(program)) {
            var back = back(visitor, "lin");

            assertThat(visitor.get(back.replaceFirst("state=[^&]+", "state=forged")).leadsTo()).isEqualTo(REFUSED);
            // Somebody else's answer, slipped to a visitor who asked nothing.
            victim.get("/sign-in");
            assertThat(victim.get(back).leadsTo()).isEqualTo(REFUSED);
            assertThat(victim.get("/ledger").leadsTo()).isEqualTo("/sign-in");
            assertThat(victim.get(REFUSED).body()).contains("统一身份认证没有完成");
        }
    }

    @Test
    void refusesATokenMadeForAnotherSignIn() {
        try (var visitor = new Visitor(program)) {
            OpenIdProvider.answerWithNonce("another");

            assertThat(visitor.get(back(visitor, "lin")).leadsTo()).isEqualTo(REFUSED);
            assertThat(visitor.get("/ledger").leadsTo()).isEqualTo("/sign-in");
        } finally {
            OpenIdProvider.answerWithNonce("");
        }
    }

    @Test
    void takesAnAnswerOnce() {
        try (var visitor = new Visitor(program); var thief = new Visitor(program)) {
            var back = back(visitor, "lin");
            var other = back(thief, "lin").replaceFirst("code=[^&]+", code(back));
            assertThat(visitor.get(back).leadsTo()).isEqualTo("/");

            assertThat(thief.get(other).leadsTo()).isEqualTo(REFUSED);
        }
    }

    @Test
    void saysSoWhenTheProviderIsAway() {
        try (var program = TestProgram.start("xinzhi.oidc.issuer=http://localhost:1", "xinzhi.oidc.client-id=x",
                "xinzhi.oidc.client-secret=x", "xinzhi.oidc.address=http://localhost");
                var visitor = new Visitor(program)) {
            assertThat(visitor.get(START).leadsTo()).isEqualTo("/sign-in?identity-away");
            assertThat(visitor.get("/sign-in?identity-away").body()).contains("暂时连接不上");
        }
    }

    private static String code(String back) { return back.replaceFirst(".*(code=[^&]+).*", "$1"); }

    private static long events(String kind) throws SQLException {
        try (var owner = TestServer.connect(program.database());
                var asked = owner.prepareStatement("select count(*) from platform.event where kind = ?")) {
            asked.setString(1, kind);
            try (var rows = asked.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
