package xinzhi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/// One person's browser. Whatever it complains of on any page (a script's error, something the content policy refused, a failed request)
/// is kept and told at the end.
final class Desk implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Desk(BrowserContext context, boolean script) {
        this.context = context;
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (script && (message.type().equals("error") || message.type().equals("warning"))) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onResponse(this::look);
        page.onDialog(dialog -> dialog.accept());
    }

    private void look(Response response) {
        if (response.status() >= 400) {
            complaints.add(response.url() + ": " + response.status());
        }
        if (response.request().isNavigationRequest() && response.status() == 200
                && !response.headers().containsKey("content-security-policy")) {
            complaints.add(response.url() + ": no content policy");
        }
    }

    Page page() { return page; }

    void signIn(String name, String password) {
        page.navigate("/");
        page.getByLabel("用户名").fill(name);
        page.getByLabel("密码").fill(password);
        page.locator("#sign-in button").click();
    }

    /// Signs in for the first time: the one-time password leads nowhere but to a password of one's own.
    void signInFirst(String name, String once, String wanted) {
        signIn(name, once);
        assertThat(heading()).hasText("请设置自己的密码");
        page.navigate("/");
        assertThat(heading()).hasText("请设置自己的密码");
        page.getByLabel("一次性密码").fill(once);
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(wanted);
        page.getByLabel("再输一次新密码").fill(wanted);
        page.getByText("保存新密码").click();
        assertThat(page.locator(".flash.good")).hasText("密码已修改，下次请用新密码登录。");
    }

    void signOut() {
        page.locator(".sign-out button").click();
        assertThat(heading()).hasText("登录");
    }

    Locator heading() { return page.locator("main h1"); }

    void open(String entry) {
        page.locator(".entries").getByText(entry).click();
        assertThat(page.locator(".entries [aria-current=page]")).hasText(entry);
    }

    List<String> entries() { return page.locator(".entries a").allInnerTexts().stream().map(String::strip).toList(); }

    void hasNothingToComplainOf() { assertThat(complaints).isEmpty(); }

    @Override
    public void close() { context.close(); }
}
