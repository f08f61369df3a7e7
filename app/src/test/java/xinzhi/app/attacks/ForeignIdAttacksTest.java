package xinzhi.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import xinzhi.app.Canaries;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;

/// Other people's numbers, and numbers nobody has, in every address that takes one.
class ForeignIdAttacksTest {
    /// Below zero are persons; of those there are not so many here.
    private static final List<String> STRANGE = List.of("-99", "0", "999999", "9223372036854775807",
            "-9223372036854775808", "9223372036854775808", "99999999999999999999999", "1e3", "1.0",
            "abc",
            "'", "1'%20or%20'1'='1", "%E4%B8%80", "%F0%9F%98%80", "null", "1,2", "{id}", "%7Bid%7D",
            "%24%7B7*7%7D",
            "..%2F..%2Fetc", "%00", "1;x=1", "%252e%252e");
    private static final String OWN = "金丝雀二";
    private static TestProgram program;
    private static Canaries canaries;

    @BeforeAll
    static void start() throws SQLException {
        program = TestProgram.start();
        canaries = new Canaries(program);
        People.addManager(program, "warden", "administrator", null);
        People.addManager(program, "city", "city", canaries.id("credit-office"));
        People.addManager(program, "centre", "centre", canaries.id("credit-centre"));
        People.addManager(program, "xuanwu", "board", canaries.id("XW"));
        People.addManager(program, "street", "street", canaries.id("320102002"));
        People.addEnterprise(program, "firm", canaries.subject(OWN));
    }

    @AfterAll
    static void stop() { program.close(); }

    private static Visitor as(String name) {
        var visitor = new Visitor(program);
        assertThat(visitor.signIn(name, People.PASSWORD).leadsTo()).isEqualTo("/");
        visitor.get("/account");
        return visitor;
    }

    @ParameterizedTest
    @CsvSource({"warden", "city", "centre", "xuanwu", "street", "firm"})
    void answersStrangeNumbersWithAPlainRefusal(String name) {
        var wrong = new TreeMap<String, Integer>();
        try (var visitor = as(name)) {
            program.get(RequestMappingHandlerMapping.class).getHandlerMethods().keySet()
                    .forEach(info -> info.getPatternValues().stream().filter(path -> path.contains("{"))
                            .forEach(path -> {
                                var post = info.getMethodsCondition().getMethods().toString().contains("POST");
                                for (var strange : STRANGE) {
                                    var at = path.replaceAll("\\{[a-z]+}",
                                            java.util.regex.Matcher.quoteReplacement(encoded(strange)));
                                    var answer = post
                                            ? visitor.post(at,
                                                    Map.of("purpose", "核对证件号码", "manages", "true", "identity",
                                                            "x", "name", "甲", "telephone", "025-1234"))
                                            : visitor.get(at);
                                    // Without a key the interface knows nobody, signed in or not.
                                    boolean refused = Set.of(400, 403, 404).contains(answer.status())
                                            || (path.startsWith("/api/") && answer.status() == 401)
                                            || harmless(answer);
                                    // An enterprise's own name stands on every page of its own.
                                    var seen = name.equals("firm")
                                            ? answer.body().replace(OWN, "")
                                            : answer.body();
                                    if (!refused || tells(seen)) {
                                        wrong.put((post ? "POST " : "GET ") + at, answer.status());
                                    }
                                }
                            }));
            assertThat(visitor.get("/account").status()).isEqualTo(200);
        }
        assertThat(wrong).isEmpty();
    }

    private static String encoded(String strange) {
        return strange.replace("{", "%7B").replace("}", "%7D").replace("'", "%27");
    }

    /// An act refused before anything was looked up leads back to where a number was not found either.
    private static boolean harmless(Visitor.Answer answer) {
        return answer.status() == 302
                && answer.leadsTo().matches("/(items|deliveries|catalogue/amendments|users)/-?\\d+");
    }

    private static boolean tells(String body) {
        return body.contains("翠羽") || body.contains("金丝雀") || body.contains("xinzhi.app")
                || body.contains("java.") || body.toLowerCase(java.util.Locale.ROOT).contains("exception")
                || body.contains("org.postgresql");
    }

    @Test
    void saysTheSameOfWhatIsAnothersAndOfWhatIsNot() {
        var foreign = canaries.foreignTo("board", "XW").getFirst().item();
        try (var visitor = as("xuanwu")) {
            for (var act : new String[]{"", "/personal", "/history"}) {
                var form = Map.of("purpose", act.equals("/history") ? "audit" : "核对证件号码");
                var one = act.isEmpty()
                        ? visitor.get("/items/" + foreign)
                        : visitor.post("/items/" + foreign + act, form);
                var none = act.isEmpty() ? visitor.get("/items/999999") : visitor.post("/items/999999" + act, form);
                assertThat(one.status()).as(act).isEqualTo(none.status()).isEqualTo(404);
                assertThat(plain(one.body())).as(act).isEqualTo(plain(none.body()));
            }
        }
    }

