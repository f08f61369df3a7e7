package xinzhi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/// The administrator's page of accounts.
final class UsersScreen {
    private final Page page;

    UsersScreen(Desk desk) { page = desk.page(); }

    /// Adds somebody and reads the one-time password off the screen.
    String add(String name, String fullName, String duty, String organisation) {
        page.locator("#new-username").fill(name);
        page.locator("#new-name").fill(fullName);
        page.locator("#new-duty").selectOption(new SelectOption().setLabel(duty));
        page.locator("#new-organisation").selectOption(new SelectOption().setLabel(organisation));
        page.getByText("添加并生成一次性密码").click();
        assertThat(page.locator(".one-time b")).hasText(name);
        assertThat(row(name)).containsText(fullName);
        assertThat(row(name)).containsText("待改密");
        return page.locator(".one-time .secret").innerText();
    }

    Locator row(String name) {
        return page.locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
    }
}
