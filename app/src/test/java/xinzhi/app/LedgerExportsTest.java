package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import xinzhi.app.platform.postgres.TestServer;

/// Large selections become files in the background: for whoever asked, for some days. Here everything is large, and a sheet holds two rows.
class LedgerExportsTest {
    private static final Pattern FILE = Pattern.compile("/ledger/exports/\\d+/file");
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static TestProgram program;
    private static Canaries canaries;

    @BeforeAll
    static void start() throws SQLException {
        program = TestProgram.start("xinzhi.export.direct-rows=0", "xinzhi.export.rows-per-sheet=2");
        canaries = new Canaries(program);
    }

    @AfterAll
    static void stop() { program.close(); }

    @AfterEach
    void nothingStaysUnderWay() {
        owner().sql("update casework.export set state = 'failed' where state <> 'done'")
                .update();
    }

    private static Visitor as(String duty, String place) {
        var name = "e" + COUNTER.incrementAndGet();
        People.add(program, name, duty, canaries.id(place), false);
        var visitor = new Visitor(program);
        visitor.signIn(name, People.PASSWORD);
        visitor.get("/ledger");
        return visitor;
    }

    private static JdbcClient owner() {
        return JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(),
                TestServer.jdbcUrl(program.database()), TestServer.owner(), TestServer.password()));
    }

    private static String text(String sql) { return String.valueOf(owner().sql(sql).query().singleValue()); }

    /// Asks for the file and waits until it can be fetched; where it lies.
    private static String file(Visitor visitor, Map<String, String> form) {
        assertThat(visitor.post("/ledger/export", form).leadsTo()).isEqualTo("/ledger/exports");
        return finished(visitor);
    }

    private static String finished(Visitor visitor) {
        var page = Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(60)).until(
                () -> visitor.get("/ledger/exports/now").body(), body -> body.contains("可以下载"));
        var found = FILE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void areMadeByTheNextProgramWhereOneEndedBeforeItBegan() {
        var city = as("city", "credit-office");
        file(city, Map.of());
        owner().sql("""
            update casework.export
            set state = 'waiting', size = null, keep_until = null, ended_at = null
            where id = (select max(id) from casework.export)
            """).update();

        program.readyAgain();

        assertThat(finished(city)).isNotEmpty();
    }

    @Test
    void becomeAWorkbookOfAsManySheetsAsItNeeds() throws IOException {
        try (var city = as("city", "credit-office")) {
            var answer = city.get(file(city, Map.of("column", "name,document")));

            assertThat(answer.header("Content-Disposition")).contains(".xlsx");
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()))) {
                assertThat(workbook.getSheets().map(sheet -> sheet.getName()).toList())
                        .containsExactly("治理台账", "治理台账2", "治理台账3");
                assertThat(workbook.getFirstSheet().read().getFirst().getCellText(3)).isEqualTo("文号");
            }
            assertThat(FileText.of(answer.bytes())).contains("翠羽甲", "翠羽乙", "翠羽丙", "翠羽丁", "翠羽戊")
                    .doesNotContain("翠羽己");
        }
    }

    @Test
    void leaveAsTextToo() {
        try (var board = as("board", "XW")) {
            var answer = board.get(file(board, Map.of("format", "csv", "column", "name,document")));

            assertThat(answer.header("Content-Type")).startsWith("text/csv");
            assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).startsWith("\uFEFF序号,").contains("翠羽甲")
                    .doesNotContain("翠羽乙");
        }
    }

    @Test
    void areTheirAuthorsAlone() {
        try (var author = as("board", "XW"); var colleague = as("board", "XW")) {
            var file = file(author, Map.of());

            assertThat(colleague.get(file).status()).isEqualTo(404);
            assertThat(colleague.post(file.replace("file", "cancel"), Map.of()).status()).isEqualTo(404);
            assertThat(colleague.get("/ledger/exports").body()).contains("还没有导出文件");
            assertThat(author.get(file).status()).isEqualTo(200);
        }
    }

    @Test
    void standInTheJournalWithWhatWasChosenAndHowMuchAndNeverWithTheWords() {
        try (var city = as("city", "credit-office")) {
            file(city, Map.of("q", "金丝雀", "list", Canaries.LIST));

            assertThat(text("""
                select facts ->> 'rows' || ' ' || (facts ->> 'selection')
                from platform.event where kind = 'ledger-exported' order by id desc limit 1""")).startsWith("5 ")
                    .contains("名单：").doesNotContain("金丝雀");
            assertThat(text("select count(*) from casework.export e where e::text like '%金丝雀%'")).isEqualTo("0");
        }
    }

    /// As a program leaves it that dies in the middle: the row says writing, the job is asked again.
    @Test
    void beginAgainWhenTheProgramDied() {
        try (var city = as("city", "credit-office")) {
            var id = file(city, Map.of()).replaceAll("\\D", "");
            owner().sql("update casework.export set state = 'writing', rows_done = 3 where id = " + id).update();
            owner().sql("""
                insert into platform.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('ledger-export', '%s', '2000-01-01', false, 1)""".formatted(id)).update();

            assertThat(finished(city)).contains("/" + id + "/");
            assertThat(text("select rows_done from casework.export where id = " + id)).isEqualTo("5");
        }
    }

    @Test
    void areMadeOneAtATimeAndCanBeCalledOff() {
        try (var city = as("city", "credit-office")) {
            var id = file(city, Map.of()).replaceAll("\\D", "");
            assertThat(city.get("/ledger/exports").body()).contains("正在后台生成");
            owner().sql("update casework.export set state = 'waiting' where id = " + id).update();
            city.post("/ledger/export", Map.of());
            assertThat(city.get("/ledger/exports").body()).contains("您还有一份文件正在生成", "排队", "停止");

            assertThat(city.post("/ledger/exports/" + id + "/cancel", Map.of()).leadsTo()).isEqualTo("/ledger/exports");

            Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(60))
                    .until(() -> city.get("/ledger/exports").body().contains("已停止"));
            assertThat(city.get("/ledger/exports/" + id + "/file").status()).isEqualTo(404);
        }
    }

    @Test
    void openAfterTheKeysWereChangedAndTheOldOneIsOutOfUse() {
        try (var city = as("city", "credit-office")) {
            var before = file(city, Map.of("format", "csv"));
            var text = city.get(before).body();
            var operator = new xinzhi.app.platform.Actor(0, "运维", xinzhi.app.platform.Duty.ADMINISTRATOR, 0, "");
            var rotation = program.get(xinzhi.app.platform.KeyRotation.class);
            assertThat(rotation.run(operator)).isInstanceOf(xinzhi.app.platform.KeyRotation.Outcome.Done.class);
            assertThat(rotation.retire(operator)).isNotEmpty();

            assertThat(city.get(before).body()).isEqualTo(text).contains("翠羽甲");
        }
    }

    @Test
    void keepTheOldKeyInUseWhileOneIsBeingWrittenUnderIt() throws IOException {
        var operator = new xinzhi.app.platform.Actor(0, "运维", xinzhi.app.platform.Duty.ADMINISTRATOR, 0, "");
        var rotation = program.get(xinzhi.app.platform.KeyRotation.class);
        var part = program.get(xinzhi.app.platform.Settings.class).data().resolve("exports/999.part");
        java.nio.file.Files.createDirectories(part.getParent());
        try (var out = java.nio.file.Files.newOutputStream(part)) {
            program.get(xinzhi.app.platform.Vault.class).sealing("ledger-export.file.999", out);
            rotation.run(operator);

            assertThat(rotation.retire(operator)).isEmpty();
        } finally {
            java.nio.file.Files.deleteIfExists(part);
        }
        assertThat(rotation.retire(operator)).isNotEmpty();
    }

    @Test
    void sayWhereTheyAreGoneBeforeTheirDaysAreOver() throws IOException {
        try (var city = as("city", "credit-office")) {
            var file = file(city, Map.of());
            city.get("/ledger/exports"); // says that it was asked for
            java.nio.file.Files.delete(program.get(xinzhi.app.platform.Settings.class).data()
                    .resolve("exports/" + file.replaceAll("\\D", "")));

            assertThat(city.get(file).leadsTo()).isEqualTo("/ledger/exports");

            assertThat(city.get("/ledger/exports").body()).contains("不进备份", "已清理").doesNotContain(file);
        }
    }

    @Test
    void areGoneWhenTheirDaysAreOver() {
        try (var city = as("city", "credit-office")) {
            var file = file(city, Map.of());
            owner().sql("update casework.export set keep_until = '2020-01-01' where id = " + file.replaceAll("\\D", ""))
                    .update();
            owner().sql(
                    """
                        update platform.scheduled_tasks set execution_time = '2000-01-01' where task_name = 'ledger-exports-ending'
                        """)
                    .update();

            Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(60))
                    .until(() -> city.get("/ledger/exports").body().contains("已清理"));
            assertThat(city.get(file).status()).isEqualTo(404);
        }
    }
}
