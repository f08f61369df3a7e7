package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import xinzhi.app.platform.postgres.TestServer;

/// What the ledger lacks: flagged on every item, summed up by list, sender and board, to everybody of their own alone.
@ExtendWith(Premises.Opened.class)
class MissingFactsPageTest {
    private static Premises premises;
    private static Canaries canaries;
    private static JdbcClient owner;
    private static Canaries.Bird bird;

    @BeforeAll
    static void enter(Premises opened) {
        premises = opened;
        canaries = opened.canaries();
        owner = JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(),
                TestServer.jdbcUrl(premises.program().database()), TestServer.owner(), TestServer.password()));
        bird = canaries.birds().stream().filter(b -> b.song().equals("翠羽甲")).findFirst().orElseThrow();
        mark("array['CF_NR', 'CF_JDRQ']");
    }

    @AfterAll
    static void leave() { mark("null"); }

    private static void mark(String missing) {
        owner.sql("update casework.item set missing = " + missing + " where id = :id").param("id", bird.item())
                .update();
    }

    @Test
    void isSummedUpForWhoeverSeesTheItems() {
        try (var board = premises.as("board", "XW")) {
            assertThat(board.get("/ledger/missing").body()).contains("行政处罚信息", "处罚内容 1 条", "处罚决定日期 1 条", "玄武区");
        }
    }

    @Test
    void isNoBusinessOfAnotherBoard() {
        try (var board = premises.as("board", "GL")) {
            assertThat(board.get("/ledger/missing").body()).contains("没有要素待补的事项").doesNotContain("处罚内容");
        }
    }

    @Test
    void standsOnTheItemWithWhoIsToSupplyIt() {
        try (var board = premises.as("board", "XW")) {
            assertThat(board.get("/items/" + bird.item()).body()).contains("要素待补", "缺少的要素", "处罚内容、处罚决定日期");
        }
    }

    @Test
    void filtersTheLedgerAndStandsInAColumn() {
        try (var board = premises.as("board", "XW")) {
            var thin = board.post("/ledger", Map.of("flag", "thin", "column", "name,missing,flags")).body();

            assertThat(thin).contains("共 1 条", "处罚内容、处罚决定日期", "要素待补");
            assertThat(board.post("/ledger/facets", Map.of()).body()).contains("flag:thin");
        }
    }
}
