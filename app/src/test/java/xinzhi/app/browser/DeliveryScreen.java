package xinzhi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.LocalDate;

/// The pages of deliveries as the centre's clerk uses them.
final class DeliveryScreen {
    private static final double WORK = 120_000;
    private final Desk desk;
    private final Page page;

    DeliveryScreen(Desk desk) {
        this.desk = desk;
        page = desk.page();
    }

    void handIn(Path file, String kind, String sender, LocalDate cutOff) {
        choose(file, kind, sender, cutOff);
        send();
    }

    void choose(Path file, String kind, String sender, LocalDate cutOff) {
        desk.open("名单交付");
        page.locator("details.known summary").click();
        page.locator("#file").setInputFiles(file);
        page.getByLabel("名单种类").selectOption(kind);
        page.getByLabel("报送单位").selectOption(sender);
        page.getByLabel("数据截止日").fill(cutOff.toString());
    }

    void send() {
        page.locator(".upload-acts button").click();
        page.waitForURL("**/deliveries/*");
    }

    void showsItsProgress() {
        var progress = page.locator("#progress");
        assertThat(progress).isVisible();
        assertThat(progress.locator(".phases li")).hasText(new String[]{"读取核对", "比对", "预览", "写入"});
    }

    void awaits(String state) {
        assertThat(page.locator(".delivery-head .badge")).hasText(state,
                new LocatorAssertions.HasTextOptions().setTimeout(WORK));
    }

    void commit() {
        page.getByText("确认写入台账").click();
        awaits("已写入");
        assertThat(page.locator(".result-panel h2")).containsText("已于");
    }

    /// The number under a label: of what was read, or, against the current list, of what would change.
    long count(String label) {
        var number = page.locator(".preview-grid .counts div")
                .filter(new Locator.FilterOptions().setHas(page.getByText(label, exactly()))).locator("dd").first();
        return number(number);
    }

    /// What the commit says it did.
    long done(String label) {
        return number(page.locator(".result-panel .counts div")
                .filter(new Locator.FilterOptions().setHas(page.getByText(label, exactly()))).locator("dd"));
    }

    /// A cell of the effect per board.
    long effect(String board, int column) {
        return number(page.locator(".preview-grid tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.getByText(board, exactly()))).locator("td")
                .nth(column));
    }

    Locator findings() { return page.locator("#findings"); }

    Locator finding(String title) {
        return findings().locator(".kinds a").filter(new Locator.FilterOptions().setHasText(title));
    }

    static long number(Locator place) {
        var text = place.innerText().strip();
        assertThat(text).matches("[0-9,]+");
        return Long.parseLong(text.replace(",", ""));
    }

    private static Page.GetByTextOptions exactly() { return new Page.GetByTextOptions().setExact(true); }
}
