package xinzhi.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.organisation.Organisations;

/// The catalogue's pages, as the people of the office use them.
class CataloguePagesTest {
    private static final String DEBTORS = "/catalogue/judgment-debtor";
    private static final String TAX = "/catalogue/tax-violation";
    private static TestProgram program;

    @BeforeAll
    static void start() {
        program = TestProgram.startWith(SettableClock.Ours.class);
        person("proposer", "centre", "credit-centre");
        person("checker", "city", "credit-office");
        person("second", "city", "credit-office");
        person("board", "board", "XW");
    }

    @AfterAll
    static void stop() { program.close(); }

    private static void person(String name, String duty, String organisation) {
        People.add(program, name, duty, program.get(Organisations.class).find(organisation).orElseThrow().id(), false);
    }

    private static Visitor as(String name) {
        var visitor = new Visitor(program);
        assertThat(visitor.signIn(name, People.PASSWORD).leadsTo()).isEqualTo("/");
        return visitor;
    }

    private static Map<String, String> form(String part, String... entries) {
        var form = new HashMap<>(Map.of("part", part, "reason", "工作需要", "basis", "苏信用办〔2026〕5号", "from",
                SettableClock.today().toString()));
        for (int i = 0; i < entries.length; i += 2) {
            form.put(entries[i], entries[i + 1]);
        }
        return form;
    }

    /// Proposes and tells where the amendment stands.
    private static String proposed(Visitor visitor, Map<String, String> form) {
        return proposed(visitor, DEBTORS, form);
    }

