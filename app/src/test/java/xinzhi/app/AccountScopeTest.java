package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Transactions;

/// Managers of accounts see, make and touch those of their own scope and no others, whatever they type.
class AccountScopeTest {
    private static final Pattern ROW = Pattern.compile("<b>(t-[a-z0-9-]+)</b>");
    private static final String ONE = "91320102MA1CANARY1";
    private static final String TWO = "91320102MA1CANARY2";
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Map<String, Long> IDS = new java.util.LinkedHashMap<>();
    private static TestProgram program;
    private static Canaries canaries;

    @BeforeAll
    static void start() throws SQLException {
        program = TestProgram.start();
        canaries = new Canaries(program);
        account("t-admin", "administrator", "");
        account("t-city", "city", "credit-office");
        account("t-centre", "centre", "credit-centre");
        account("t-xuanwu", "board", "XW");
        account("t-jiangbei", "board", "JB");
        account("t-market", "department", "market-regulation");
        account("t-court", "department", "court");
        account("t-xw-market", "district_body", "xw-market-regulation");
        account("t-jb-court", "district_body", "jb-court");
        account("t-xw-street", "street", "320102002");
        account("t-jb-street", "street", "320111001");
        account("t-helper", "helper", "helper-one");
        IDS.put("t-firm-one", People.addEnterprise(program, "t-firm-one", canaries.subject("金丝雀一")));
        IDS.put("t-firm-two", People.addEnterprise(program, "t-firm-two", canaries.subject("金丝雀二")));
    }

    private static void account(String name, String duty, String organisation) {
        IDS.put(name, People.add(program, name, duty, canaries.id(organisation), false));
    }

    @AfterAll
    static void stop() { program.close(); }

    private static Visitor manager(String duty, String organisation) {
        var name = "m" + COUNTER.incrementAndGet();
        People.addManager(program, name, duty, canaries.id(organisation));
        var visitor = new Visitor(program);
        assertThat(visitor.signIn(name, People.PASSWORD).leadsTo()).isEqualTo("/");
        return visitor;
    }

