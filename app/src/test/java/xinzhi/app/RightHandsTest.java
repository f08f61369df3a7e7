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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.app.Desks.Act;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.lists.number.OrganisationCode;
import xinzhi.lists.number.UnifiedCode;

/// What would be done at once from the right hands is tried by all the others first: they are refused, and no row is another.
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
    static void enter() {
        premises = Premises.open();
        program = premises.program();
        canaries = premises.canaries();
        desks = new Desks(premises);
    }

    @AfterAll
    static void leave() {
        desks.close();
        premises.close();
    }

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

    @Test
    void aKeyIsMadeReplacedAndRevokedByTheCityAndTheCentre() {
        var court = canaries.id("city-court");
        var make = send("/keys", Map.of("organisation", String.valueOf(court), "name", "执行系统", "list",
                "judgment-debtor", "expires", tomorrow().toString()));
        desks.refusedToAllBut(Set.of(CITY, CENTRE), make);
        Caller.keyIn(desks.done(CITY, make));
        Caller.keyIn(desks.done(CENTRE, make));
        var key = "/keys/" + desks.text("select max(id) from organisation.sender_key");

        var replace = send(key + "/replace", Map.of());
        desks.refusedToAllBut(Set.of(CITY, CENTRE), replace);
        Caller.keyIn(desks.done(CENTRE, replace));
        var revoke = send(key + "/revoke", Map.of());
        desks.refusedToAllBut(Set.of(CITY, CENTRE), revoke);
        assertThat(desks.done(CITY, revoke).leadsTo()).isEqualTo("/keys");
    }

    /// The page of a dropped file that waits, each of another content.
    private static String dropped(String content) {
        var page = desks.done(CENTRE, drop(content)).leadsTo();
        assertThat(page).matches("/deliveries/files/\\d+");
        return page;
    }

    private static Act drop(String content) {
        return visitor -> visitor.upload("/deliveries", Map.of("list", ""), "dropped.csv", content);
    }

    @Test
    void aFileIsDroppedRecognisedAndConfirmedByTheCityAndTheCentre() {
        desks.refusedToAllBut(Set.of(CITY, CENTRE), drop(register()));
        var page = dropped(register());
        assertThat(desks.of(CITY).get(page).body()).contains("市场主体登记信息").doesNotContain(CODE, "鹪鹩");

        var confirm = send(page + "/confirm", Map.of("list", "enterprise-register", "sender", "city-market-regulation",
                "asOf", "2026-03-07", "extent", "partial"));
        desks.refusedToAllBut(Set.of(CITY, CENTRE), confirm);
        settles(desks.done(CITY, confirm).leadsTo(), "previewed");
        assertThat(confirm.by(desks.of(CENTRE)).body()).contains("已确认为一份交付");
    }

    @Test
    void aDroppedFileIsGivenUpByTheCityAndTheCentre() {
        var giveUp = send(dropped("书名,作者") + "/give-up", Map.of());
        desks.refusedToAllBut(Set.of(CITY, CENTRE), giveUp);
        assertThat(desks.done(CENTRE, giveUp).leadsTo()).isEqualTo("/deliveries");
    }

    @Test
    void headingsAreExplainedAndADeliveryIsReadAgainByTheCityAndTheCentre() {
        var strange = register().replace("统一社会信用代码", "号牌");
        var upload = dropped(strange);
        var page = desks.done(CENTRE, send(upload + "/confirm", Map.of("list", "enterprise-register", "sender",
                "city-market-regulation", "asOf", "2026-03-08", "extent", "partial"))).leadsTo();
        assertThat(page).endsWith("/mapping");
        var delivery = page.replace("/mapping", "");
        settles(delivery, "refused");
        assertThat(desks.of(CITY).get(page).body()).contains("号牌").doesNotContain(CODE, "鹪鹩");

        var again = send(delivery + "/again", Map.of());
        desks.refusedToAllBut(Set.of(CITY, CENTRE), again);
        assertThat(desks.done(CITY, again).leadsTo()).isEqualTo(delivery);
        settles(delivery, "refused");

        var fields = program.get(Catalogue.class).get("enterprise-register").format().fields();
        var columns = new java.util.HashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            columns.put("c" + i, fields.get(i).code());
        }
        var save = send(page, columns);
        desks.refusedToAllBut(Set.of(CITY, CENTRE), save);
        assertThat(desks.done(CENTRE, save).leadsTo()).isEqualTo(delivery);
        settles(delivery, "previewed");
        assertThat(desks.of(CENTRE).get(delivery).body()).contains("保存的表头对应读取");
    }

    /// A delivery with one row whose day there is not.
    private static String handedInFaulty(String day, String established) {
        var page = desks.of(CENTRE).upload("/deliveries", Map.of("list", "enterprise-register", "sender",
                "city-market-regulation", "asOf", day, "extent", "partial"), "register.csv",
                register().replace("2016-05-04", established)).leadsTo();
        settles(page, "previewed");
        return page;
    }

    @Test
    void aFaultyRowIsCorrectedReadAgainAndReturnedByTheCityAndTheCentre() {
        var page = handedInFaulty("2026-03-06", "2016-02-30");
        var row = page + "/quarantine/1";
        var correct = send(row + "/correct", Map.of("value.EstDate", "2016-02-29", "reason", "笔误", "basis", "电话核实"));
        desks.refusedToAllBut(Set.of(CITY, CENTRE), correct);
        assertThat(desks.done(CITY, correct).leadsTo()).isEqualTo(row);
        assertThat(desks.text("select author_name from intake.correction")).isEqualTo("测试员");

        var undo = send(row + "/undo", Map.of());
        desks.refusedToAllBut(Set.of(CITY, CENTRE), undo);
        assertThat(desks.done(CENTRE, undo).leadsTo()).isEqualTo(row);

        var workbook = send(page + "/quarantine/workbook", Map.of());
        desks.refusedToAllBut(Set.of(CENTRE), workbook);
        assertThat(desks.done(CENTRE, workbook).bytes()).startsWith('P', 'K');

        desks.done(CENTRE, correct);
        var reread = send(page + "/reread", Map.of());
        desks.refusedToAllBut(Set.of(CITY, CENTRE), reread);
        assertThat(reread.by(desks.of(CITY)).leadsTo()).isEqualTo(page);
        settles(page, "previewed");
    }

    @Test
    void rowsInConflictAreJudgedAndFreedAgainByTheCityAndTheCentre() {
        var lines = register().lines().toList();
        var other = lines.getLast().replace("2016-05-04", "2016-05-05");
        var page = desks.of(CENTRE).upload("/deliveries", Map.of("list", "enterprise-register", "sender",
                "city-market-regulation", "asOf", "2026-03-08", "extent", "partial"), "register.csv",
                register() + "\n" + other + "\n").leadsTo();
        settles(page, "previewed");
        var row = desks.text("select min(row_no) from intake.quarantined where twins is not null and delivery = "
                + page.replaceAll("\\D", ""));
        var conflict = page + "/quarantine/" + row + "/conflict";
        assertThat(desks.of(CITY).get(conflict).body()).contains("2016-05-04", "2016-05-05", "认定哪一行为准");

        var judge = send(conflict, Map.of("holds", row, "reason", "后一行笔误", "basis", "电话核实"));
        desks.refusedToAllBut(Set.of(CITY, CENTRE), judge);
        assertThat(desks.done(CITY, judge).leadsTo()).isEqualTo(conflict);
        assertThat(desks.text("select author_name from intake.conflict_judgement")).isEqualTo("测试员");
        assertThat(desks.of(CENTRE).get(conflict).body()).contains("撤销认定", "按认定重新核对");

        var undo = send(conflict + "/undo", Map.of());
        desks.refusedToAllBut(Set.of(CITY, CENTRE), undo);
        assertThat(desks.done(CENTRE, undo).leadsTo()).isEqualTo(conflict);
    }

    @Test
    void aCommittedDeliveryIsSupplementedByTheCityAndTheCentre() {
        var page = handedInFaulty("2026-03-07", "2016-04-31");
        desks.of(CENTRE).post(page + "/commit", Map.of());
        settles(page, "committed");
        desks.of(CENTRE).post(page + "/quarantine/1/correct",
                Map.of("value.EstDate", "2016-03-01", "reason", "笔误", "basis", "来函"));

        var supplement = send(page + "/supplement", Map.of());
        desks.refusedToAllBut(Set.of(CITY, CENTRE), supplement);
        settles(supplement.by(desks.of(CENTRE)).leadsTo(), "previewed");
    }

    @Test
    void missingFactsAreSuppliedAndTakenBackByTheCityAndTheCentre() throws java.io.IOException {
        var thin = "被执行人姓名/名称,身份证号码/组织机构代码\n南京补充贸易有限公司,"
                + xinzhi.lists.number.UnifiedCode.completing("91320102"
                        + xinzhi.lists.number.OrganisationCode.completing("M7654321").value()).value()
                + "\n";
        var page = desks.of(CENTRE).upload("/deliveries", Map.of("list", "judgment-debtor", "sender",
                "province-credit-centre", "asOf", "2026-03-01", "extent", "partial"), "thin.csv", thin).leadsTo();
        settles(page, "previewed");
        desks.of(CENTRE).post(page + "/commit", Map.of());
        settles(page, "committed");
        var form = Map.of("list", "judgment-debtor", "grain", "record", "sender",
                desks.text("select id from organisation.organisation where code = 'province-credit-centre'"));
        assertThat(desks.of(CITY).get("/ledger/missing").body()).contains("下载补充表（全部板块）", "上传补充表");

        var workbook = send("/deliveries/facts/workbook", form);
        desks.refusedToAllBut(Set.of(CITY, CENTRE), workbook);
        var book = desks.of(CITY).post("/deliveries/facts/workbook", form).bytes();
        assertThat(desks.text("select count(*) from platform.event where kind = 'facts-workbook-made'"))
                .isNotEqualTo("0");
        var filled = xinzhi.app.intake.FilledWorkbook.of(book, "南京补充贸易有限公司",
                Map.of("执行案号", "(2025)苏0102执8888号", "执行法院", "南京市玄武区人民法院"));
        var with = new java.util.HashMap<>(form);
        with.put("supplier", "省信用中心");
        with.put("basis", "电话核实");
        Desks.Act supply = visitor -> visitor.upload("/deliveries/facts", with, "filled.xlsx", filled);
        desks.refusedToAllBut(Set.of(CITY, CENTRE), supply);
        assertThat(desks.of(CITY).upload("/deliveries/facts", form, "filled.xlsx", filled).body())
                .contains("补充表没有受理", "没有写明由谁补充");
        var delivery = desks.done(CITY, supply).leadsTo();
        settles(delivery, "previewed");
        assertThat(desks.of(CENTRE).get(delivery).body()).contains("补充 1 条事项的要素", "执行法院 1 条", "电话核实");
        desks.of(CENTRE).post(delivery + "/commit", Map.of());
        settles(delivery, "committed");
        var item = "/items/"
                + desks.text("select i.id from casework.item i join roster.listing l on l.id = i.listing_id "
                        + "where l.printed_name = '南京补充贸易有限公司'");
        assertThat(desks.of(CITY).get(item).body()).contains("(2025)苏0102执8888号（来文空白，本市补充）", "补充有效",
                "省信用中心", "撤销这项补充").doesNotContain("缺少的要素");

        var clear = send("/deliveries/facts/" + desks.text("select max(id) from intake.supplied_fact") + "/clear",
                Map.of("reason", "写错了"));
        desks.refusedToAllBut(Set.of(CITY, CENTRE), clear);
        var back = desks.done(CENTRE, clear).leadsTo();
        settles(back, "previewed");
        assertThat(desks.of(CITY).get(back).body()).contains("撤销一项补充", "写错了");
    }

    @Test
    void aValueFixIsProposedByOneAndApprovedByAnotherOfTheCityAndTheCentre() {
        var propose = send("/deliveries/fixes", Map.of("list", "enterprise-register", "field", "EstDate", "printed",
                "不详", "value", "", "reason", "固定写法", "from", tomorrow().toString()));
        desks.refusedToAllBut(Set.of(CITY, CENTRE), propose);
        desks.done(CITY, propose);
        var fix = "/deliveries/fixes/" + desks.text("select max(id) from intake.value_fix");

        var approve = send(fix + "/approve", Map.of());
        approve.by(desks.of(CITY));
        assertThat(desks.text("select state from intake.value_fix order by id desc limit 1")).isEqualTo("proposed");
        desks.refusedToAllBut(Set.of(CITY, CENTRE), approve);
        desks.done(CENTRE, approve);
        assertThat(desks.text("select state from intake.value_fix order by id desc limit 1")).isEqualTo("approved");

        var end = send(fix + "/end", Map.of());
        desks.refusedToAllBut(Set.of(CITY, CENTRE), end);
        desks.done(CITY, end);
        assertThat(desks.text("select state from intake.value_fix order by id desc limit 1")).isEqualTo("ended");
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
    void aJudgementIsMadeAndUndoneByTheCityAndTheCentre() {
        People.asOwner(program,
                """
                    insert into registry.subject (kind, name, in_register, delivery, known_from)
                    values ('enterprise', '鹪鹩巢', false, 0, '2026-01-01 00:00Z'), ('enterprise', '鹪鹩巢', true, 0, '2026-01-01 00:00Z')
                    """);
        var own = desks.text("select id from registry.subject where name = '鹪鹩巢' and not in_register");
        var registered = desks.text("select id from registry.subject where name = '鹪鹩巢' and in_register");
        var judge = send("/identities/" + own + "/judgements",
                Map.of("registered", registered, "verdict", "same", "reason",
                        "试", "basis", desks.text("select registry.basis(" + own + ", " + registered + ")")));
        desks.refusedToAllBut(Set.of(CITY, CENTRE), judge);
        assertThat(desks.done(CENTRE, judge).leadsTo()).isEqualTo("/identities/" + own);

        var undo = send("/identities/judgements/" + desks.text("select max(id) from registry.judgement") + "/undo",
                Map.of("reason", "试"));
        desks.refusedToAllBut(Set.of(CITY, CENTRE), undo);
        assertThat(desks.done(CITY, undo).leadsTo()).isEqualTo("/identities/" + own);
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
