package xinzhi.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;

/// Texts that want to be more than texts: markup, formulas, statements.
class InjectionAttacksTest {
    private static final String MARKUP = "'\"><i id=xss>\" data-xss=\"1";
    private static final Pattern ALIVE = Pattern.compile("<i id=xss>|<[a-zA-Z][^>]* data-xss=");
    private static final Pattern ITEM = Pattern.compile("href=\"(/items/\\d+)\"");
    private static final String DAY = "2026-03-02";
    private static TestProgram program;
    private static Desk desk;
    private static String delivery;
    private static String item;

    @BeforeAll
    static void takeIn() {
        program = TestProgram.start();
        desk = new Desk(program);
        var row = new HashMap<>(Map.of("CF_XDR_MC", "=有限公司" + MARKUP, "CF_XDR_LB", "法人及非法人组织", "CF_XDR_SHXYM",
                "91320118MAU8719N5X", "CF_WSH", "@宁罚〔2025〕" + MARKUP + "1号", "CF_WFXW", "=1+1" + MARKUP, "CF_SY",
                "事实" + MARKUP, "CF_YJ", "依据" + MARKUP, "CF_CFLB", "罚款", "CF_NR", "内容" + MARKUP, "CF_NR_FK", "0.5"));
        row.putAll(Map.of("CF_JDRQ", "2025-03-04", "CF_YXQ", "2099-12-31", "CF_GSJZQ", "2099-03-04", "CF_CFJG",
                "＋局" + MARKUP, "CF_CFJGDM", "113201183298546348", "CF_SJLY", "来源" + MARKUP, "CF_SJLYDM",
                "113201183298546348", "BZ", MARKUP));
        delivery = desk.takeIn("名单<i id=xss>' data-xss=1.csv", desk.list(row), DAY);
        var found = ITEM.matcher(desk.visitor().get("/ledger").body());
        assertThat(found.find()).as(desk.visitor().get(delivery).body()).isTrue();
        item = found.group(1);
        People.add(program, "city", "city", organisation("credit-office"), false);
        People.add(program, "second", "city", organisation("credit-office"), false);
        People.addManager(program, "warden", "administrator", null);
        People.add(program, "quiet", "board", organisation("GL"), false);
    }

    @AfterAll
    static void stop() {
        desk.close();
        program.close();
    }

    private static int organisation(String code) {
        return program.get(Organisations.class).find(code).map(Organisation::id).orElseThrow();
    }

    private static Visitor as(String name) {
        var visitor = new Visitor(program);
        assertThat(visitor.signIn(name, People.PASSWORD).leadsTo()).isEqualTo("/");
        visitor.get("/account");
        return visitor;
    }

