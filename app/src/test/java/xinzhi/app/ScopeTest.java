package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import xinzhi.app.platform.postgres.TestServer;

/// Every duty at every door: which open, and that behind them nobody sees what is another's.
class ScopeTest {
    private static final String[] CASE_DUTIES = {"city", "centre", "board", "district_body", "department", "street",
            "helper"};
    private static final String[] INTAKE_DUTIES = {"city", "centre"};
    private static final String[] SIGNED_IN = {"administrator", "city", "centre", "board", "district_body",
            "department", "street", "helper", "enterprise"};
    private static final Map<String, Door> DOORS = doors();
    private static final Pattern BOARD_FACET = Pattern.compile("value=\"(?:board:)(\\d+)\"");
    private static final Pattern LIST_COUNT = Pattern
            .compile("value=\"list:[a-z-]+\"[^<]*<span[^>]*>[^<]*</span><b>(\\d+)</b>");
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static TestProgram program;
    private static Canaries canaries;
    private static long spare;

    /// Who may pass, and what they are answered; everybody else is told 403, and nobody to sign in.
    private record Door(Set<String> duties, int answer, Map<String, String> form) {}

    private static Map<String, Door> doors() {
        var doors = new LinkedHashMap<String, Door>();
        door(doors, "GET /", 302, SIGNED_IN);
        door(doors, "GET /password", 200, SIGNED_IN);
        doors.put("POST /password", new Door(Set.of(SIGNED_IN), 200,
                Map.of("current", "no", "password", "no", "repeat", "no")));
        door(doors, "GET /account", 200, SIGNED_IN);
        door(doors, "POST /account/end-others", 302, SIGNED_IN);
        door(doors, "GET /sign-in/code", 302, SIGNED_IN);
        doors.put("POST /sign-in/code", new Door(Set.of(SIGNED_IN), 302, Map.of("code", "000000")));
        door(doors, "GET /second-factor", 200, SIGNED_IN);
        door(doors, "POST /second-factor/begin", 302, SIGNED_IN);
        for (var act : new String[]{"confirm", "remove"}) {
            doors.put("POST /second-factor/" + act, new Door(Set.of(SIGNED_IN), 200, Map.of("code", "no code")));
        }
        door(doors, "GET /my", 200, "enterprise");
        door(doors, "GET /ledger", 200, CASE_DUTIES);
        door(doors, "POST /ledger", 200, CASE_DUTIES);
        door(doors, "POST /ledger/facets", 200, CASE_DUTIES);
        door(doors, "POST /ledger/export", 200, CASE_DUTIES);
        door(doors, "GET /items/{id}", 200, CASE_DUTIES);
        door(doors, "POST /items/{id}/personal", 404, CASE_DUTIES); // the canaries' listings say nothing of persons
        doors.put("POST /items/{id}/history", new Door(
                Set.of("city", "centre", "board", "district_body", "department"), 200, Map.of("purpose", "audit")));
        door(doors, "GET /deliveries", 200, INTAKE_DUTIES);
        door(doors, "POST /deliveries", 422, INTAKE_DUTIES);
        door(doors, "GET /deliveries/{id}", 200, INTAKE_DUTIES);
        door(doors, "GET /deliveries/{id}/progress", 200, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/commit", 302, INTAKE_DUTIES);
        door(doors, "POST /deliveries/{id}/discard", 302, INTAKE_DUTIES);
        door(doors, "GET /operation", 200, "administrator");
        door(doors, "GET /operation/now", 200, "administrator");
        door(doors, "POST /deliveries/{id}/file", 302, "centre");
        door(doors, "GET /catalogue", 200, CASE_DUTIES);
        door(doors, "GET /catalogue/{kind}", 200, CASE_DUTIES);
        door(doors, "GET /catalogue/{kind}/amend", 200, INTAKE_DUTIES);
        door(doors, "POST /catalogue/{kind}/amend", 422, INTAKE_DUTIES);
        door(doors, "GET /catalogue/amendments", 200, CASE_DUTIES);
        door(doors, "GET /catalogue/amendments/{id}", 200, CASE_DUTIES);
        door(doors, "POST /catalogue/amendments/{id}/approve", 302, "city");
        door(doors, "POST /catalogue/amendments/{id}/reject", 302, "city");
        door(doors, "POST /catalogue/amendments/{id}/withdraw", 302, INTAKE_DUTIES);
        door(doors, "GET /organisations", 200, "administrator", "city", "centre");
        door(doors, "GET /organisations/{id}", 200, "administrator", "city", "centre");
        door(doors, "POST /organisations/{id}/contacts", 302, "administrator", "city");
        door(doors, "POST /organisations/{id}/contacts/{contact}/end", 404, "administrator", "city");
        door(doors, "POST /organisations/proposals", 302, "administrator", "city");
        door(doors, "POST /organisations/proposals/{id}/approve", 404, "administrator", "city");
        door(doors, "POST /organisations/proposals/{id}/refuse", 404, "administrator", "city");
        door(doors, "GET /users", 200, "administrator");
        doors.put("POST /users", new Door(Set.of("administrator"), 200,
                Map.of("username", "X", "name", "无", "duty", "city", "organisation", "0")));
        door(doors, "GET /users/{id}", 200, "administrator");
        doors.put("POST /users/{id}/managing",
                new Door(Set.of("administrator"), 302, Map.of("manages", "true")));
        doors.put("POST /users/{id}/identity", new Door(Set.of("administrator"), 302, Map.of("identity", "")));
        for (var act : new String[]{"reset", "unlock", "deactivate", "activate", "second-factor"}) {
            door(doors, "POST /users/{id}/" + act, 302, "administrator");
        }
        return doors;
    }

    private static void door(Map<String, Door> doors, String name, int answer, String... duties) {
        doors.put(name, new Door(Set.of(duties), answer, Map.of()));
    }

    @BeforeAll
    static void start() throws SQLException {
        program = TestProgram.start();
        canaries = new Canaries(program);
        spare = People.add(program, "spare", "city", canaries.id("credit-office"), false);
        People.asOwner(program,
                """
                    insert into catalogue.amendment (record, changes, reason, basis, wanted_from, proposed_by, proposed_name, proposed_at,
                                                     state, decided_by, decided_name, decided_at, remark, effective_from, version)
                    values ('list/judgment-debtor', '[{"property":"cadence","before":["weekly"],"after":["daily"]}]', '试', '试', '2026-01-02',
                            1, '甲', '2026-01-01 00:00Z', 'approved', 2, '乙', '2026-01-01 00:00Z', '', '2026-01-02', 1)
                    """);
    }

    @AfterAll
    static void stop() { program.close(); }

    private static Visitor as(String duty, String organisation) {
        var name = "u" + COUNTER.incrementAndGet();
        if (duty.equals("enterprise")) {
            People.addEnterprise(program, name, canaries.subject(organisation));
        } else {
            People.add(program, name, duty, canaries.id(organisation), false);
        }
        var visitor = new Visitor(program);
        assertThat(visitor.signIn(name, People.PASSWORD).leadsTo()).isEqualTo("/");
        return visitor;
    }

    @Test
    void everyDoorOfTheProgramStandsInThisTest() {
        var mapped = new TreeSet<String>();
        program.get(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().forEach(info -> {
            for (var path : info.getPatternValues()) {
                var methods = info.getMethodsCondition().getMethods();
                mapped.add((methods.isEmpty() ? "ANY" : methods.iterator().next().name()) + " " + path);
            }
        });
        mapped.removeAll(Set.of("GET /sign-in", "ANY /error")); // open to everybody

        assertThat(DOORS.keySet()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @ParameterizedTest
    @CsvSource({"administrator,''", "city,credit-office", "centre,credit-centre", "board,XW", "district_body,jb-court",
            "department,court", "street,320102002", "helper,helper-one", "enterprise,金丝雀一"})
    void opensToADutyItsOwnDoorsOnly(String duty, String organisation) {
        var own = canaries.of(duty, organisation).stream().findFirst();
        var expected = new LinkedHashMap<String, Integer>();
        var found = new LinkedHashMap<String, Integer>();
        try (var visitor = as(duty, organisation)) {
            DOORS.forEach((name, door) -> {
                expected.put(name, door.duties().contains(duty) ? door.answer() : 403);
                found.put(name, knock(visitor, name, door, own.map(Canaries.Bird::item).orElse(1L)).status());
            });
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void sendsAStrangerToTheSignInPageFromEveryDoor() {
        try (var stranger = new Visitor(program)) {
            stranger.get("/sign-in");
            DOORS.forEach((name, door) -> {
                var answer = knock(stranger, name, door, canaries.birds().getFirst().item());
                if (name.equals("POST /deliveries")) {
                    assertThat(answer.status()).as(name).isEqualTo(401);
                } else {
                    assertThat(answer.leadsTo()).as(name).isEqualTo("/sign-in");
                }
                assertThat(answer.body()).as(name).doesNotContain("翠羽", "金丝雀");
            });
        }
    }

    private static Visitor.Answer knock(Visitor visitor, String name, Door door, long item) {
        var path = name.substring(name.indexOf(' ') + 1);
        var subject = path.startsWith("/items")
                ? item
                : path.startsWith("/users") ? spare : path.startsWith("/catalogue") ? 1 : canaries.delivery();
        if (path.startsWith("/organisations/{id}")) {
            path = path.replace("{id}", String.valueOf(canaries.id("XW"))).replace("{contact}", "0");
        }
        path = path.replace("{id}", Long.toString(subject)).replace("{kind}", Canaries.LIST);
        if (name.equals("POST /deliveries")) {
            return visitor.upload(path, Map.of("list", "no-such-list", "sender", "x", "asOf", "2026-11-01"), "a.csv",
                    "甲");
        }
        return name.startsWith("GET") ? visitor.get(path) : visitor.post(path, door.form());
    }

    @ParameterizedTest
    @CsvSource({"city,credit-office,5", "centre,credit-centre,5", "board,XW,2", "board,JB,2", "board,GL,0",
            "district_body,xw-market-regulation,2", "district_body,jb-court,2", "department,market-regulation,2",
            "department,court,2", "department,tax,0", "street,320102002,1", "street,320111001,1",
            "street,320102003,0", "helper,helper-one,1", "helper,helper-two,1"})
    void showsADutyWhatIsItsOwnAndNothingElse(String duty, String organisation, int seen) throws Exception {
        assertThat(canaries.of(duty, organisation)).hasSize(seen);
        try (var visitor = as(duty, organisation)) {
            var everything = everythingSeenBy(visitor, duty, organisation);
            everything.forEach((where, text) -> {
                for (var bird : canaries.foreignTo(duty, organisation)) {
                    assertThat(text).as(where).doesNotContain(bird.song());
                }
            });
            for (var where : new String[]{"ledger", "search", "export"}) {
                for (var bird : canaries.of(duty, organisation)) {
                    assertThat(everything.get(where)).as(where).contains(bird.song());
                }
            }
            var facets = visitor.post("/ledger/facets", Map.of()).body();
            var counted = LIST_COUNT.matcher(facets);
            assertThat(counted.find() ? Integer.parseInt(counted.group(1)) : 0).isEqualTo(seen);
            assertThat(BOARD_FACET.matcher(facets).results().map(hit -> hit.group(1)).collect(Collectors.toSet()))
                    .isEqualTo(canaries.of(duty, organisation).stream()
                            .map(bird -> bird.board().isEmpty() ? "0" : String.valueOf(canaries.id(bird.board())))
                            .collect(Collectors.toSet()));
            var rows = visitor.post("/ledger", Map.of(), "HX-Request", "true").body();
            assertThat(Pattern.compile("href=\"/items/\\d+\"").matcher(rows).results().count()).isEqualTo(seen);
            assertThat(rows.contains("共 " + seen + " 条")).isEqualTo(seen > 0);
        }
    }

    private static Map<String, String> everythingSeenBy(Visitor visitor, String duty, String organisation)
            throws IOException, XMLStreamException {
        var seen = new LinkedHashMap<String, String>();
        seen.put("ledger", visitor.get("/ledger").body());
        seen.put("ledger rows", visitor.post("/ledger", Map.of(), "HX-Request", "true").body());
        seen.put("facets", visitor.post("/ledger/facets", Map.of()).body());
        seen.put("search", visitor.post("/ledger", Map.of("q", "金丝雀"), "HX-Request", "true").body());
        seen.put("search by code", visitor.post("/ledger", Map.of("q", "91320102MA1CANARY1")).body());
        seen.put("search by document", visitor.post("/ledger", Map.of("q", "金丝罚〔2026〕")).body());
        seen.put("facets of a search", visitor.post("/ledger/facets", Map.of("q", "金丝雀")).body());
        for (var board : new String[]{"XW", "JB"}) {
            seen.put("board " + board, visitor.post("/ledger", Map.of("board", "" + canaries.id(board))).body());
        }
        seen.put("without a board", visitor.post("/ledger", Map.of("board", "0")).body());
        seen.put("export", text(visitor.post("/ledger/export", Map.of()).bytes()));
        seen.put("export of a search", text(visitor.post("/ledger/export", Map.of("q", "金丝雀")).bytes()));
        for (var bird : canaries.birds()) {
            var answer = visitor.get("/items/" + bird.item());
            assertThat(answer.status()).as(bird.song()).isEqualTo(bird.belongsTo(duty, organisation) ? 200 : 404);
            seen.put("item " + bird.song(), answer.body());
        }
        if (!Set.of(INTAKE_DUTIES).contains(duty)) {
            for (var path : new String[]{"/deliveries", "/deliveries/" + canaries.delivery(), "/users"}) {
                var body = visitor.get(path).body();
                assertThat(body).as(path).doesNotContain("翠羽");
                seen.put(path, body);
            }
        }
        return seen;
    }

    @ParameterizedTest
    @CsvSource({"金丝雀一,4", "金丝雀二,1"})
    void showsAnEnterpriseItsOwnListingsWithoutHowTheyAreHandled(String enterprise, int seen) {
        try (var visitor = as("enterprise", enterprise)) {
            var page = visitor.get("/my").body();

            for (var bird : canaries.birds()) {
                assertThat(page.contains(bird.song() + "局")).as(bird.song())
                        .isEqualTo(bird.board().isEmpty() == enterprise.equals("金丝雀二"));
            }
            assertThat(Pattern.compile("金丝罚〔2026〕翠羽").matcher(page).results().count()).isEqualTo(seen);
            // Nothing of the source row, of the evidence for the board, of who handled it.
            assertThat(page.replaceAll("〕翠羽.|翠羽.局", "")).doesNotContain("翠羽", "经办");
        }
    }

    @Test
    void anEnterprisesRoleReadsTheColumnsGrantedToItAndNoOthers() {
        for (var forbidden : new String[]{"select content from roster.listing", "select delivery from roster.listing",
                "select board_evidence from casework.item", "select stage from casework.item",
                "select 1 from roster.listing_past", "select 1 from casework.item_past",
                "select 1 from registry.subject_name", "select 1 from platform.event", "select 1 from intake.delivery",
                "select password_hash from organisation.account"}) {
            assertThatThrownBy(() -> People.asOwner(program,
                    "select set_config('xz.org', '1', false), set_config('xz.user', '1', false)",
                    "set role xz_enterprise", forbidden)).as(forbidden)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void thePublicsRoleMayReadNothing() throws SQLException {
        try (var owner = TestServer.connect(program.database());
                var asked = owner.createStatement();
                var rows = asked.executeQuery("""
                    select c.oid::regclass::text
                    from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'v', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                      and n.nspname !~ '^pg_'
                      and (has_schema_privilege('xz_public', n.oid, 'usage') and n.nspname <> 'public'
                           or has_any_column_privilege('xz_public', c.oid, 'select, insert, update'))
                    """)) {
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void anAdministratorSeesNoCaseAtAll() {
        try (var visitor = as("administrator", "")) {
            for (var path : new String[]{"/operation", "/operation/now", "/ledger",
                    "/items/" + canaries.birds().getFirst().item(), "/deliveries",
                    "/users"}) {
                assertThat(visitor.get(path).body()).as(path).doesNotContain("翠羽", "金丝雀");
            }
        }
    }

    @Test
    void tellsNobodyWhetherAnotherScopesItemExists() {
        try (var visitor = as("board", "XW")) {
            var foreign = visitor.get("/items/" + canaries.foreignTo("board", "XW").getFirst().item());
            var none = visitor.get("/items/999999");

            assertThat(foreign.status()).isEqualTo(none.status()).isEqualTo(404);
            assertThat(withoutNumbers(foreign.body())).isEqualTo(withoutNumbers(none.body()));
        }
    }

    private static String withoutNumbers(String page) {
        return page.replaceAll("<code>[0-9a-f]{8}</code>", "").replaceAll("value=\"[^\"]+\"", "")
                .replaceAll("hx-headers:inherited='[^']+'", "");
    }

    /// Proves that the tests above can fail.
    @Test
    void wouldSeeALeakIfThePolicyOfBoardsWereBroken() throws Exception {
        try (var visitor = as("board", "GL")) {
            People.asOwner(program, "alter policy item_board on casework.item using (true)");

            var leaked = everythingButItems(visitor);

            assertThat(leaked).allSatisfy((where, text) -> assertThat(text).as(where).contains("翠羽乙", "翠羽丁"));
        } finally {
            People.asOwner(program,
                    "alter policy item_board on casework.item using (board = current_setting('xz.org')::int)");
        }
    }

    private static Map<String, String> everythingButItems(Visitor visitor)
            throws IOException, XMLStreamException {
        return Map.of("ledger", visitor.get("/ledger").body(), "search",
                visitor.post("/ledger", Map.of("q", "金丝雀")).body(), "export",
                text(visitor.post("/ledger/export", Map.of()).bytes()), "item",
                visitor.get("/items/" + canaries.birds().get(1).item()).body());
    }

    /// Every text in a workbook.
    private static String text(byte[] workbook) throws IOException, XMLStreamException {
        var file = Files.write(Files.createTempFile("ledger", ".xlsx"), workbook);
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : Collections.list(zip.entries())) {
                text.append(textOf(zip.getInputStream(part))).append('\n');
            }
        } finally {
            Files.delete(file);
        }
        assertThat(text).contains("序号");
        return text.toString();
    }

    /// The characters of a part, whichever way they are written.
    private static String textOf(InputStream part) throws XMLStreamException {
        var text = new StringBuilder();
        var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(part);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }
}
