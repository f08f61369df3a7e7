package xinzhi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a program just installed to the ledger of the next day, as its users go.
@NeedsChromium
class MainPathTest {
    private static final String PASSWORD = "zhongshan-2026";
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final Office office = Office.open();
    private final Desk desk = office.desk();
    private final UsersScreen users = new UsersScreen(desk);
    private final DeliveryScreen delivery = new DeliveryScreen(desk);
    private final LedgerScreen ledger = new LedgerScreen(desk);
    private SampleLists lists = new SampleLists(Path.of("."));
    private String clerksOnce = "";
    private String boardsOnce = "";
    private String departmentsOnce = "";

    @BeforeEach
    void listsArrive(@TempDir Path folder) { lists = new SampleLists(folder); }

    @AfterEach
    void everybodyLeaves() {
        desk.close();
        office.close();
    }

    @Test
    void leadsFromThreeFilesToTheLedgerOfTheNextDay() throws IOException {
        administratorAddsClerkBoardAndDepartment();
        clerkSignsIn();
        clerkHandsInTheRegister();
        clerkHandsInPunishmentsWithFaults();
        clerkHandsInDebtors();
        ledgerFallsIntoBoardsAndLists();
        ledgerFindsByNameCodeAndDocumentNumber();
        ledgerSortsAndTurnsPages();
        itemShowsEnterpriseAndEvents();
        selectionLeavesAsWorkbook();
        clerkHandsInTheNextDay();
        clerkLooksUpWhatAListIs();
        boardSeesOnlyItsOwn();
        departmentSeesOnlyItsLine();
        administratorSeesHowItRunsAndWhoAnswers();
        desk.hasNothingToComplainOf();
    }

    private void administratorAddsClerkBoardAndDepartment() {
        desk.page().navigate("/");
        assertThat(desk.heading()).hasText("登录");
        Pictures.publish(desk.page(), "sign-in");
        desk.signInFirst("admin", office.administratorsPassword(), PASSWORD);
        assertThat(desk.entries()).containsExactly("运行状况", "机构", "用户管理");
        desk.page().navigate("/users");
        clerksOnce = users.add("lin", "林若溪", "市信用信息中心", "市公共信用信息中心");
        boardsOnce = users.add("zhou", "周晓岚", "板块", "玄武区");
        departmentsOnce = users.add("zheng", "郑言", "市级部门", "市市场监督管理局");
        Pictures.publish(desk.page(), "users");
        desk.signOut();
    }

    private void clerkSignsIn() {
        desk.signInFirst("lin", clerksOnce, PASSWORD);
        assertThat(desk.entries()).containsExactly("治理台账", "名单交付", "主体认定", "名单目录", "机构", "接口密钥");
        assertThat(desk.page().locator(".empty")).containsText("台账里还没有事项");
        Pictures.look(desk.page(), "ledger-empty");
    }

    private void clerkHandsInTheRegister() throws IOException {
        delivery.choose(lists.register(), "enterprise-register", "city-market-regulation", today.minusDays(2));
        Pictures.look(desk.page(), "delivery-form");
        delivery.send();
        delivery.showsItsProgress();
        Pictures.look(desk.page(), "delivery-progress");
        delivery.awaits("待确认");
        assertThat(delivery.count("读取")).isEqualTo(SampleLists.ENTERPRISES);
        assertThat(delivery.count("新增")).isEqualTo(SampleLists.ENTERPRISES);
        assertThat(delivery.findings()).containsText("没有发现问题");
        assertThat(desk.page().locator(".preview-grid")).containsText("对各板块没有影响");
        Pictures.look(desk.page(), "delivery-register");
        delivery.commit();
        assertThat(delivery.done("新增")).isEqualTo(SampleLists.ENTERPRISES);
    }

    private void clerkHandsInPunishmentsWithFaults() throws IOException {
        delivery.handIn(lists.punishments(), "administrative-punishment", "city-credit-centre", today.minusDays(2));
        delivery.awaits("待确认");
        assertThat(delivery.count("读取")).isEqualTo(SampleLists.ROWS);
        assertThat(delivery.count("主键不明")).isPositive();
        long added = delivery.count("新增");
        assertThat(added).isGreaterThan(SampleLists.ROWS * 8 / 10).isLessThan(SampleLists.ROWS);
        assertThat(delivery.effect("合计", 0)).isEqualTo(added);
        assertThat(delivery.effect("玄武区", 0)).isPositive().isLessThan(added);
        findingsNamePlaceAndRemedy();
        delivery.commit();
        assertThat(delivery.done("新增")).isEqualTo(added);
        ledger.open();
        assertThat(ledger.count()).isEqualTo(added);
    }

