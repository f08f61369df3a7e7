package xinzhi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xinzhi.app.Canaries;
import xinzhi.app.People;
import xinzhi.app.TestProgram;

/// The ledger under the hands of somebody who lives in it: keys, an input method, a screen reader.
@NeedsChromium
class LedgerHandsTest {
    private static final String AXE = "/vendor/axe-core-4.14.1/axe.min.js";
    private static final String GRAVE = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .filter(found => found.impact === 'serious' || found.impact === 'critical')
            .map(found => found.id + ': ' + found.nodes.map(node => node.html.slice(0, 160)).join(' | '))""";
    private static TestProgram program;
    private static Chromium chromium;
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @BeforeAll
    static void fill() throws SQLException {
        program = TestProgram.start();
        chromium = Chromium.start();
        var canaries = new Canaries(program);
        People.add(program, "hands", "city", canaries.id("credit-office"), false);
        People.asOwner(program,
                """
                    insert into registry.subject (kind, unified_code, name, in_register, state, delivery, known_from)
                    select 'enterprise', '9132010200000' || lpad(n::text, 5, '0'), '南京玄武第' || n || '贸易有限公司', true, 'active', 1, '2026-11-01'
                    from generate_series(1, 120) n""",
                """
                    insert into roster.listing (id, list, grain, subject_id, resolution, printed_name, document_number, authority_name,
                                                decision_date, state, state_since, delivery, known_from, content)
                    select nextval('roster.listing_id'), 'administrative-punishment', 'record', s.id, 'unified-code', s.name,
                           '宁玄市监罚〔2026〕' || s.id || '号', '南京市玄武区市场监督管理局', '2026-09-01', 'listed', '2026-11-01', 1, '2026-11-02', '{}'
                    from registry.subject s where s.name like '南京玄武第%'""",
                """
                    insert into casework.item (listing_id, subject_id, list, category, stage, stage_since, board, board_rule, board_evidence,
                                               body_rule, document_number, authority_name, decision_date, opened_by, opened_at, known_from)
                    select l.id, l.subject_id, l.list, 'penalised', 'distributed', '2026-11-02', %d, 'address', '长江路', 'none',
                           l.document_number, l.authority_name, l.decision_date, 1, '2026-11-02', '2026-11-02'
                    from roster.listing l where l.printed_name like '南京玄武第%%'"""
                        .formatted(canaries.id("XW")));
    }

    @AfterAll
    static void close() {
        chromium.close();
        program.close();
    }

    @BeforeEach
    void sitDown() {
        desk = chromium.desk(program.url());
        desk.signIn("hands", People.PASSWORD);
        assertThat(desk.page().locator("table.ledger")).isVisible();
        assertThat(desk.page().locator("#ledger-facets button").first()).isVisible();
    }

    @AfterEach
    void leave() {
        desk.hasNothingToComplainOf();
        desk.close();
    }

    private Page page() { return desk.page(); }

    private String focused() { return (String) page().evaluate("() => document.activeElement.textContent.trim()"); }

    @Test
    void goesFromRowToRowAndPageToPageByKeys() {
        var names = page().locator(".row-link").allInnerTexts();
        page().keyboard().press("j");
        page().keyboard().press("j");
        assertThat(focused()).isEqualTo(names.get(1));
        page().keyboard().press("k");
        assertThat(focused()).isEqualTo(names.getFirst());

        page().keyboard().press("n");
        assertThat(page().locator(".row-link").first()).not().hasText(names.getFirst());
        page().keyboard().press("p");
        assertThat(page().locator(".row-link").first()).hasText(names.getFirst());

        page().keyboard().press("?");
        assertThat(page().locator("#keys")).isVisible();
        page().keyboard().press("Escape");
        assertThat(page().locator("#keys")).isHidden();

        page().keyboard().press("/");
        assertThat(page().locator("#q")).isFocused();
        page().keyboard().type("jk");
        assertThat(page().locator("#q")).hasValue("jk");

        page().locator("#q").fill("");
        page().locator("#q").press("ArrowDown");
        page().keyboard().press("Enter");
        assertThat(desk.heading()).hasText(names.getFirst());
    }

    @Test
    void opensTheSheetOfTheEnterpriseByKey() {
        page().keyboard().press("j");
        var name = focused();
        page().keyboard().press("e");

        assertThat(page().locator(".subject-listings")).isVisible();
        assertThat(desk.heading()).hasText(name);
    }

    @Test
    void asksNothingWhileAWordIsStillBeingComposed() {
        var asked = new ArrayList<String>();
        page().onRequest((Request request) -> {
            if (request.method().equals("POST")) {
                asked.add(request.url());
            }
        });
        var typing = page().context().newCDPSession(page());
        page().locator("#q").focus();
        for (var half : List.of("x", "xu", "xuan", "xuanw", "xuanwu")) {
            var composed = new JsonObject();
            composed.addProperty("text", half);
            composed.addProperty("selectionStart", half.length());
            composed.addProperty("selectionEnd", half.length());
            typing.send("Input.imeSetComposition", composed);
            page().waitForTimeout(400);
        }
        assertThat(asked).isEmpty();

        var chosen = new JsonObject();
        chosen.addProperty("text", "玄武");
        typing.send("Input.insertText", chosen);
        assertThat(page().locator(".chip[value=q]")).containsText("玄武");
        assertThat(asked).isNotEmpty();
    }

    @Test
    void keepsTheColumnMenuOpenWhileColumnsAreChosen() {
        page().locator("#columns-menu summary").click();
        page().locator("#columns-menu").getByText("登记状态").click();
        assertThat(page().locator("th.c-register")).isVisible();
        assertThat(page().locator("#columns-menu .menu-box")).isVisible();
        page().keyboard().press("Escape");
        assertThat(page().locator("#columns-menu .menu-box")).isHidden();
        Pictures.look(page(), "ledger-columns");
    }

    @Test
    void isReadableForEverybody() throws IOException {
        page().locator("#more-filters summary").click();
        hasNothingGrave("ledger");
        page().locator("#views-menu summary").click();
        hasNothingGrave("ledger with a menu");
        page().locator(".c-name .code").first().click();
        assertThat(page().locator(".subject-listings")).isVisible();
        hasNothingGrave("sheet of an enterprise");
        page().navigate("/ledger/exports");
        hasNothingGrave("files");
    }

    private void hasNothingGrave(String where) throws IOException {
        try (InputStream axe = Objects.requireNonNull(LedgerHandsTest.class.getResourceAsStream(AXE))) {
            page().evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "\n;0");
        }
        assertThat((List<?>) page().evaluate(GRAVE)).as(where).isEmpty();
    }
}
