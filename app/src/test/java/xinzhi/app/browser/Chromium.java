package xinzhi.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The installed Chromium, steered through the installed Node.
final class Chromium implements AutoCloseable {
    private static final Path BROWSER = Path.of(System.getProperty("xinzhi.chromium", "/usr/bin/chromium"));
    private static final Path NODE = Path
            .of(Objects.requireNonNullElse(System.getenv("PLAYWRIGHT_NODEJS_PATH"), "/usr/bin/node"));
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--lang=zh-CN");
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// What is not installed, if anything.
    static Optional<String> missing() {
        return Stream.of(BROWSER, NODE).filter(program -> !Files.isExecutable(program)).map(Path::toString).findFirst();
    }

    static Chromium start() {
        var playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(BROWSER).setArgs(QUIET).setEnv(chinese())));
    }

    /// The browser's own words, such as those in a field for a day, come in the language of its surroundings.
    private static Map<String, String> chinese() {
        var surroundings = new HashMap<>(System.getenv());
        surroundings.put("LANGUAGE", "zh_CN");
        return surroundings;
    }

    /// Somebody at a desk of their own: no session shared with anybody.
    Desk desk(String address) { return new Desk(browser.newContext(desk(address, true)), true); }

    /// The same with script switched off.
    Desk deskWithoutScript(String address) { return new Desk(browser.newContext(desk(address, false)), false); }

    private static Browser.NewContextOptions desk(String address, boolean script) {
        return new Browser.NewContextOptions().setBaseURL(address).setLocale("zh-CN").setTimezoneId("Asia/Shanghai")
                .setViewportSize(1440, 720).setAcceptDownloads(true).setJavaScriptEnabled(script);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
