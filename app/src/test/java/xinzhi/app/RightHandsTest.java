package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.app.Desks.Act;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.lists.number.OrganisationCode;
import xinzhi.lists.number.UnifiedCode;

/// What would be done at once from the right hands is tried by all the others first: they are refused, and no row is another.
@ExtendWith(Premises.Opened.class)
class RightHandsTest {
    private static final String CODE = UnifiedCode
            .completing("91320102" + OrganisationCode.completing("MA1WREN8").value()).value();
    private static final String ADMINISTRATOR = "administrator";
    private static final String CITY = "city";
    private static final String CENTRE = "centre";
    private static Premises premises;
    private static TestProgram program;
    private static Canaries canaries;
    private static Desks desks;

    @BeforeAll
    static void enter(Premises opened) {
        premises = opened;
        program = opened.program();
        canaries = opened.canaries();
        desks = new Desks(opened);
    }

    @AfterAll
    static void leave() { desks.close(); }

    private static String register() {
        var row = Map.of("UniSCID", CODE, "EntName", "南京鹪鹩贸易有限公司", "EntType", "有限责任公司", "EstDate", "2016-05-04",
                "RegOrg",
                "南京市玄武区市场监督管理局", "LocalAdm", "南京市玄武区市场监督管理局", "RegState", "存续", "Dom", "南京市玄武区长江路8号");
        var fields = program.get(Catalogue.class).get("enterprise-register").format().fields();
        return fields.stream().map(f -> f.name()).collect(Collectors.joining(",")) + "\r\n"
                + fields.stream().map(f -> row.getOrDefault(f.code(), "")).collect(Collectors.joining(",")) + "\r\n";
    }

    private static Act handIn(String day) {
        return visitor -> visitor.upload("/deliveries", Map.of("list", "enterprise-register", "sender",
                "city-market-regulation", "asOf", day, "extent", "partial"), "register.csv", register());
    }

    private static Act send(String path, Map<String, String> form) { return visitor -> visitor.post(path, form); }

    /// The page of a delivery that waits for a decision.
    private static String handedIn(String day) {
        var page = handIn(day).by(desks.of(CENTRE)).leadsTo();
        settles(page, "previewed");
        return page;
    }