    private static void dead(String where, Visitor.Answer answer) {
        assertThat(answer.status()).as(where).isLessThan(500);
        assertThat(answer.body()).as(where).contains("xss").doesNotContainPattern(ALIVE);
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    @Test
    void showsMarkupInALinesFieldsAsText() {
        var visitor = desk.visitor();
        for (var path : List.of("/ledger", item, "/deliveries", delivery)) {
            dead(path, visitor.get(path));
        }
        dead("rows", visitor.post("/ledger", Map.of(), "HX-Request", "true"));
        dead("findings", desk.visitor().get(delivery + "?kind=" + encoded(MARKUP) + "&from=0"));
        dead("again",
                visitor.get(
                        desk.handIn("again<i id=xss>.csv", desk.list(Map.of("CF_XDR_MC", MARKUP, "CF_JDRQ", MARKUP)),
                                "2026-03-03").leadsTo()));
    }

    @Test
    void showsMarkupTypedIntoFormsAsText() {
        var visitor = desk.visitor();
        dead("search", visitor.post("/ledger", Map.of("q", MARKUP)));
        dead("remembered", visitor.get("/ledger"));
        dead("rows",
                visitor.post("/ledger", Map.of("q", MARKUP, "list", MARKUP, "category", MARKUP), "HX-Request", "true"));
        for (var field : List.of("list", "category", "sort", "page", "choose", "drop", "sortBy", "stage")) {
            for (var value : List.of(MARKUP, "list:" + MARKUP, "category:" + MARKUP)) {
                assertThat(visitor.post("/ledger", Map.of(field, value)).body()).as(field).doesNotContainPattern(ALIVE);
                assertThat(visitor.post("/ledger/facets", Map.of(field, value)).body()).as(field)
                        .doesNotContainPattern(ALIVE);
            }
        }
        visitor.post("/ledger", Map.of());
        assertThat(
                visitor.upload("/deliveries", Map.of("list", MARKUP.replace("\"", "'"), "sender", "<i id=xss>", "asOf",
                        "<i id=xss>"), "a.csv", "x").body())
                .doesNotContainPattern(ALIVE);
        var file = visitor.post(delivery + "/file", Map.of("purpose", MARKUP)); // as received, and so never shown
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(visitor.post(item + "/personal", Map.of("purpose", MARKUP)).body()).doesNotContainPattern(ALIVE);
        dead("amendment", visitor.post("/catalogue/" + Desk.LIST + "/amend", Map.of("part", "basics", "reason", MARKUP,
                "basis", MARKUP, "from", "x", "name", MARKUP, "was.name", MARKUP)));
    }

    @Test
    void showsMarkupInWhatWasProposedAndWhoIsThereAsText() {
        try (var city = as("city"); var second = as("second"); var admin = as("warden")) {
            var board = "/organisations/" + organisation("XW");
            city.post(board + "/contacts", Map.of("name", MARKUP, "post", MARKUP, "telephone", "025-1234"));
            dead("contact", city.get(board));
            dead("directory", city.get("/organisations?q=" + encoded(MARKUP)));
            dead("name", city.get("/organisations?tab=names&name=" + encoded(MARKUP)));
            assertThat(city.get("/organisations?tab=" + encoded(MARKUP)).body()).doesNotContainPattern(ALIVE);
            city.post("/organisations/proposals",
                    Map.of("kind", "helper", "name", MARKUP, "reason", MARKUP, "effective",
                            LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString()));
            dead("proposals", city.get("/organisations?tab=proposals"));
            var approve = Pattern.compile("/organisations/proposals/\\d+/approve")
                    .matcher(second.get("/organisations?tab=proposals").body());
            assertThat(approve.find()).isTrue();
            dead("approved", second.get(second.post(approve.group(), Map.of()).leadsTo()));
            dead("helpers", second.get("/organisations?tab=helpers"));
            dead("refused",
                    city.get(city.post("/organisations/proposals", Map.of("kind", "name", "name", MARKUP, "body",
                            MARKUP, "line", MARKUP, "board", MARKUP, "reason", MARKUP, "effective", MARKUP))
                            .leadsTo()));
            var amendment = city.post("/catalogue/" + Desk.LIST + "/amend", Map.of("part", "basics", "reason", MARKUP,
                    "basis", MARKUP, "from", LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(2).toString(),
                    "was.cadence",
                    cadence(city), "cadence", "yearly")).leadsTo();
            if (!amendment.isEmpty()) {
                dead("amendment", second.get(amendment));
                second.post(amendment + "/reject", Map.of("remark", MARKUP));
                dead("rejected", city.get(amendment));
                assertThat(city.get("/catalogue/amendments").body()).doesNotContainPattern(ALIVE);
            }
            admin.post("/users",
                    Map.of("username", "marked", "name", MARKUP, "duty", "administrator", "organisation", "0"));
            dead("users", admin.get("/users"));
            dead("typed",
                    admin.post("/users", Map.of("username", MARKUP, "name", MARKUP, "duty", MARKUP, "organisation",
                            "0", "unifiedCode", MARKUP)));
        }
    }

    private static String cadence(Visitor visitor) {
        var chosen = Pattern.compile("name=\"was.cadence\" value=\"([^\"]*)\"")
                .matcher(visitor.get("/catalogue/" + Desk.LIST + "/amend").body());
        return chosen.find() ? chosen.group(1) : "";
    }

    @Test
    void showsMarkupInTheBrowsersNameAndInAddressesAsText() {
        try (var visitor = new Visitor(program)) {
            visitor.get("/sign-in");
            visitor.post("/sign-in", Map.of("username", "quiet", "password", People.PASSWORD), "User-Agent", MARKUP);
            dead("sessions", visitor.get("/account"));
            assertThat(visitor.get("/sign-in?" + encoded(MARKUP)).body()).doesNotContainPattern(ALIVE);
            assertThat(visitor.get("/" + encoded("<i id=xss>")).body()).doesNotContainPattern(ALIVE);
            assertThat(visitor.get("/items/" + encoded("<i id=xss>")).body()).doesNotContainPattern(ALIVE);
            assertThat(visitor.get("/catalogue/" + encoded(MARKUP).replace("%22", "")).body())
                    .doesNotContainPattern(ALIVE);
        }
    }

    @Test
    void letsNoTextBecomeAFormulaInAWorkbook() throws IOException {
        desk.visitor().post("/ledger", Map.of());
        var parts = parts(desk.visitor().post("/ledger/export", Map.of()).bytes());
        var cells = parts.entrySet().stream().filter(e -> e.getKey().endsWith("sharedStrings.xml")
                || e.getKey().contains("worksheets/")).map(Map.Entry::getValue).toList();
        // The writer spells every character beyond ASCII as a reference: read as a workbook program would read them.
        var read = Pattern.compile("&#x([0-9a-f]+);").matcher(String.join("", cells))
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
        assertThat(read).contains(">&apos;@宁罚", ">&apos;=有限公司", ">&apos;＋局").doesNotContain("<f>", "<f ")
                .doesNotContainPattern("<t[^>]*>[=+@\\-＝＋－＠]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"})
    void letsNoTextBecomeAFormulaInAHistory(String text) throws IOException {
        var id = item.substring("/items/".length());
        People.asOwner(program,
                "insert into platform.event (at, actor, actor_name, duty, organisation, kind, about_kind,"
                        + " about_id, facts) values ('2026-11-04T00:00:00Z', 0, '" + text + "', 'board', 0, '" + text
                        + "', 'item', " + id + ", '{}')");
        var csv = parts(desk.visitor().post(item + "/history", Map.of("purpose", "audit")).bytes()).get("history.csv");
        assertThat(csv).isNotNull().contains("\"'" + text).doesNotContain("\"" + text, "," + text);
    }

    private static Map<String, String> parts(byte[] zipped) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        var file = Files.createTempFile("parts", ".zip");
        Files.write(file, zipped);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    @Test
    void takesStatementsForWords() {
        var statements = List.of("' or '1'='1", "'; drop table casework.item; --", "\\", "\\'", "%", "_", "%%%", "$$",
                "$1",
                "$tag$x$tag$", "U&'\\0027'", "E'\\x27'", "/* x */", "-- x", ":board", "?", "??|", "{fn now()}", "::int",
                "a::text",
                "宁罚〔2025〕' or '1'='1", "宁罚(2025)\\1号", "x' union select password_hash from organisation.account --",
                "{{7*7}}",
                "${7*7}", "#{7*7}", "T(java.lang.Runtime)", "\uFFFF\uFFFE", "\u202E甲", "[[", "(((((", "*+?{9999}");
        var fields = List.of("q", "board", "body", "list", "category", "stage", "decidedFrom", "publicityTo", "sort",
                "sortBy", "page", "choose", "drop");
        var seen = new ArrayList<String>();
        try (var quiet = as("quiet")) {
            for (var statement : statements) {
                for (var field : fields) {
                    for (var typed : List.of(statement, "list:" + statement, "decided," + statement + ",on")) {
                        var answer = quiet.post("/ledger", Map.of(field, typed), "HX-Request", "true");
                        if (answer.status() != 200 || ITEM.matcher(answer.body()).find()) {
                            seen.add(field + "=" + typed + " " + answer.status());
                        }
                    }
                }
                if (quiet.post("/ledger/facets", Map.of("q", statement, "list", statement)).status() != 200) {
                    seen.add("facets " + statement);
                }
                for (var path : List.of("/deliveries?kind=", delivery + "?kind=", "/organisations?q=",
                        "/organisations?tab=names&name=", "/catalogue?day=")) {
                    int status = desk.visitor().get(path + encoded(statement)).status();
                    if (status != 200) {
                        seen.add(path + statement + " " + status);
                    }
                }
            }
        }
        assertThat(seen).isEmpty();
        assertThat(desk.visitor().get("/ledger").body()).containsPattern(ITEM);
    }

    /// Words of any length are sought in the time of short ones: one user cannot occupy the machine.
    @ParameterizedTest
    @ValueSource(strings = {"1", "(1", "甲", "1(", "ﷺ"})
    @Timeout(60)
    void seeksWordsOfAnyLengthInTheTimeOfShortOnes(String part) {
        try (var quiet = as("quiet")) {
            var begun = System.nanoTime();
            var answer = quiet.post("/ledger", Map.of("q", part.repeat(60_000)), "HX-Request", "true");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        }
    }
}
