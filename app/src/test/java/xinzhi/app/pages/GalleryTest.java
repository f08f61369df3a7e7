package xinzhi.app.pages;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Renders every page into `target/gallery` to be looked at, and holds each to the rules of the strict content policy and of plain access.
class GalleryTest {
    private static final Path GALLERY = Path.of("target", "gallery");
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*>", CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("(?<==)(\"[^\"]*\"|'[^']*')");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b([^>]*)>(.*?)</script>", DOTALL);
    private static final Pattern POST_FORM = Pattern.compile("<form\\b[^>]*method=\"post\".*?</form>", DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)\\b[^>]*>");

    static List<Page> pages() {
        return Stream
                .of(ShellSamples.pages(), LedgerSamples.pages(), DeliverySamples.pages(), RecognitionSamples.pages(),
                        QuarantineSamples.pages(),
                        CatalogueSamples.pages(),
                        OrganisationSamples.pages(), OperationSamples.pages(), IdentitySamples.pages())
                .flatMap(List::stream).toList();
    }

    @BeforeAll
    static void hangsTheGallery() throws IOException {
        var source = Path.of("src", "main", "resources", "static");
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = GALLERY.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
        for (var page : pages()) {
            Files.writeString(GALLERY.resolve(page.name() + ".html"), page.html());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void carriesNoInlineScriptHandlerOrStyle(Page page) {
        assertThat(SCRIPT.matcher(page.html()).results().map(script -> script.group(2))).allMatch(String::isBlank);
        assertThat(page.html()).doesNotContain("<style", "javascript:");
        assertThat(tags(page)).noneMatch(tag -> tag.matches("(?s).*\\s(style|on[a-z]+|hx-on\\S*)=.*"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void guardsEveryPostFormAgainstForgery(Page page) {
        assertThat(POST_FORM.matcher(page.html()).results().map(MatchResult::group))
                .allMatch(form -> form.contains("name=\"_csrf\" value=\"5c0f-ab12\""));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesEveryField(Page page) {
        var fields = FIELD.matcher(page.html()).results().map(MatchResult::group)
                .filter(field -> !field.contains("type=\"hidden\"") && !field.contains("type=\"radio\""));
        assertThat(fields).allMatch(field -> field.contains("aria-label=")
                || page.html().contains("<label for=\"" + attribute(field, "id") + "\"")
                || page.html().contains("for=\"" + attribute(field, "id") + "\">"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsWhatAListSaysAsTextOnly(Page page) {
        assertThat(page.html()).doesNotContain("<script>", "<img src=x", "<b>某某", "<i>娜");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void usesEveryIdentifierOnce(Page page) {
        var ids = Pattern.compile("\\sid=\"([^\"]+)\"").matcher(page.html()).results().map(id -> id.group(1)).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void beginsTheLedgerFormWithThePlainSearchSoThatEnterSearches() {
        var form = POST_FORM.matcher(named("ledger").html()).results().map(MatchResult::group)
                .filter(found -> found.contains("id=\"ledger\"")).findFirst().orElseThrow();
        assertThat(Pattern.compile("<button[^>]*>").matcher(form).results().findFirst().orElseThrow().group())
                .isEqualTo("<button class=\"primary\">");
    }

    @Test
    void answersASearchWithTheVeryRowsOfTheFullPage() {
        var fragment = named("ledger-rows");
        assertThat(fragment.whole()).isFalse();
        assertThat(named("ledger").html()).contains(table(fragment));
        assertThat(fragment.html()).contains("id=\"ledger-filters\" class=\"filters\" hx-swap-oob=\"true\"");
    }

    @Test
    void asksForProgressUntilTheWorkIsDone() {
        assertThat(named("delivery-progress").html()).contains("hx-trigger=\"every 1s\"");
        assertThat(named("delivery-finished").html()).contains("hx-trigger=\"load\"").doesNotContain("every 1s");
    }

    @Test
    void showsADashForWhatIsMissing() {
        assertThat(table(named("ledger-awkward"))).contains("<span class=\"none\">—</span>").doesNotContain(">null<");
    }

    private static Page named(String name) {
        return pages().stream().filter(page -> page.name().equals(name)).findFirst().orElseThrow();
    }

    private static Stream<String> tags(Page page) {
        return TAG.matcher(QUOTED.matcher(page.html()).replaceAll("\"\"")).results().map(MatchResult::group);
    }

    private static String table(Page page) {
        return page.html().substring(page.html().indexOf("<tbody>"), page.html().indexOf("</tbody>"));
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }
}