    private static String proposed(Visitor visitor, String list, Map<String, String> form) {
        var answer = visitor.post(list + "/amend", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.leadsTo();
    }

    @Test
    void showsABoardEverythingAboutAListWithWhatIsNotVerifiedMarked() {
        try (var visitor = as("board")) {
            assertThat(visitor.get("/catalogue").body()).contains("失信被执行人", "待核实", "南京市中级人民法院", "每周");
            assertThat(visitor.get(DEBTORS).body()).contains("第二百六十六条", "已核实", "cardNum", "主键", "企业及其他组织")
                    .doesNotContain("/amend?part=");
        }
    }

    @Test
    void showsEveryListAndThatASignalIsNoListOfSeriousEntities() {
        try (var visitor = as("board")) {
            var page = visitor.get("/catalogue").body();
            for (var kind : program.get(Catalogue.class).list()) {
                assertThat(page).contains("/catalogue/" + kind.id(), kind.format().name());
                assertThat(visitor.get("/catalogue/" + kind.id()).status()).as(kind.id()).isEqualTo(200);
            }
            assertThat(page).contains("风险提示", "信用承诺", "南京市应急管理局");
            assertThat(visitor.get("/catalogue/operating-abnormality").body()).contains("风险提示", "不形成台账事项")
                    .doesNotContain("严重失信主体名单");
        }
    }

    @Test
    void takesAHeadingFromProposalToEffect() {
        try (var proposer = as("proposer"); var checker = as("checker"); var board = as("board")) {
            var at = proposed(proposer, form("field.gistUnit", "add.fields.gistUnit.aliases", " 裁判机关 \n\n裁判法院",
                    "was.fields.gistUnit.required", "false", "fields.gistUnit.required", "false"));
            assertThat(board.get(at).status()).isEqualTo(404);
            assertThat(proposer.post(at + "/approve", Map.of("from", "2026-11-20", "remark", "")).status())
                    .isEqualTo(403);
            assertThat(checker.get(at).body()).contains("裁判机关、裁判法院", "已入库的数据不变", "待审批");

            var approved = checker.post(at + "/approve",
                    Map.of("from", SettableClock.today().toString(), "remark", "同意"));

            assertThat(approved.leadsTo()).isEqualTo(at);
            assertThat(checker.get(at).body()).contains("修订已批准", "已生效");
            assertThat(board.get(at).status()).isEqualTo(200);
            assertThat(board.get(DEBTORS).body()).contains("裁判机关、裁判法院", "已生效");
            assertThat(board.get(DEBTORS + "?day=" + SettableClock.today().minusDays(1)).body())
                    .doesNotContain("裁判机关、").contains("只供查看");
        }
    }

    @Test
    void confirmsABasisWithWhoConfirmedItAndOnWhichDocument() {
        try (var proposer = as("proposer"); var checker = as("checker")) {
            var form = new HashMap<>(Map.of("part", "confirm.listBasis", "from", SettableClock.today().toString(),
                    "was.listBasis.confidence", "recalled", "confirmedBy", "市税务局 张某", "document", ""));
            assertThat(proposer.post(TAX + "/amend", form).body()).contains("请填写确认人");

            form.put("document", "国家税务总局令第54号");
            var at = proposed(proposer, TAX, form);
            checker.post(at + "/approve", Map.of("from", SettableClock.today().toString(), "remark", ""));

            assertThat(checker.get(TAX).body()).contains("市税务局 张某核对原文确认；依据：国家税务总局令第54号")
                    .doesNotContain("title=\"由熟悉业务的人整理");
        }
    }

    @Test
    void tellsTheOneWhoProposedThatAnotherMustApprove() {
        try (var visitor = as("second")) {
            var at = proposed(visitor, form("basics", "was.cadence", "weekly", "cadence", "monthly", "was.name",
                    "失信被执行人", "name", "失信被执行人", "was.line", "court", "line", "court", "was.persons", "counted",
                    "persons", "counted"));
            assertThat(visitor.get(at).body()).contains("提出人不能审批自己的修订", "每周", "每月").doesNotContain("/approve");
            visitor.post(at + "/approve", Map.of("from", SettableClock.today().toString(), "remark", ""));
            assertThat(visitor.get(at).body()).contains("提出人不能审批自己的修订", "待审批");
            visitor.post(at + "/withdraw", Map.of());
            assertThat(visitor.get(at).body()).contains("已撤回");
        }
    }

    @Test
    void refusesEntriesNoFormHas() {
        try (var proposer = as("proposer"); var checker = as("checker")) {
            for (var strange : new String[]{"state", "key", "was.key", "id", "fields.caseCode.type", "decidedBy",
                    "fields.iname.aliases", "listBasis.level"}) {
                var answer = proposer.post(DEBTORS + "/amend", form("basics", "was.name", "失信被执行人", "name", "别名",
                        strange, "approved"));
                assertThat(answer.status()).as(strange).isEqualTo(422);
                assertThat(answer.body()).as(strange).contains("没有受理");
            }
            assertThat(proposer.post(DEBTORS + "/amend", form("key", "key", "x")).status()).isEqualTo(404);
            var at = proposed(proposer, form("basics", "was.name", "失信被执行人", "name", "失信被执行人名单"));
            checker.post(at + "/approve", Map.of("from", SettableClock.today().toString(), "remark", "", "state", "x"));
            assertThat(checker.get(at).body()).contains("没有受理", "待审批");
            checker.post(at + "/reject", Map.of("remark", "名称以司法解释为准"));
            assertThat(checker.get(at).body()).contains("已驳回", "名称以司法解释为准");
        }
    }

    @Test
    void givesTheFormBackWithWhatWasTypedAndWhatIsWrong() {
        try (var proposer = as("proposer")) {
            var answer = proposer.post(DEBTORS + "/amend",
                    form("field.gistId", "add.fields.gistId.aliases", "案号<b>", "reason", ""));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("请填写修订理由", "案号&lt;b&gt;", "苏信用办〔2026〕5号");

            var claimed = proposer.post(DEBTORS + "/amend", form("field.gistId", "add.fields.gistId.aliases", "案号"));
            assertThat(claimed.body()).contains("表头“案号”已归数据项“caseCode”所有", "请从其中一处删去");
        }
    }

    @Test
    void keepsEveryPresentValueChosenInTheForm() {
        try (var proposer = as("proposer")) {
            for (var kind : program.get(Catalogue.class).list()) {
                assertThat(proposer.get("/catalogue/" + kind.id() + "/amend?part=basics").body())
                        .containsPattern("<option value=\"" + kind.line() + "\" selected>");
            }
            assertThat(proposer.get("/catalogue").body()).doesNotContain("credit-office");
        }
    }

    @Test
    void opensTheFormOfEveryPartOfEveryList() {
        try (var proposer = as("proposer")) {
            for (var kind : program.get(Catalogue.class).list()) {
                var page = proposer.get("/catalogue/" + kind.id()).body();
                var links = java.util.regex.Pattern.compile("href=\"(/catalogue/[^\"]*/amend[^\"]*)\"").matcher(page)
                        .results().map(link -> link.group(1)).distinct().toList();
                assertThat(links).hasSizeGreaterThan(kind.format().fields().size());
                for (var link : links) {
                    assertThat(proposer.get(link).status()).as(link).isEqualTo(200);
                }
            }
        }
    }
}
