package xinzhi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xinzhi.lists.number.OrganisationCode;
import xinzhi.lists.number.UnifiedCode;

/// A list of nothing but names and codes comes from the province: it enters the ledger, says what it lacks, and is the same item still
/// when the number comes.
@NeedsChromium
class ThinRowsTest {
    private static final String PASSWORD = "qinhuai-river-2026";
    private static final String PROVINCE = "江苏省公共信用信息中心";
    private static final List<String> FIRMS = List.of("南京玄武广告有限公司", "南京秦淮餐饮管理有限公司", "南京高淳陶瓷有限公司");
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final Office office = Office.open();
    private final Desk desk = office.desk();
    private final DeliveryScreen delivery = new DeliveryScreen(desk);
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void theClerkSignsIn() {
        desk.signInFirst("admin", office.administratorsPassword(), PASSWORD);
        var once = new UsersScreen(desk).add("lin", "林若溪", "市信用信息中心", "市公共信用信息中心");
        desk.signOut();
        desk.signInFirst("lin", once, PASSWORD);
    }

    @AfterEach
    void everybodyLeaves() {
        desk.close();
        office.close();
    }

    private Path list(String name, boolean numbered) throws IOException {
        var text = new StringBuilder("被执行人姓名/名称,身份证号码/组织机构代码").append(numbered ? ",执行案号,执行法院\n" : "\n");
        for (int n = 1; n <= FIRMS.size(); n++) {
            text.append(FIRMS.get(n - 1)).append(',').append(code(n))
                    .append(numbered ? ",(2025)苏0102执" + n + "号,南京市玄武区人民法院\n" : "\n");
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static String code(int n) {
        return UnifiedCode.completing("91320102" + OrganisationCode.completing("M%07d".formatted(n)).value()).value();
    }

    @Test
    void entersTheLedgerAndIsTheSameWhenItsNumberComes() throws IOException {
        var page = desk.page();
        delivery.handIn(list("省失信名单.csv", false), "judgment-debtor", PROVINCE, today.minusDays(1));
        delivery.awaits("待确认");
        assertThat(delivery.count("新增")).isEqualTo(3);
        delivery.commit();

        desk.open("治理台账");
        assertThat(page.locator("#ledger-rows tbody tr").first()).containsText("要素待补");
        Pictures.look(page, "ledger-thin");
        page.getByText("要素待补", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .and(page.locator("a"))
                .click();
        assertThat(page.locator("main table")).containsText("执行案号 3 条");
        assertThat(page.locator("main table")).containsText(PROVINCE);
        assertThat(page.locator("main")).containsText("下载补充表（全部板块）");
        Pictures.look(page, "missing");
        page.getByText("看台账").first().click();
        assertThat(page.locator("#ledger-rows tbody tr")).hasCount(3);
        page.locator("#ledger-rows tbody a").first().click();
        assertThat(page.locator("main")).containsText("缺少的要素");
        assertThat(page.locator("main")).containsText("执行案号、执行法院");
        Pictures.look(page, "item-thin");

        delivery.handIn(list("省失信名单-补全.csv", true), "judgment-debtor", PROVINCE, today);
        delivery.awaits("待确认");
        assertThat(delivery.count("变更")).isEqualTo(3);
        assertThat(delivery.count("新增")).isZero();
        assertThat(delivery.finding("补上了原缺的要素")).isVisible();
        Pictures.look(page, "delivery-facts-came");
        delivery.commit();
        desk.open("治理台账"); // as last looked at: what is still missing
        assertThat(page.locator("#ledger-rows tbody tr")).hasCount(0);
        desk.open("治理台账");
        page.locator("[name=drop][value=all]").first().click();
        assertThat(page.locator("#ledger-rows tbody tr")).hasCount(3);
        assertThat(page.locator("#ledger-rows tbody")).containsText("(2025)苏0102执1号");
    }
}