    private static void settles(String page, String state) {
        assertThat(page).matches("/deliveries/\\d+");
        Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60)).until(() -> desks.text(
                "select state from intake.delivery where id = " + page.replaceAll("\\D", "")), state::equals);
        Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60)).until(() -> desks.text(
                "select count(*) from platform.scheduled_tasks where task_instance = '" + page.replaceAll("\\D", "")
                        + "'"),
                "0"::equals);
    }

    private static LocalDate tomorrow() { return LocalDate.now(program.get(Clock.class)).plusDays(1); }

    @Test
    void aGoodFileIsTakenFromTheCityAndTheCentre() {
        desks.refusedToAllBut(Set.of(CITY, CENTRE), handIn("2026-03-02"));

        settles(desks.done(CITY, handIn("2026-03-02")).leadsTo(), "previewed");
        settles(desks.done(CENTRE, handIn("2026-03-03")).leadsTo(), "previewed");
    }

    @Test
    void aDeliveryIsOpenedCommittedAndDiscardedByTheCityAndTheCentre() {
        var page = handedIn("2026-03-04");
        var commit = send(page + "/commit", Map.of());
        desks.refusedToAllBut(Set.of(CITY, CENTRE), commit);
        assertThat(desks.done(CENTRE, commit).leadsTo()).isEqualTo(page);
        settles(page, "committed");
        assertThat(desks.text("select name from registry.subject where unified_code = '" + CODE + "'"))
                .isEqualTo("南京鹪鹩贸易有限公司");

        var file = send(page + "/file", Map.of("purpose", Walk.PURPOSE));
        desks.refusedToAllBut(Set.of(CENTRE), file);
        assertThat(desks.done(CENTRE, file).bytes()).isEqualTo(register().getBytes(StandardCharsets.UTF_8));

        var other = handedIn("2026-03-05");
        var discard = send(other + "/discard", Map.of());
        desks.refusedToAllBut(Set.of(CITY, CENTRE), discard);
        assertThat(desks.done(CITY, discard).leadsTo()).isEqualTo(other);
        settles(other, "discarded");
    }

    @Test
    void aConspicuousDeliveryIsReleasedByTheCityAndTheCentreAndNeverByWhoHandedItIn() {
        var page = handedIn("2026-03-06");
        var id = page.replaceAll("\\D", "");
        People.asOwner(program, "update intake.delivery set alarms = '[{\"guard\": \"absent\", \"severity\": "
                + "\"SECOND_PERSON\", \"limit\": 10, \"absent\": 40, \"head\": 50}]' where id = " + id);
        var preview = desks.of(CENTRE).get(page).body().replaceAll("(?s).*name=\"preview\" value=\"|\".*", "");
        var shown = desks.of(CITY).get(page).body().replaceAll("(?s).*name=\"preview\" value=\"([^\"]+)\".*", "$1");
        assertThat(preview).as("who handed it in is offered no release").isNotEqualTo(shown);
        var release = send(page + "/release", Map.of("preview", shown, "reason", "已与报送单位核实"));
        desks.refusedToAllBut(Set.of(CITY, CENTRE), release);

        send(page + "/commit", Map.of()).by(desks.of(CENTRE));
        release.by(desks.of(CENTRE));
        assertThat(desks.text("select state || coalesce(released_by, 0) from intake.delivery where id = " + id))
                .isEqualTo("previewed0");
        assertThat(desks.done(CITY, release).leadsTo()).isEqualTo(page);
        send(page + "/commit", Map.of()).by(desks.of(CITY));
        assertThat(desks.text("select state || (released_by > 0) from intake.delivery where id = " + id))
                .isEqualTo("previewedtrue");
        desks.done(CENTRE, send(page + "/commit", Map.of()));
        settles(page, "committed");
    }

    private static String debtor() {
        var row = Map.of("iname", "南京鹪鹩贸易有限公司", "cardNum", CODE, "caseCode", "（2025）苏0102执11号", "courtName",
                "南京市玄武区人民法院", "areaName", "江苏", "partyTypeName", "1", "regDate", "2025年01月10日", "publishDate",
                "2025年03月10日");
        var fields = program.get(Catalogue.class).get("judgment-debtor").format().fields();
        return fields.stream().map(f -> f.name()).collect(Collectors.joining(",")) + "\r\n"
                + fields.stream().map(f -> row.getOrDefault(f.code(), "")).collect(Collectors.joining(",")) + "\r\n";
    }

    @Test
    void aCommittedListIsTakenBackByTheCityAndTheCentre() {
        Act handIn = visitor -> visitor.upload("/deliveries", Map.of("list", "judgment-debtor", "sender",
                "province-credit-centre", "asOf", "2026-03-07", "extent", "partial"), "debtors.csv", debtor());
        var page = handIn.by(desks.of(CENTRE)).leadsTo();
        settles(page, "previewed");
        desks.done(CENTRE, send(page + "/commit", Map.of()));
        settles(page, "committed");
        var withdraw = send(page + "/withdraw", Map.of("reason", "报送单位来函更正"));

        desks.refusedToAllBut(Set.of(CITY, CENTRE), withdraw);
        assertThat(desks.done(CITY, withdraw).leadsTo()).isEqualTo(page);

        settles(page, "withdrawn");
        assertThat(desks.text("select count(*) from casework.item where opened_by = " + page.replaceAll("\\D", "")))
                .isEqualTo("0");
    }

    @Test
    void whyAnItemIsNoLongerSeenIsJudgedAndUndoneByTheCityAndTheCentre() {
        var bird = canaries.birds().stream().filter(each -> !each.person()).findFirst().orElseThrow();
        var listing = desks.text("select listing_id from casework.item where id = " + bird.item());
        var was = desks.text("select delivery from roster.listing where id = " + listing);
        var at = "/deliveries/" + canaries.delivery() + "/absences";
        People.asOwner(program, "update casework.item set absent_since = '2026-03-08' where id = " + bird.item(),
                "update roster.listing set state = 'absent', delivery = " + canaries.delivery() + " where id = "
                        + listing);
        var judge = send(at,
                Map.of("item", Long.toString(bird.item()), "kind", "moved-out", "reason", "报送单位来函说明", "sure",
                        "true"));
        var undo = send(at + "/" + bird.item() + "/undo", Map.of());

        desks.refusedToAllBut(Set.of(CITY, CENTRE), judge);
        assertThat(desks.done(CENTRE, judge).leadsTo()).isEqualTo(at);
        desks.refusedToAllBut(Set.of(CITY, CENTRE), undo);
        desks.refusedToAllBut(Set.of(CITY, CENTRE), send(at + "/" + bird.item() + "/renumbered", Map.of()));
        assertThat(desks.done(CITY, undo).leadsTo()).isEqualTo(at);

        People.asOwner(program, "update casework.item set absent_since = null where id = " + bird.item(),
                "update roster.listing set state = 'listed', delivery = " + was + " where id = " + listing);
    }

    private static Act amend() {
        return send("/catalogue/enterprise-register/amend",
                Map.of("part", "basics", "reason", "试", "basis", "宁信用办〔2026〕1号",
                        "from", tomorrow().plusDays(300).toString(), "was.cadence", "weekly", "cadence", "monthly"));
    }

    private static String state(String amendment) {
        return desks.text("select state from catalogue.amendment where id = " + amendment.replaceAll("\\D", ""));
    }

    @ParameterizedTest
    @CsvSource({"approve,approved", "reject,rejected"})
    void anAmendmentIsProposedByCityOrCentreAndDecidedByTheCityAlone(String act, String state) {
        desks.refusedToAllBut(Set.of(CITY, CENTRE), amend());
        var amendment = desks.done(CENTRE, amend()).leadsTo();
        assertThat(amendment).matches("/catalogue/amendments/\\d+");
        var decision = send(amendment + "/" + act, act.equals("approve")
                ? Map.of("from", tomorrow().plusDays(300).toString(), "remark", "同意")
                : Map.of("remark", "不同意"));

        desks.refusedToAllBut(Set.of(CITY), decision);
        assertThat(desks.done(CITY, decision).leadsTo()).isEqualTo(amendment);

        assertThat(state(amendment)).isEqualTo(state);
        var withdrawal = send(amendment + "/withdraw", Map.of());
        desks.refusedToAllBut(Set.of(CITY, CENTRE), withdrawal);
        if (act.equals("approve")) {
            desks.done(CITY, withdrawal);
            assertThat(state(amendment)).isEqualTo("withdrawn");
        }
    }

    @Test
    void whoProposedAnAmendmentDoesNotApproveIt() {
        var amendment = desks.done(CITY, amend()).leadsTo();
        var approval = send(amendment + "/approve", Map.of("from", tomorrow().plusDays(300).toString(), "remark", ""));

        approval.by(desks.of(CITY));
        assertThat(state(amendment)).isEqualTo("proposed");
        approval.by(desks.secondOfCity());
        assertThat(state(amendment)).isEqualTo("approved");
        send(amendment + "/withdraw", Map.of()).by(desks.of(CITY));
        assertThat(state(amendment)).isEqualTo("withdrawn");
    }

    @Test
    void aContactIsRecordedAndEndedByTheAdministratorAndTheCity() {
        var at = "/organisations/" + canaries.id("xw-court");
        var add = send(at + "/contacts", Map.of("name", "王鹪鹩", "post", "执行局", "telephone", "025-00000001"));
        desks.refusedToAllBut(Set.of(ADMINISTRATOR, CITY), add);
        assertThat(desks.done(CITY, add).leadsTo()).isEqualTo(at);
        // One recorded today is taken back whole; what is ended must have begun before.
        People.asOwner(program, "update organisation.contact set valid_from = valid_from - 9 where name = '王鹪鹩'");

        var end = send(
                at + "/contacts/" + desks.text("select id from organisation.contact where name = '王鹪鹩'") + "/end",
                Map.of());
        desks.refusedToAllBut(Set.of(ADMINISTRATOR, CITY), end);
        assertThat(desks.done(ADMINISTRATOR, end).leadsTo()).isEqualTo(at);
        assertThat(desks.text("select valid_to is not null from organisation.contact where name = '王鹪鹩'"))
                .isEqualTo("t");
    }

    @ParameterizedTest
    @CsvSource({"approve,approved", "refuse,refused"})
    void anOrganisationIsProposedAndDecidedByTheAdministratorAndTheCity(String act, String state) {
        var name = "鹪鹩助企中心" + act;
        var proposal = send("/organisations/proposals",
                Map.of("kind", "helper", "name", name, "reason", "试", "effective", tomorrow().toString()));
        desks.refusedToAllBut(Set.of(ADMINISTRATOR, CITY), proposal);
        assertThat(desks.done(CITY, proposal).leadsTo()).isEqualTo("/organisations?tab=proposals");

        var decision = send("/organisations/proposals/"
                + desks.text("select id from organisation.proposal where name = '" + name + "'") + "/" + act, Map.of());
        desks.refusedToAllBut(Set.of(ADMINISTRATOR, CITY), decision);
        assertThat(desks.done(ADMINISTRATOR, decision).leadsTo()).isEqualTo("/organisations?tab=proposals");
        assertThat(desks.text("select state from organisation.proposal where name = '" + name + "'")).isEqualTo(state);
    }

    @Test
    void anAccountIsMadeByWhoManagesAccounts() {
        var make = send("/users", Map.of("username", "wren-new", "name", "新人", "duty", "board", "organisation",
                String.valueOf(canaries.id("XW"))));
        desks.refusedToAllBut(Set.of(ADMINISTRATOR), make);
        assertThat(desks.done(ADMINISTRATOR, make).leadsTo()).isEqualTo("/users");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "deactivate", "activate", "managing", "identity", "unlock", "second-factor"})
    void anAccountIsChangedByWhoManagesAccounts(String act) {
        long id = premises.colleague("board", "XW");
        People.asOwner(program, "update organisation.account set locked_until = '2099-01-01 00:00Z' where id = " + id,
                "insert into organisation.second_factor (account, sealed_key, begun_at, confirmed_at) values (" + id
                        + ", '', '2026-01-01 00:00Z', '2026-01-01 00:00Z')");
        var account = "/users/" + id;
        if (act.equals("activate")) {
            desks.of(ADMINISTRATOR).post(account + "/deactivate", Map.of());
        }
        var change = send(account + "/" + act, Map.of("manages", "true", "identity", "wren@example"));
        desks.refusedToAllBut(Set.of(ADMINISTRATOR), change);
        assertThat(desks.done(ADMINISTRATOR, change).status()).isEqualTo(302);
    }

    @Test
    void aPersonIsOpenedByTheBoardThatMayAndHidesFromTheOthers() {
        var person = canaries.birds().stream().filter(Canaries.Bird::person).findFirst().orElseThrow();
        var open = send("/items/" + person.item() + "/personal", Map.of("purpose", Walk.PURPOSE));
        desks.refusedToAllBut(Set.of("board"),
                Set.of(CITY, CENTRE, "district_body", "department", "street", "helper"), open);
        assertThat(desks.done("board", open).body()).contains(person.sealed());
    }

    @Test
    void aHistoryAndTheLedgerAreTakenAlongByWhoSeesThem() {
        var item = canaries.birds().getFirst();
        var history = send("/items/" + item.item() + "/history", Map.of("purpose", "audit"));
        desks.refusedToAllBut(Set.of(CITY, CENTRE, "board"), Set.of("district_body", "department"), history);
        assertThat(FileText.of(desks.done("board", history).bytes())).contains(item.song());

        var export = send("/ledger/export", Map.of());
        desks.refusedToAllBut(Set.of(CITY, CENTRE, "board", "district_body", "department", "street", "helper"), export);
        assertThat(FileText.of(desks.done("board", export).bytes())).contains(item.song());
    }
}
