package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Everybody sees the ledger the way they like it: their columns, and views under names of their own.
@ExtendWith(Premises.Opened.class)
class LedgerViewsTest {
    private static final Pattern HEADING = Pattern.compile("<th class=\"c-([a-z-]+)");
    private static final Pattern OPEN = Pattern.compile("value=\"open:(\\d+)\">([^<]+)<");
    private static final String NARROW = "name,stage,board";
    private static Premises premises;

    @BeforeAll
    static void enter(Premises opened) { premises = opened; }

    private static Visitor again(String account) {
        var visitor = new Visitor(premises.program());
        visitor.signIn(account, People.PASSWORD);
        visitor.get("/ledger");
        return visitor;
    }

    private static List<String> columns(String page) {
        return HEADING.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String view(String page, String name) {
        return OPEN.matcher(page).results().filter(found -> found.group(2).equals(name)).findFirst().orElseThrow()
                .group(1);
    }

    private static String save(Visitor visitor, String name) {
        return visitor.post("/ledger",
                Map.of("list", Canaries.LIST, "q", "金丝雀", "column", NARROW, "view", "save", "viewName", name)).body();
    }

    @Test
    void remembersTheColumnsAndTheirOrderForTheNextTime() {
        var account = premises.account("board", "XW", false);
        try (var first = again(account); var second = again(account)) {
            assertThat(columns(first.get("/ledger").body())).startsWith("name", "list").contains("amount");
            assertThat(columns(first.post("/ledger", Map.of("column", NARROW)).body()))
                    .containsExactly("name", "stage", "board");
            assertThat(columns(second.get("/ledger").body())).containsExactly("name", "stage", "board");
            assertThat(columns(first.post("/ledger", Map.of("column", NARROW, "move", "board:up")).body()))
                    .containsExactly("name", "board", "stage");
            assertThat(columns(first.post("/ledger", Map.of("column", NARROW, "move", "usual")).body()))
                    .contains("amount");
        }
    }

    @Test
    void opensAViewWithItsFiltersAndColumnsButNotTheWordsThatWereSought() {
        try (var visitor = again(premises.account("city", "credit-office", false))) {
            var saved = save(visitor, "处罚未结");
            assertThat(saved).contains("视图已保存");
            visitor.post("/ledger", Map.of("move", "usual", "column", NARROW));

            var opened = visitor.post("/ledger", Map.of("view", "open:" + view(saved, "处罚未结"))).body();

            assertThat(columns(opened)).containsExactly("name", "stage", "board");
            assertThat(opened).contains("value=\"" + Canaries.LIST + "\" selected").doesNotContain("value=\"金丝雀\"");
        }
    }

    @Test
    void beginsWithTheViewThatWasMadeTheUsualOne() {
        var account = premises.account("board", "XW", false);
        try (var first = again(account)) {
            var id = view(save(first, "每天看的"), "每天看的");
            first.post("/ledger", Map.of("view", "main:" + id, "column", "name,list"));
            try (var second = again(account)) {
                assertThat(second.get("/ledger").body()).contains("value=\"" + Canaries.LIST + "\" selected");
            }
            first.post("/ledger", Map.of("view", "drop:" + id));
            try (var third = again(account)) {
                assertThat(third.get("/ledger").body()).doesNotContain("每天看的");
            }
        }
    }

    @Test
    void keepsAViewFromEverybodyElse() {
        try (var owner = again(premises.account("board", "XW", false));
                var other = again(premises.account("board", "XW", false))) {
            var id = view(save(owner, "自己的"), "自己的");

            assertThat(other.get("/ledger").body()).doesNotContain("自己的");
            for (var act : List.of("open:", "main:", "drop:")) {
                assertThat(other.post("/ledger", Map.of("view", act + id)).body()).doesNotContain("自己的");
            }
            assertThat(owner.get("/ledger").body()).contains("自己的");
        }
    }

    @Test
    void asksForANameAndForNoMoreViewsThanCanBeOverlooked() {
        try (var visitor = again(premises.account("board", "XW", false))) {
            assertThat(save(visitor, "  ")).contains("请先给视图起个名字");
            assertThat(save(visitor, "长".repeat(31))).contains("请不要超过 30 个字");
            for (int i = 1; i <= 20; i++) {
                assertThat(save(visitor, "视图" + i)).contains("视图已保存");
            }
            assertThat(save(visitor, "视图21")).contains("最多保存 20 个视图");
            assertThat(save(visitor, "视图20")).contains("视图已保存");
        }
    }
}
