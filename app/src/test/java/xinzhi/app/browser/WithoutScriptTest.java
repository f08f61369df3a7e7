package xinzhi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where script is switched off the pages still do their work, by plain forms and links.
@NeedsChromium
class WithoutScriptTest {
    private static final String PASSWORD = "xuanwu-lake-2026";
    private final Office office = Office.open();
    private final Desk desk = office.deskWithoutScript();
    private final LedgerScreen ledger = new LedgerScreen(desk);

    @AfterEach
    void everybodyLeaves() {
        desk.close();
        office.close();
    }

    @Test
    void handsInFiltersAndTurnsPages(@TempDir Path folder) throws IOException {
        desk.signInFirst("admin", office.administratorsPassword(), PASSWORD);
        var once = new UsersScreen(desk).add("lin", "林若溪", "市信用信息中心", "市公共信用信息中心");
        desk.signOut();
        desk.signInFirst("lin", once, PASSWORD);
        handIn(new SampleLists(folder).punishments());
        filter();
        turnPages();
        desk.hasNothingToComplainOf();
    }

    private void handIn(Path file) {
        var delivery = new DeliveryScreen(desk);
        delivery.handIn(file, "administrative-punishment", "city-credit-centre",
                LocalDate.now(ZoneId.of("Asia/Shanghai")));
        reloadUntil("待确认");
        desk.page().getByText("确认写入台账").click();
        reloadUntil("已写入");
        ledger.open();
    }

    /// Without script nothing asks again by itself: the page offers a link instead.
    private void reloadUntil(String state) {
        for (var badge = desk.page().locator(".delivery-head .badge"); !badge.innerText().equals(state);) {
            desk.page().getByText("刷新进度").click();
        }
    }

    private void filter() {
        long all = ledger.count();
        desk.page().locator("#board").selectOption(new SelectOption().setLabel("玄武区"));
        desk.page().getByText("筛选", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
        assertThat(desk.page().locator(".chip")).containsText("玄武区");
        assertThat(ledger.count()).isPositive().isLessThan(all);
        assertThat(ledger.boards()).allMatch(board -> board.startsWith("玄武"));
        desk.page().getByText("全部清除").click();
        assertThat(desk.page().locator(".chip")).hasCount(0);
        assertThat(ledger.count()).isEqualTo(all);
    }

    private void turnPages() {
        var first = ledger.links();
        ledger.button("下一页").click();
        assertThat(ledger.button("上一页")).isEnabled();
        assertThat(ledger.links()).hasSize(50).doesNotContainAnyElementsOf(first);
        ledger.button("上一页").click();
        assertThat(ledger.button("上一页")).isDisabled();
        assertThat(ledger.links()).isEqualTo(first);
    }
}