    @ParameterizedTest
    @CsvSource({
            "administrator,'',t-admin t-city t-centre t-xuanwu t-jiangbei t-market t-court t-xw-market t-jb-court t-xw-street t-jb-street t-helper",
            "city,credit-office,t-city t-centre t-xuanwu t-jiangbei t-market t-court t-xw-market t-jb-court t-xw-street t-jb-street t-helper t-firm-one t-firm-two",
            "centre,credit-centre,t-centre", "board,XW,t-xuanwu t-xw-market t-xw-street t-firm-one",
            "board,JB,t-jiangbei t-jb-court t-jb-street t-firm-one", "board,GL,''",
            "department,court,t-court t-jb-court", "district_body,jb-court,t-jb-court", "street,320102002,t-xw-street",
            "helper,helper-one,t-helper"})
    void seesAndTouchesTheAccountsOfItsScopeOnly(String duty, String organisation, String seen) {
        var expected = new TreeSet<>(List.of(seen.split(" ")));
        try (var visitor = manager(duty, organisation)) {
            var listed = ROW.matcher(visitor.get("/users").body()).results().map(m -> m.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(String.join(" ", listed)).isEqualTo(String.join(" ", expected).strip());
            IDS.forEach((name, id) -> {
                int answer = expected.contains(name) ? 302 : 404;
                assertThat(visitor.get("/users/" + id).status()).as(name).isEqualTo(answer == 302 ? 200 : 404);
                assertThat(visitor.post("/users/" + id + "/unlock", Map.of()).status()).as(name).isEqualTo(answer);
                assertThat(visitor.post("/users/" + id + "/activate", Map.of()).status()).as(name).isEqualTo(answer);
                for (var act : new String[]{"reset", "deactivate", "second-factor"}) {
                    if (answer == 404) {
                        assertThat(visitor.post("/users/" + id + "/" + act, Map.of()).status()).as(name + act)
                                .isEqualTo(404);
                    }
                }
                if (answer == 404) {
                    assertThat(visitor.post("/users/" + id + "/managing", Map.of("manages", "true")).status())
                            .isEqualTo(404);
                    assertThat(visitor.post("/users/" + id + "/identity", Map.of("identity", "x")).status())
                            .isEqualTo(404);
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"city,credit-office,administrator,'',''", "centre,credit-centre,city,credit-office,''",
            "board,XW,city,credit-office,''", "board,XW,board,JB,''", "board,XW,district_body,jb-court,''",
            "board,XW,street,320111001,''", "board,XW,enterprise,''," + TWO,
            "department,court,department,market-regulation,''",
            "department,court,district_body,xw-market-regulation,''",
            "street,320102002,board,XW,''", "administrator,'',enterprise,''," + ONE,
            "city,credit-office,enterprise,'',91320102MA1NOBODY0", "city,credit-office,public,'',''",
            "city,credit-office,signing_in,'',''", "city,credit-office,board,court,''"})
    void makesNoAccountBeyondItsScope(String duty, String organisation, String wanted, String place, String code) {
        var name = "n" + COUNTER.incrementAndGet();
        try (var visitor = manager(duty, organisation)) {
            var answer = add(visitor, name, wanted, place, code);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("class=\"flash bad\"").doesNotContain("<b>" + name + "</b>");
            assertThat(visitor.signIn(name, "anything").leadsTo()).isEqualTo("/sign-in?wrong");
        }
    }

    private static Visitor.Answer add(Visitor visitor, String name, String duty, String place, String code) {
        var organisation = place.isEmpty() ? "0" : String.valueOf(canaries.id(place));
        return visitor.post("/users", Map.of("username", name, "name", "新人", "duty", duty, "organisation",
                organisation, "unifiedCode", code));
    }

    @ParameterizedTest
    @CsvSource({"administrator,'',administrator,'',''", "administrator,'',board,XW,''",
            "city,credit-office,street,320111001,''", "city,credit-office,enterprise,''," + TWO,
            "centre,credit-centre,centre,credit-centre,''", "board,XW,board,XW,''",
            "board,XW,district_body,xw-market-regulation,''", "board,XW,street,320102002,''",
            "board,XW,enterprise,''," + ONE, "department,court,district_body,jb-court,''",
            "street,320102002,street,320102002,''"})
    void makesAccountsWithinItsScope(String duty, String organisation, String wanted, String place, String code) {
        var name = "n" + COUNTER.incrementAndGet();
        try (var visitor = manager(duty, organisation)) {
            assertThat(add(visitor, name, wanted, place, code).leadsTo()).isEqualTo("/users");

            assertThat(visitor.get("/users").body()).contains("<b>" + name + "</b>");
        }
    }

    @Test
    void offersOnlyWhatMayBeGranted() {
        try (var board = manager("board", "XW"); var city = manager("city", "credit-office")) {
            var offered = board.get("/users").body();
            assertThat(offered).contains("optgroup label=\"街道（园区）\"", "value=\"" + canaries.id("XW") + "\"")
                    .doesNotContain("value=\"" + canaries.id("JB") + "\"", "value=\"" + canaries.id("court") + "\"",
                            "<option value=\"city\"", "<option value=\"helper\"");
            assertThat(city.get("/users").body()).contains("optgroup label=\"市级部门\"", "optgroup label=\"认定单位\"",
                    "value=\"" + canaries.id("court") + "\"").doesNotContain("<option value=\"administrator\"");
        }
    }

    @Test
    void whoLosesTheRightLosesItAtOnce() {
        try (var city = manager("city", "credit-office")) {
            People.asOwner(program, "update organisation.account set manages_accounts = false where name = 'm"
                    + COUNTER.get() + "'");

            assertThat(add(city, "late", "board", "XW", "").body()).contains("您没有管理账号的权限");
            assertThat(city.get("/users/" + IDS.get("t-xuanwu")).status()).isEqualTo(404);
        }
    }

    @Test
    void changesNothingOfItself() {
        try (var city = manager("city", "credit-office")) {
            var name = "m" + COUNTER.get();
            var own = Pattern.compile("/users/(\\d+)\"><b>" + name + "</b>").matcher(city.get("/users").body());
            assertThat(own.find()).isTrue();
            var path = "/users/" + own.group(1);

            city.post(path + "/managing", Map.of("manages", "false"));
            assertThat(city.get(path).body()).contains("不能停用自己的账号，也不能改自己的权限");
            city.post(path + "/identity", Map.of("identity", "somebody"));
            assertThat(city.get(path).body()).contains("不能停用自己的账号，也不能改自己的权限").doesNotContain("somebody");
        }
    }

    @Test
    void givesTheRightToManageAndTakesItBack() {
        var id = People.add(program, "deputy", "board", canaries.id("XW"), false);
        try (var chief = manager("board", "XW"); var deputy = new Visitor(program)) {
            deputy.signIn("deputy", People.PASSWORD);
            assertThat(deputy.get("/users").status()).isEqualTo(403);

            chief.post("/users/" + id + "/managing", Map.of("manages", "true"));
            deputy.signIn("deputy", People.PASSWORD);
            assertThat(deputy.get("/users").status()).isEqualTo(200);

            chief.post("/users/" + id + "/managing", Map.of("manages", "false"));
            deputy.signIn("deputy", People.PASSWORD);
            assertThat(deputy.get("/users").status()).isEqualTo(403);
        }
    }

    @Test
    void showsThePersonWithTheUserNameBeside() {
        try (var city = manager("city", "credit-office")) {
            assertThat(city.get("/users/" + id("t-xuanwu")).body()).contains("<h1>测试员<small>t-xuanwu</small></h1>");
        }
    }

    @Test
    void tellsTheAdministratorNothingOfWhatHappensToAnEnterprisesAccount() {
        try (var visitor = new Visitor(program)) {
            visitor.signIn("t-court", People.PASSWORD);
            visitor.signIn("t-firm-one", People.PASSWORD);
        }

        assertThat(eventsSeenByTheAdministrator("t-court")).isNotEmpty();
        assertThat(eventsSeenByTheAdministrator("t-firm-one")).isEmpty();
    }

    private static List<Long> eventsSeenByTheAdministrator(String account) {
        var administrator = new Actor(id("t-admin"), "t-admin", Duty.ADMINISTRATOR, 0, "");
        return program.get(Transactions.class).read(administrator,
                () -> program.get(Journal.class).ids(Journal.About.ACCOUNT, id(account)));
    }

    private static long id(String account) { return Objects.requireNonNull(IDS.get(account)); }

    /// Proves that the policies hold by themselves: the rules in the program are not asked here.
    @Test
    void wouldSeeALeakIfThePolicyOfBoardsWereBroken() {
        try (var board = manager("board", "GL")) {
            People.asOwner(program, "alter policy account_board on organisation.account using (true)");

            assertThat(board.get("/users").body()).contains("t-jiangbei", "t-city");
        } finally {
            People.asOwner(program, """
                alter policy account_board on organisation.account
                using ((select organisation.manages_accounts()) and organisation in (
                    select o.id from organisation.organisation o
                    where o.id = current_setting('xz.org')::bigint
                       or o.board = current_setting('xz.org')::bigint and o.kind in ('body', 'street')))""");
        }
    }
}