    private static String plain(String page) {
        return page.replaceAll("<code>[0-9a-f]{8}</code>", "").replaceAll("value=\"[^\"]+\"", "")
                .replaceAll("hx-headers:inherited='[^']+'", "");
    }

    private static String nextYear() { return LocalDate.now(program.get(Clock.class)).plusYears(1).toString(); }

    @ParameterizedTest
    @CsvSource({"xuanwu", "street", "firm", "centre"})
    void journalsNothingOfActsOnWhatIsAnothers(String name) throws SQLException {
        var before = events();
        try (var visitor = as(name)) {
            var admin = accountId("warden");
            for (var act : new String[]{"reset", "deactivate", "activate", "unlock", "second-factor"}) {
                visitor.post("/users/" + admin + "/" + act, Map.of());
            }
            visitor.post("/users/" + admin + "/identity", Map.of("identity", "mine"));
            visitor.post("/users/" + admin + "/managing", Map.of("manages", "false"));
            visitor.post("/organisations/" + canaries.id("XW") + "/contacts",
                    Map.of("name", "甲", "post", "乙", "telephone", "025-1234"));
            visitor.post("/organisations/proposals", Map.of("kind", "helper", "name", "某某机构", "reason", "试",
                    "effective", nextYear()));
            if (!name.equals("centre")) {
                visitor.post("/deliveries/" + canaries.delivery() + "/discard", Map.of());
                visitor.post("/deliveries/" + canaries.delivery() + "/commit", Map.of());
                visitor.post("/deliveries/" + canaries.delivery() + "/file", Map.of("purpose", "核对证件号码"));
            }
        }
        assertThat(events()).isEqualTo(before);
    }

    private static long accountId(String name) throws SQLException {
        return number("select id from organisation.account where name = '" + name + "'");
    }

    private static long events() throws SQLException {
        return number("select count(*) from platform.event where kind not in ('signed-in')");
    }

    private static long number(String sql) throws SQLException {
        try (var owner = xinzhi.app.platform.postgres.TestServer.connect(program.database());
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// Fields of the form's neighbours: who decided, in which state, under which number.
    @Test
    void letsNobodyDecideByNamingFieldsTheFormDoesNotHave() throws SQLException {
        var form = new HashMap<>(Map.of("kind", "helper", "name", "自荐的机构", "reason", "试", "effective",
                nextYear()));
        form.putAll(Map.of("id", "1", "state", "approved", "approved_by", "1", "decidedBy", "1", "decided_by", "1",
                "proposed_by", "999", "proposedBy", "999"));
        try (var visitor = as("city")) {
            assertThat(visitor.post("/organisations/proposals", form).leadsTo()).contains("tab=proposals");
            var id = number("select id from organisation.proposal where name = '自荐的机构' and state = 'proposed'"
                    + " and decided_by is null and proposed_by = " + accountId("city"));
            visitor.post("/organisations/proposals/" + id + "/approve", Map.of("proposed_by", "999"));
            assertThat(number("select count(*) from organisation.proposal where id = " + id
                    + " and state = 'proposed'")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"+999999999-12-31", "-999999999-01-01", "+10000-01-01", "9999-12-31", "1899-12-31", "2026-02-30", "''",
            "昨天"})
    void takesNoDayThatNoCalendarOfAnOfficeHas(String day) {
        try (var visitor = as("city")) {
            var effective = visitor.post("/organisations/proposals", Map.of("kind", "helper", "name",
                    "机构" + day.hashCode(), "reason", "试", "effective", day));
            assertThat(effective.status()).isEqualTo(302);
            assertThat(visitor.get(effective.leadsTo()).status()).isEqualTo(200);
            var delivery = visitor.upload("/deliveries", Map.of("list", Canaries.LIST, "sender", "city-credit-centre",
                    "asOf", day, "extent", "full"), "a.csv", "甲");
            assertThat(delivery.status()).isEqualTo(422);
            assertThat(visitor
                    .get("/catalogue?day=" + java.net.URLEncoder.encode(day, java.nio.charset.StandardCharsets.UTF_8))
                    .status()).isEqualTo(200);
            assertThat(visitor.get("/catalogue/" + Canaries.LIST + "?day="
                    + java.net.URLEncoder.encode(day, java.nio.charset.StandardCharsets.UTF_8)).status())
                    .isEqualTo(200);
            assertThat(visitor.post("/catalogue/" + Canaries.LIST + "/amend", Map.of("part", "basics", "reason", "试",
                    "basis", "试", "from", day, "was.cadence", "weekly", "cadence", "monthly")).status()).isEqualTo(422);
            assertThat(visitor.get("/organisations?tab=helpers").status()).isEqualTo(200);
        }
    }
}
