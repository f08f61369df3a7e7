package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import xinzhi.app.Doors.Door;
import xinzhi.app.platform.postgres.TestServer;

/// Every duty at every door, and every role at every table: which open, and what the database gives behind them.
@ExtendWith(Premises.Opened.class)
class ScopeTest {
    private static final Map<String, Door> DOORS = Doors.ofTheProgram().all();
    private static final Set<String> PERSON_DUTIES = Set.of("board", "district_body", "department");
    private static final long NONE = 999_999;
    private static Premises premises;
    private static TestProgram program;
    private static Canaries canaries;

    @BeforeAll
    static void enter(Premises opened) {
        premises = opened;
        program = opened.program();
        canaries = opened.canaries();
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
        opensItsOwnDoorsOnly(duty, organisation, false);
    }

    /// Whoever manages accounts finds the doors of accounts open besides, and no other.
    @ParameterizedTest
    @CsvSource({"administrator,''", "city,credit-office", "centre,credit-centre", "board,XW", "district_body,jb-court",
            "department,court", "street,320102002", "helper,helper-one"})
    void opensToAManagerTheDoorsOfAccountsBesides(String duty, String organisation) {
        opensItsOwnDoorsOnly(duty, organisation, true);
    }

    private static void opensItsOwnDoorsOnly(String duty, String organisation, boolean manager) {
        var own = canaries.of(duty, organisation).stream().findFirst();
        long colleague = premises.colleague(duty, organisation);
        var expected = new LinkedHashMap<String, Integer>();
        var found = new LinkedHashMap<String, Integer>();
        try (var visitor = manager ? premises.manager(duty, organisation) : premises.as(duty, organisation)) {
            DOORS.forEach((name, door) -> {
                boolean open = door.duties().contains(duty) || (manager && name.contains(" /users"));
                boolean personal = name.endsWith("/personal");
                expected.put(name,
                        !open
                                ? name.contains(" /api/") ? 401 : 403
                                : personal && !PERSON_DUTIES.contains(duty) ? 404 : door.answer());
                var item = personal ? canaries.personNear(duty, organisation) : own.map(Canaries.Bird::item).orElse(1L);
                found.put(name, knock(visitor, name, door, item, colleague).status());
            });
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void sendsAStrangerToTheSignInPageFromEveryDoor() {
        try (var stranger = new Visitor(program)) {
            stranger.get("/sign-in");
            DOORS.forEach((name, door) -> {
                var answer = knock(stranger, name, door, canaries.birds().getFirst().item(), 1);
                if (name.equals("POST /deliveries") || name.contains(" /api/")) {
                    assertThat(answer.status()).as(name).isEqualTo(401);
                } else {
                    assertThat(answer.leadsTo()).as(name).isEqualTo("/sign-in");
                }
                assertThat(answer.body()).as(name).doesNotContain("翠羽", "金丝雀");
            });
        }
    }

    private static Visitor.Answer knock(Visitor visitor, String name, Door door, long item, long account) {
        var path = name.substring(name.indexOf(' ') + 1);
        var subject = path.startsWith("/items")
                ? item
                : path.startsWith("/users") ? account : path.startsWith("/catalogue") ? 1 : canaries.delivery();
        if (path.equals("/subjects/{id}") || path.equals("/identities/{id}")
                || path.equals("/identities/{id}/judgements")) {
            subject = canaries.subject("金丝雀一");
        }
        if (path.startsWith("/organisations/proposals/") || path.startsWith("/deliveries/files/")
                || path.startsWith("/deliveries/fixes/")
                || path.startsWith("/identities/judgements/")) {
            subject = NONE;
        }
        if (path.startsWith("/keys/")) {
            subject = NONE;
        }
        if (path.startsWith("/organisations/{id}")) {
            path = path.replace("{id}", String.valueOf(canaries.id("XW"))).replace("{contact}", "0");
        }
        path = path.replace("{id}", Long.toString(subject)).replace("{item}", Long.toString(item)).replace("{kind}",
                Canaries.LIST).replace("{row}", "0");
        if (name.equals("POST /deliveries")) {
            return visitor.upload(path, Map.of("list", "no-such-list", "sender", "x", "asOf", "2026-11-01"), "a.csv",
                    "甲");
        }
        if (name.startsWith("DELETE")) {
            return visitor.ask("DELETE", path);
        }
        return name.startsWith("GET") ? visitor.get(path) : visitor.post(path, door.form());
    }

    @Test
    void opensToASystemWithAKeyItsOwnDoorsOnly() {
        var expected = new LinkedHashMap<String, Integer>();
        var found = new LinkedHashMap<String, Integer>();
        try (var centre = premises.as("centre", "credit-centre");
                var system = Caller.of(program, centre, "city-credit-centre", Canaries.LIST)) {
            DOORS.forEach((name, door) -> {
                var method = name.substring(0, name.indexOf(' '));
                var path = name.substring(name.indexOf(' ') + 1).replaceAll("\\{[a-z]+}",
                        Long.toString(canaries.delivery()));
                var answer = system.ask(method, path, "Content-Type", "text/csv");
                // At the pages it is a stranger: a key is no session, and no form of ours bears it.
                expected.put(name, door.duties().contains("sender") ? door.answer() : method.equals("GET") ? 401 : 403);
                found.put(name, answer.status());
                assertThat(answer.header("Set-Cookie").contains("SESSION") && path.startsWith("/api/")).isFalse();
            });
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aSystemIsGivenTheDeliveriesOfItsOrganisationAndOfTheListsOfItsKeyAsLongAsItHolds() {
        long own = premises.key("city-credit-centre", Canaries.LIST);
        assertThat(deliveriesSeen("city-credit-centre", own)).contains(Canaries.OF_DELIVERIES);
        assertThat(deliveriesSeen("city-court", own)).doesNotContain(Canaries.OF_DELIVERIES);
        assertThat(deliveriesSeen("city-credit-centre", premises.key("city-credit-centre", "judgment-debtor")))
                .doesNotContain(Canaries.OF_DELIVERIES);

        People.asOwner(program, "update organisation.sender_key set revoked_by = 1, revoked_name = '甲', "
                + "revoked_at = '2026-11-01T00:00:00Z' where id = " + own);
        assertThat(deliveriesSeen("city-credit-centre", own)).doesNotContain(Canaries.OF_DELIVERIES);
    }

    private static String deliveriesSeen(String organisation, long key) {
        return String.valueOf(TableLook.seenBy(program, "sender", premises.place("sender", organisation), -key)
                .get("table intake.delivery"));
    }

    /// The same as the pages, asked of the database: no page stands between a duty and its scope.
    @ParameterizedTest
    @CsvSource({"administrator,''", "city,credit-office", "centre,credit-centre", "board,XW", "board,JB", "board,GL",
            "district_body,xw-market-regulation", "district_body,jb-court", "department,court", "department,tax",
            "street,320102002", "street,320102003", "helper,helper-one", "helper,helper-two", "enterprise,金丝雀一",
            "enterprise,金丝雀二", "sender,city-court", "sender,province-credit-centre", "public,''", "signing_in,''"})
    void isGivenByTheDatabaseWhatIsItsOwnAndNothingElse(String duty, String organisation) {
        // The database shows the journal of accounts only to an administrator it knows.
        long user = switch (duty) {
            case "administrator" -> premises.colleague(duty, organisation);
            case "sender" -> -premises.key(organisation, Canaries.LIST);
            default -> 0;
        };
        var seen = TableLook.seenBy(program, duty, premises.place(duty, organisation), user);

        assertThat(Walk.heard(seen, canaries.forbidden(duty, organisation))).isEmpty();
        if (duty.equals("public") || duty.equals("signing_in")) {
            assertThat(seen).isEmpty();
        }
        if (duty.equals("administrator")) {
            assertThat(seen.get("table platform.event")).contains(Canaries.OF_ACCOUNTS);
        }
        for (var bird : canaries.of(duty, organisation)) {
            assertThat(seen.get("table roster.listing")).contains(bird.song());
        }
    }

    @Test
    void nobodyCanBeGivenAnAccountOfThePublic() {
        for (var duty : new String[]{"public", "signing_in", "sender", "writer"}) {
            assertThatThrownBy(() -> People.add(program, "nobody", duty, canaries.id("XW"), false))
                    .hasMessageContaining("account_duty_check");
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
}
