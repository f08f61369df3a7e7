package xinzhi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ElementState;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// The ledger as it stands on the screen.
final class LedgerScreen {
    private static final Pattern COUNT = Pattern.compile("共 ([0-9,]+) 条");
    private final Desk desk;
    private final Page page;

    LedgerScreen(Desk desk) {
        this.desk = desk;
        page = desk.page();
    }

    void open() {
        desk.open("治理台账");
        assertThat(page.locator("table.ledger, .empty").first()).isVisible();
    }

    long count() {
        var shown = COUNT.matcher(page.locator(".result .count").innerText());
        assertThat(shown.find()).isTrue();
        return Long.parseLong(shown.group(1).replace(",", ""));
    }

    List<String> names() { return page.locator(".ledger td.c-name a.row-link").allInnerTexts(); }

    /// Addresses of the items shown, which tell the rows apart.
    List<String> links() {
        return page.locator(".ledger .row-link").all().stream().map(link -> link.getAttribute("href")).toList();
    }

    List<String> codes() { return page.locator(".ledger td.c-name .code").allInnerTexts(); }

    List<String> documents() { return page.locator(".ledger td.c-document .pair > span:first-child").allInnerTexts(); }

    List<String> boards() { return page.locator(".ledger td.c-board").allInnerTexts(); }

    List<String> lists() { return page.locator(".ledger td.c-list .pair > span:first-child").allInnerTexts(); }

    List<String> days() { return page.locator(".ledger tbody td.c-decided").allInnerTexts(); }

    /// Types into the search box like a person; the answer comes by itself.
    void search(String words) {
        var box = page.locator("#q");
        box.fill("");
        box.pressSequentially(words);
        assertThat(page.locator(".chip[value=q]")).containsText(words);
    }

    /// A facet with its group's name and its own, e.g. 板块, 玄武区.
    Locator facet(String group, String name) {
        return page.locator("#ledger-facets details")
                .filter(new Locator.FilterOptions().setHas(page.locator("summary", withText(group)))).locator("button")
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    long counted(Locator facet) { return DeliveryScreen.number(facet.locator("b")); }

    /// Chooses by facet and waits until the facets, too, are counted anew.
    void choose(Locator facet) {
        answered(facet::click);
        assertThat(facet).hasAttribute("aria-pressed", "true");
    }

    void choose(String field, String label) {
        answered(() -> page.locator(field)
                .selectOption(new SelectOption().setLabel(label)));
    }

    void clear() {
        answered(() -> page.getByText("全部清除").click());
        assertThat(page.locator(".chip, .facet.on")).hasCount(0);
    }

    void press(String button) { answered(button(button)::click); }

    Locator button(String button) { return page.locator("#ledger-rows").getByText(button); }

    void sort(String heading) { answered(() -> page.locator(".ledger .sort").getByText(heading).click()); }

    /// The rows of the workbook that the export hands over, without the headings.
    List<Row> export() throws IOException {
        var download = page.waitForDownload(() -> page.getByText("导出 xlsx").click());
        assertThat(download.suggestedFilename()).matches("治理台账-\\d{4}-\\d{2}-\\d{2}\\.xlsx");
        try (var bytes = Files.newInputStream(download.path()); var workbook = new ReadableWorkbook(bytes)) {
            return workbook.getFirstSheet().read().stream().skip(1).toList();
        }
    }

    /// Waits until the rows shown before have given way to the answer.
    private void answered(Runnable act) {
        var before = page.locator(".result").elementHandle();
        act.run();
        before.waitForElementState(ElementState.HIDDEN);
    }

    private static Page.LocatorOptions withText(String text) { return new Page.LocatorOptions().setHasText(text); }
}
