package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import xinzhi.app.platform.Seals;
import xinzhi.app.platform.postgres.TestServer;

/// The history of an item as an inspector takes it away.
class ItemHistoryTest {
    private static final Map<String, String> FOR_AUDIT = Map.of("purpose", "audit");
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static TestProgram program;
    private static Canaries canaries;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeAll
    static void start() throws SQLException {
        program = TestProgram.start();
        canaries = new Canaries(program);
    }

    @AfterAll
    static void stop() { program.close(); }

    private static Visitor as(String duty, String organisation) {
        var name = "h" + COUNTER.incrementAndGet();
        People.add(program, name, duty, canaries.id(organisation), false);
        var visitor = new Visitor(program);
        visitor.signIn(name, People.PASSWORD);
        return visitor;
    }

    private static String door(Canaries.Bird bird) { return "/items/" + bird.item() + "/history"; }

    @ParameterizedTest
    @CsvSource({"city,credit-office", "centre,credit-centre", "board,XW", "district_body,jb-court", "department,court"})
    void handsOutWhatTheDutySeesAndNothingElse(String duty, String organisation) throws IOException {
        try (var visitor = as(duty, organisation)) {
            for (var bird : canaries.of(duty, organisation)) {
                var answer = visitor.post(door(bird), FOR_AUDIT);
                assertThat(answer.status()).isEqualTo(200);
                var file = Files.write(folder.resolve("经过.zip"), answer.bytes());
                var parts = parts(file);
                assertThat(parts).containsKeys("history.csv", "history.json", "events.json", "proof.json", "核验说明.txt");
                assertThat(parts.get("events.json")).contains(bird.song());
                assertThat(parts.get("history.csv")).contains(bird.song());
                for (var other : canaries.birds()) {
                    if (!other.equals(bird)) {
                        assertThat(parts.values()).noneMatch(text -> text.contains(other.song()));
                    }
                }
                assertThat(Seals.check(file)).isInstanceOf(Seals.Verdict.Intact.class);
            }
            for (var bird : canaries.foreignTo(duty, organisation)) {
                assertThat(visitor.post(door(bird), FOR_AUDIT).status()).isEqualTo(404);
            }
        }
    }

    @Test
    void writesDownWhoTookItAndForWhat() {
        var bird = canaries.birds().getFirst();
        try (var visitor = as("board", "XW")) {
            visitor.post(door(bird), Map.of("purpose", "litigation"));
        }

        assertThat(owner().sql("""
            select duty || ' ' || (facts ->> 'purpose')
            from platform.event
            where kind = 'item-history-exported' and about_id = :item
            order by id desc
            limit 1
            """).param("item", bird.item()).query(String.class).single()).isEqualTo("board litigation");
    }

    @ParameterizedTest
    @CsvSource({"''", "张三的身份证号"})
    void handsOutNothingWithoutAPurposeOfTheList(String purpose) {
        var bird = canaries.birds().getFirst();
        try (var visitor = as("board", "XW")) {
            var answer = visitor.post(door(bird), Map.of("purpose", purpose));

            assertThat(answer.leadsTo()).isEqualTo("/items/" + bird.item());
        }
        assertThat(owner().sql("select count(*) from platform.event where facts::text like '%张三%'")
                .query(Long.class).single()).isZero();
    }

    @Test
    void provesTheEventsOnceTheyAreSealed() throws IOException {
        var seals = program.get(Seals.class);
        Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(60)).until(() -> {
            owner().sql(
                    "update platform.scheduled_tasks set execution_time = '2000-01-01' where task_name = 'seal' and not picked")
                    .update();
            return seals.state().unsealed() == 0;
        });
        try (var visitor = as("city", "credit-office")) {
            var file = Files.write(folder.resolve("经过.zip"),
                    visitor.post(door(canaries.birds().getFirst()), FOR_AUDIT).bytes());

            assertThat(Seals.check(file)).isInstanceOfSatisfying(Seals.Verdict.Intact.class, intact -> {
                assertThat(intact.events()).isPositive();
                assertThat(intact.unsealed()).isZero();
            });
        }
    }

    @Test
    void offersTheButtonToThoseWhoMayUseIt() {
        var bird = canaries.birds().getFirst();
        try (var board = as("board", "XW"); var street = as("street", "320102002")) {
            assertThat(board.get("/items/" + bird.item()).body()).contains("导出经过（供检查）", "分发到玄武区：");
            assertThat(street.get("/items/" + bird.item()).body()).contains(bird.song())
                    .doesNotContain("导出经过（供检查）");
        }
    }

    private static JdbcClient owner() {
        return JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(),
                TestServer.jdbcUrl(program.database()), TestServer.owner(), TestServer.password()));
    }

    private static Map<String, String> parts(Path file) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements();) {
                var entry = entries.nextElement();
                parts.put(entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