    private void findingsNamePlaceAndRemedy() {
        Pictures.publish(desk.page(), "delivery-preview");
        var kind = delivery.finding("统一代码校验位不符");
        long wrongCodes = DeliveryScreen.number(kind.locator("b"));
        kind.click();
        assertThat(delivery.findings().locator(".kinds [aria-current]")).containsText("统一代码校验位不符");
        assertThat(delivery.findings().locator("tbody tr")).hasCount(Math.toIntExact(wrongCodes));
        Pictures.publish(desk.page(), "delivery-findings");
        var cells = delivery.findings().locator("tbody tr").first().locator("td");
        assertThat(cells).hasCount(7);
        assertThat(cells.nth(0)).hasText("隔离");
        assertThat(cells.nth(1)).not().isEmpty();
        assertThat(cells.nth(2)).containsText(java.util.regex.Pattern.compile("^\\s*\\d+\\s*$"));
        assertThat(cells.nth(3)).containsText("统一社会信用代码");
        assertThat(cells.nth(6)).containsText("请按营业执照或登记证书逐位核对后改正");
    }

    private void clerkHandsInDebtors() throws IOException {
        delivery.handIn(lists.debtors(), "judgment-debtor", "city-court", today.minusDays(2));
        delivery.awaits("待确认");
        assertThat(delivery.count("读取")).isEqualTo(SampleLists.ROWS);
        assertThat(delivery.count("自然人")).isPositive();
        Pictures.look(desk.page(), "delivery-debtors");
        delivery.commit();
        Pictures.look(desk.page(), "delivery-committed");
        desk.open("名单交付");
        assertThat(desk.page().locator("tbody tr")).hasCount(3);
        Pictures.publish(desk.page(), "deliveries");
    }

    private void ledgerFallsIntoBoardsAndLists() {
        ledger.open();
        long all = ledger.count();
        var xuanwu = ledger.facet("板块", "玄武区");
        long ofBoard = ledger.counted(xuanwu);
        Pictures.publish(desk.page(), "ledger");
        ledger.choose(xuanwu);
        assertThat(ledger.count()).isEqualTo(ofBoard).isLessThan(all);
        assertThat(ledger.boards()).isNotEmpty().allMatch(board -> board.startsWith("玄武"));
        var debtors = ledger.facet("名单", "失信被执行人");
        long ofBoth = ledger.counted(debtors);
        ledger.choose("#list", debtors.locator("span").innerText());
        assertThat(ledger.count()).isEqualTo(ofBoth).isLessThan(ofBoard);
        assertThat(ledger.lists()).isNotEmpty().allMatch(list -> list.contains("失信被执行人"));
        assertThat(desk.page().locator(".chip")).hasCount(2);
        ledger.clear();
        assertThat(ledger.count()).isEqualTo(all);
    }

    private void ledgerFindsByNameCodeAndDocumentNumber() {
        var name = ledger.names().getFirst();
        var twoCharacters = name.substring(2, 4);
        ledger.search(twoCharacters);
        assertThat(ledger.names()).isNotEmpty().allMatch(found -> found.contains(twoCharacters));
        Pictures.look(desk.page(), "ledger-search");
        ledger.search("南京龘龘");
        assertThat(desk.page().locator(".empty")).containsText("没有符合条件的事项");
        Pictures.look(desk.page(), "ledger-no-hit");
        ledger.clear();
        var code = ledger.codes().getFirst();
        ledger.search(code);
        assertThat(ledger.codes()).isNotEmpty().allMatch(code::equals);
        ledger.clear();
        var document = ledger.documents().getFirst();
        ledger.search(document);
        assertThat(ledger.documents()).isNotEmpty().allMatch(document::equals);
        ledger.clear();
    }

    private void ledgerSortsAndTurnsPages() {
        assertThat(ledger.days()).hasSize(50).isSortedAccordingTo(Comparator.reverseOrder());
        ledger.sort("决定日期");
        assertThat(ledger.days()).hasSize(50).isSorted();
        ledger.sort("决定日期");
        var firstPage = ledger.links();
        ledger.press("下一页");
        assertThat(ledger.links()).doesNotContainAnyElementsOf(firstPage);
        assertThat(ledger.days()).hasSize(50).isSortedAccordingTo(Comparator.reverseOrder());
        ledger.press("上一页");
        assertThat(ledger.links()).isEqualTo(firstPage);
    }

