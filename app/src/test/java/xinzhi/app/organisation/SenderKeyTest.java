package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.Caller.refused;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.app.Caller;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.platform.postgres.TestServer;

/// Keys of senders' systems: made on a page, shown once, known again by their digest, and worth nothing once they have ended.
class SenderKeyTest {
    private static final String LISTS = "/api/v1/lists";
    private static TestProgram program;
    private static Visitor centre;

    @BeforeAll
    static void open() {
        program = TestProgram.start("xinzhi.limits.tries-per-address=6");
        People.add(program, "centre", "centre",
                program.get(Organisations.class).list(Organisation.Kind.CENTRE).getFirst().id(), false);
        centre = new Visitor(program);
        centre.signIn("centre", People.PASSWORD);
    }

    @AfterAll
    static void stop() {
        centre.close();
        program.close();
    }

    private static String key(Map<String, String> more) {
        People.asOwner(program, "delete from organisation.tries");
        return Caller.newKey(program, centre, "city-court", more, "judgment-debtor");
    }

    private static Visitor.Answer ask(String key) {
        try (var caller = new Caller(program.url(), key)) {
            return caller.get(LISTS);
        }
    }

    private static String text(String sql) {
        try (var owner = TestServer.connect(program.database());
                var asked = owner.createStatement();
                var rows = asked.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long id(String key) {
        return Long.parseLong(
                text("select id from organisation.sender_key where handle = '" + key.substring(4, 12) + "'"));
    }

    @Test
    void aKeyIsShownOnceAndKeptNowhere() {
        var key = key(Map.of());

        assertThat(ask(key).status()).isEqualTo(200);
        assertThat(centre.get("/keys").body()).contains("xzk_" + key.substring(4, 12), "南京市中级人民法院")
                .doesNotContain(key.substring(13));
        try (var owner = TestServer.connect(program.database()); var asked = owner.createStatement()) {
            for (var table : List.of("organisation.sender_key", "platform.event", "platform.session_attributes",
                    "organisation.tries")) {
                try (var rows = asked.executeQuery("select count(*) from " + table + " t where strpos(t::text, '"
                        + key.substring(13) + "') > 0 or strpos(t::text, '"
                        + HexFormat.of()
                                .formatHex(key.substring(13).getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        + "') > 0")) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(text("select facts ->> 'key' from platform.event where kind = 'sender-key-made' order by id desc"))
                .isEqualTo(key.substring(4, 12));
        assertThat(text("select host(last_used_from) from organisation.sender_key where id = " + id(key)))
                .isIn("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void withoutAKeyNothingOpensAndNobodyIsLedToASignInPage() {
        try (var nobody = new Caller(program.url(), ""); var visitor = new Visitor(program)) {
            var answer = nobody.get(LISTS);
            refused(answer, 401, "KEY_MISSING");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            visitor.signIn("centre", People.PASSWORD);
            refused(visitor.get(LISTS), 401, "KEY_MISSING");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xzk_00000000_0000000000000000000000000000000000000000000", "centre", "xzk_' or true --"})
    void aWrongKeyOpensNothing(String wrong) {
        People.asOwner(program, "delete from organisation.tries");
        refused(ask(wrong), 401, "KEY_UNKNOWN");
    }

    @Test
    void whoeverTriesWrongKeysIsHeldOffAndARightKeyFromThereStillOpens() {
        var key = key(Map.of());
        var wrong = key.substring(0, key.length() - 1) + (key.endsWith("0") ? "1" : "0");
        for (int i = 0; i < 6; i++) {
            refused(ask(wrong), 401, "KEY_UNKNOWN");
        }

        var answer = ask(wrong);

        refused(answer, 429, "TOO_MANY_TRIES");
        assertThat(answer.header("Retry-After")).isEqualTo("900");
        assertThat(ask(key).status()).isEqualTo(200);
        assertThat(text("select count(*) from platform.event where kind = 'tries-limited'")).isEqualTo("1");
    }

    @Test
    void anExpiredKeyOpensNothing() {
        var key = key(Map.of());
        People.asOwner(program, "update organisation.sender_key set expires_on = '2026-01-01' where id = " + id(key));

        refused(ask(key), 401, "KEY_EXPIRED");
    }

    @Test
    void aRevokedKeyOpensNothingFromThatMoment() {
        var key = key(Map.of());
        assertThat(ask(key).status()).isEqualTo(200);

        assertThat(centre.post("/keys/" + id(key) + "/revoke", Map.of()).leadsTo()).isEqualTo("/keys");

        refused(ask(key), 401, "KEY_REVOKED");
        assertThat(text("select kind from platform.event order by id desc")).isEqualTo("sender-key-revoked");
    }

    @Test
    void aKeyOpensOnlyFromWhereItMayCome() {
        refused(ask(key(Map.of("addresses", "10.20.0.0/16"))), 403, "KEY_NOT_FROM_HERE");
        assertThat(ask(key(Map.of("addresses", "10.20.0.0/16，127.0.0.0/8 ::1"))).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "10.0.0.999", "", "a.example"})
    void whatIsNoAddressIsElsewhere(String said) { assertThat(AddressRange.address(said)).isEmpty(); }

    @Test
    void aKeyEndsWithItsOrganisation() {
        var key = key(Map.of());
        var yesterday = LocalDate.now(program.get(Clock.class)).minusDays(1);
        var court = " where code = 'city-court'";
        People.asOwner(program, "update organisation.organisation set valid_to = '" + yesterday + "'" + court);
        program.get(Organisations.class).load();
        try {
            refused(ask(key), 401, "SENDER_ENDED");
            assertThat(centre.get("/keys").body()).contains("单位已撤并");
            assertThat(centre.post("/keys/" + id(key) + "/replace", Map.of()).body()).contains("报送单位已不存续");
        } finally {
            People.asOwner(program, "update organisation.organisation set valid_to = null" + court);
            program.get(Organisations.class).load();
        }
        assertThat(ask(key).status()).isEqualTo(200);
    }

    @Test
    void aReplacedKeyHoldsAWeekLongerBesideTheNewOne() {
        var old = key(Map.of());

        var fresh = Caller.keyIn(centre.post("/keys/" + id(old) + "/replace", Map.of()));

        assertThat(ask(old).status()).isEqualTo(200);
        assertThat(ask(fresh).status()).isEqualTo(200);
        assertThat(text("select expires_on from organisation.sender_key where id = " + id(old)))
                .isEqualTo(LocalDate.now(program.get(Clock.class)).plusDays(7).toString());
        assertThat(centre.post("/keys/" + id(old) + "/replace", Map.of()).body()).contains("已经做过新的");
    }

    @ParameterizedTest
    @CsvSource({"name,'',请写明用途", "list,administrative-punishment,只能选这个单位报送的名单", "list,'',至少选一种名单",
            "addresses,10.20.0.0/99,来源地址有误", "addresses,example.org,来源地址有误", "expires,2020-01-01,有效期",
            "expires,2199-01-01,有效期", "expires,soon,有效期", "organisation,0,请选择报送单位"})
    void whatIsFilledInWronglyMakesNoKey(String field, String value, String said) {
        var before = text("select count(*) from organisation.sender_key");
        var court = program.get(Organisations.class).find("city-court").orElseThrow().id();
        var form = new java.util.HashMap<>(Map.of("organisation", Integer.toString(court), "name", "业务系统", "list",
                "judgment-debtor", "expires",
                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(30).toString()));
        form.put(field, value);
        centre.get("/keys");

        var answer = centre.post("/keys", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(said).doesNotContain("xzk_0");
        assertThat(text("select count(*) from organisation.sender_key")).isEqualTo(before);
    }

    @Test
    void noOtherSiteMayAskByABrowser() {
        try (var caller = new Caller(program.url(), key(Map.of()))) {
            var answer = caller.get(LISTS, "Origin", "https://elsewhere.example");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
        try (var browser = new Caller(program.url(), "")) {
            var preflight = browser.ask("OPTIONS", LISTS, "Origin", "https://elsewhere.example",
                    "Access-Control-Request-Method", "GET");
            assertThat(preflight.status()).isEqualTo(401);
            assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }
}
