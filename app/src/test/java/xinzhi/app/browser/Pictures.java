package xinzhi.app.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.Map;

/// The pictures of README and manual, made only when asked for by `-Dxinzhi.pictures=true`; every one of them also at three widths
/// in `target/pictures`, to be looked at.
final class Pictures {
    private static final boolean WANTED = Boolean.getBoolean("xinzhi.pictures");
    private static final Path PUBLISHED = Path.of("..", "docs", "pictures");
    private static final Path LOOKED_AT = Path.of("target", "pictures");
    private static final Map<String, Integer> WIDTHS = Map.of("desk", 1280, "wide", 1920, "phone", 390);

    private Pictures() {}

    /// A picture that README or manual shows, as high as the window.
    static void publish(Page page, String name) {
        if (WANTED) {
            ready(page);
            page.screenshot(picture().setPath(PUBLISHED.resolve(name + ".png")));
            look(page, name);
        }
    }

    /// The whole page at every width, only to be looked at.
    static void look(Page page, String name) {
        if (WANTED) {
            var usual = page.viewportSize();
            WIDTHS.forEach((window, width) -> {
                page.setViewportSize(width, 900);
                page.screenshot(picture().setFullPage(true)
                        .setPath(LOOKED_AT.resolve(name + "-" + window + ".png")));
            });
            page.setViewportSize(usual.width, usual.height);
        }
    }

    /// The caret stays as it is: hiding it would take a style of the browser's own, which the content policy rightly refuses.
    private static Page.ScreenshotOptions picture() {
        return new Page.ScreenshotOptions().setCaret(ScreenshotCaret.INITIAL);
    }

    /// Text in its fonts, no answer outstanding, no pointer on a button.
    private static void ready(Page page) {
        page.mouse().move(0, 0);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("() => document.fonts.ready");
    }
}
