package xinzhi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file is dropped without a word, recognised, confirmed; one of strange headings is explained once and then read by itself.
@NeedsChromium
class RecognitionTest {
    private static final String PASSWORD = "qinhuai-river-2026";
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

    private Page page() { return desk.page(); }

    private void drop(Path file) {
        desk.open("名单交付");
        Pictures.look(page(), "deliveries-drop");
        page().locator("#file").setInputFiles(file);
        page().waitForURL("**/deliveries/files/*");
    }

    private void confirm(LocalDate cutOff) {
        page().getByLabel("数据截止日").fill(cutOff.toString());
        page().getByLabel("全量").check();
        page().locator("#confirm button").click();
    }

    private Path strange(String name, Path list) throws IOException {
        var text = Files.readString(list);
        int end = text.indexOf('\n');
        return Files.writeString(folder.resolve(name), text.substring(0, end).replace("执行案号", "案由编列")
                .replace("被执行人姓名/名称", "当事者") + text.substring(end));
    }

    @Test
    void leadsFromADroppedFileToItsPreview() throws IOException {
        var lists = new SampleLists(folder);
        recognisesThePunishments(lists.punishments());
        explainsStrangeHeadingsOnce(lists.debtors());
        saysWhatIsNoList();
        desk.hasNothingToComplainOf();
    }

    private void recognisesThePunishments(Path file) {
        drop(file);
        assertThat(page().locator(".kind-choice[aria-current]")).containsText("行政处罚信息");
        assertThat(page().locator(".kind-choice[aria-current]")).containsText("表头齐全");
        Pictures.publish(page(), "recognition");
        page().getByLabel("报送单位").selectOption("city-credit-centre");
        confirm(today.minusDays(2));
        delivery.awaits("待确认");
        assertThat(delivery.count("读取")).isEqualTo(SampleLists.ROWS);
    }

    private void explainsStrangeHeadingsOnce(Path list) throws IOException {
        drop(strange("名单-甲.csv", list));
        page().locator(".kind-choice").getByText("失信被执行人").first().click();
        page().getByLabel("报送单位").selectOption("city-court");
        confirm(today.minusDays(2));
        page().waitForURL("**/mapping");
        page().getByText("返回").click();
        delivery.awaits("无法读取");
        Pictures.look(page(), "delivery-again");
        page().locator(".again").getByText("表头对应").click();
        Pictures.publish(page(), "mapping");
        select("案由编列", "caseCode");
        select("当事者", "iname");
        page().getByText("保存并重新读取").click();
        delivery.awaits("待确认");
        assertThat(page().locator(".again")).containsText("保存的表头对应读取");

        drop(strange("名单-乙.csv", new SampleLists(folder.resolve("next")).debtors()));
        page().locator(".kind-choice").getByText("失信被执行人").first().click();
        assertThat(page().locator(".kind-choice[aria-current]")).containsText("保存过表头对应");
        assertThat(page().getByLabel("报送单位")).hasValue("city-court");
        confirm(today.minusDays(1));
        delivery.awaits("待确认");
        assertThat(page().locator(".again")).containsText("保存的表头对应读取");
    }

    private void select(String heading, String field) { page().getByLabel(heading + " 对应名单的哪一项").selectOption(field); }

    private void saysWhatIsNoList() throws IOException {
        drop(Files.writeString(folder.resolve("通知.xlsx"), "%PDF-1.7 x"));
        assertThat(page().locator(".refusal")).containsText("PDF");
        page().getByText("放弃这个文件").click();
        assertThat(page().locator(".flash.good")).containsText("已放弃");
        assertThat(page().locator("#waiting")).hasCount(0);
    }
}