    private void itemShowsEnterpriseAndEvents() {
        var name = ledger.names().getFirst();
        var document = ledger.documents().getFirst();
        desk.page().locator(".ledger .row-link").first().click();
        assertThat(desk.heading()).hasText(name);
        assertThat(desk.page().locator("main")).containsText(document);
        assertThat(desk.page().locator(".states")).containsText("在列");
        assertThat(desk.page().locator(".states")).containsText("已分发");
        assertThat(desk.page().locator(".item-grid")).containsText("法定代表人");
        assertThat(desk.page().locator(".timeline")).containsText("开立台账条目");
        Pictures.publish(desk.page(), "item");
        desk.page().goBack();
    }

    private void selectionLeavesAsWorkbook() throws IOException {
        ledger.open();
        ledger.choose(ledger.facet("板块", "玄武区"));
        var rows = ledger.export();
        assertThat((long) rows.size()).isEqualTo(ledger.count());
        assertThat(rows).allMatch(row -> row.getCellText(7).startsWith("玄武"));
        assertThat(rows.stream().limit(50).map(row -> row.getCellText(1))).containsExactlyElementsOf(ledger.names());
        ledger.clear();
    }

    private void clerkHandsInTheNextDay() throws IOException {
        long before = ledger.count();
        delivery.handIn(lists.punishmentsNextDay(), "administrative-punishment", "city-credit-centre",
                today.minusDays(1));
        delivery.awaits("待确认");
        long added = delivery.count("新增");
        long changed = delivery.count("变更");
        long absent = delivery.count("本次未见");
        assertThat(added).isPositive();
        assertThat(changed).isPositive();
        assertThat(absent).isPositive();
        assertThat(delivery.effect("合计", 0)).isEqualTo(added);
        assertThat(delivery.effect("合计", 2)).isEqualTo(absent);
        Pictures.publish(desk.page(), "delivery-next-day");
        delivery.commit();
        assertThat(delivery.done("本次未见")).isEqualTo(absent);
        ledger.open();
        assertThat(ledger.count()).isEqualTo(before + added);
        var unseen = ledger.facet("标记", "名单未见");
        assertThat(ledger.counted(unseen)).isEqualTo(absent);
        ledger.choose(unseen);
        assertThat(ledger.count()).isEqualTo(absent);
        Pictures.look(desk.page(), "ledger-absent");
        desk.page().locator(".ledger .row-link").first().click();
        assertThat(desk.page().locator(".states")).containsText("最新名单未见");
        Pictures.look(desk.page(), "item-absent");
        ledger.open();
        ledger.clear();
    }

    private void clerkLooksUpWhatAListIs() {
        desk.open("名单目录");
        desk.page().getByText("失信被执行人", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(desk.heading()).containsText("失信被执行人");
        assertThat(desk.page().locator("main")).containsText("设列依据");
        Pictures.publish(desk.page(), "list-kind");
    }

    private void boardSeesOnlyItsOwn() {
        ledger.open();
        long ofBoard = ledger.counted(ledger.facet("板块", "玄武区"));
        desk.signOut();
        desk.signInFirst("zhou", boardsOnce, PASSWORD);
        assertThat(desk.entries()).containsExactly("治理台账", "名单目录");
        assertThat(ledger.count()).isEqualTo(ofBoard);
        assertThat(ledger.boards()).isNotEmpty().allMatch(board -> board.startsWith("玄武"));
        assertThat(desk.page().locator("#ledger-facets details").first().locator("button")).hasCount(1);
        Pictures.look(desk.page(), "ledger-board");
        desk.signOut();
    }

    private void departmentSeesOnlyItsLine() {
        desk.signInFirst("zheng", departmentsOnce, PASSWORD);
        assertThat(ledger.lists()).isNotEmpty().noneMatch(list -> list.contains("失信被执行人"));
        desk.page().locator(".top-link[title=我的账号]").click();
        desk.page().getByText("修改密码").click();
        assertThat(desk.heading()).hasText("修改密码");
        Pictures.look(desk.page(), "password");
        desk.signOut();
    }

    private void administratorSeesHowItRunsAndWhoAnswers() {
        desk.signIn("admin", PASSWORD);
        desk.open("运行状况");
        assertThat(desk.page().locator("main")).containsText("南京市公共信用信息中心");
        Pictures.publish(desk.page(), "operation");
        desk.open("机构");
        assertThat(desk.page().locator("main")).containsText("江北新区");
        Pictures.publish(desk.page(), "organisations");
        desk.signOut();
    }
}
