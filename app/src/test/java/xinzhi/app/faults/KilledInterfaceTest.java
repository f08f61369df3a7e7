package xinzhi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import xinzhi.app.Caller;
import xinzhi.app.Visitor;
import xinzhi.app.platform.postgres.TestServer;

/// `kill -9` while a sender's system hands a list in: the next program goes on, and the repeated request is the same delivery.
class KilledInterfaceTest {
    private static final int KILLED = 137;
    private static final String PASSWORD = "right-horse-7";

    @RegisterExtension
    final DataFolders folders = new DataFolders();
    private String database;
    private Connection owner;
    private Path data;

    @BeforeEach
    void open() throws Exception {
        database = TestServer.freshDatabase("template1");
        owner = TestServer.connect(database);
        data = folders.untouched();
    }

    @AfterEach
    void close() throws Exception {
        owner.close();
        TestServer.drop(database);
    }

    private ChildProgram serve(String... machine) throws Exception {
        return ChildProgram.serve(data, List.of(machine),
                Map.of("XINZHI_DB_URL", TestServer.jdbcUrl(database), "XINZHI_DB_USER", TestServer.owner(),
                        "XINZHI_DB_PASSWORD", TestServer.password(), "XINZHI_DB_LOGIN_USER", "xz_login_test",
                        "XINZHI_DB_LOGIN_PASSWORD", "only-for-tests"));
    }

    private String ask(String sql) throws Exception {
        try (var statement = owner.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    private String key(ChildProgram program) throws Exception {
        try (var hired = owner.createStatement(); var centre = new Visitor(program.address())) {
            hired.execute(
                    """
                        insert into organisation.account (name, full_name, password_hash, one_time, duty, organisation, created_at)
                        select 'keeper', '测试员', '{bcrypt}%s', false, 'centre', id, '2026-01-01T00:00:00Z'
                        from organisation.organisation where kind = 'centre'
                        """.formatted(
                            new BCryptPasswordEncoder(4).encode(PASSWORD)));
            centre.signIn("keeper", PASSWORD);
            centre.get("/keys");
            return Caller.keyIn(centre.post("/keys", Map.of("organisation",
                    ask("select id from organisation.organisation where code = 'city-court'"), "name", "执行系统", "list",
                    "judgment-debtor", "expires",
                    java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusMonths(1).toString())));
        }
    }

    @Test
    void aProgramKilledAfterStoringGoesOnReadingAndTheRepeatedRequestIsTheSameDelivery() throws Exception {
        var file = Files.readAllBytes(Samples.fewDebtors().file());
        String key;
        try (var first = serve("-Dxinzhi.fail-point=STORED")) {
            key = key(first);
            try (var system = new Caller(first.address(), key)) {
                assertThat(dies(system, file)).isTrue();
            }
            assertThat(first.awaitExit()).isEqualTo(KILLED);
        }
        assertThat(ask("select state from intake.delivery")).isEqualTo("received");

        try (var next = serve(); var system = new Caller(next.address(), key)) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                    () -> ask("select state from intake.delivery").equals("previewed"));
            var again = system.handIn("judgment-debtor", "2026-03-02", "batch-1", file);

            assertThat(again.status()).isEqualTo(200);
            assertThat(Caller.json(again).get("state").asString()).isEqualTo("previewed");
            assertThat(ask("select count(*) from intake.delivery")).isEqualTo("1");
            assertThat(next.said()).doesNotContain(key.substring(13));
        }
    }

    @Test
    void aProgramKilledHalfwayThroughAnUploadLeavesNothing() throws Exception {
        var file = Files.readAllBytes(Samples.fewDebtors().file());
        String key;
        try (var first = serve("-Dxinzhi.fail-point=UPLOAD_HALF")) {
            key = key(first);
            try (var system = new Caller(first.address(), key)) {
                assertThat(dies(system, file)).isTrue();
            }
            assertThat(first.awaitExit()).isEqualTo(KILLED);
            assertThat(first.said()).doesNotContain(key.substring(13));
        }
        assertThat(ask("select count(*) from intake.delivery")).isEqualTo("0");

        try (var next = serve(); var system = new Caller(next.address(), key)) {
            assertThat(data.resolve("evidence/incoming")).isEmptyDirectory();
            assertThat(system.handIn("judgment-debtor", "2026-03-02", "batch-1", file).status()).isEqualTo(202);
        }
    }

    private static boolean dies(Caller system, byte[] file) {
        try {
            system.handIn("judgment-debtor", "2026-03-02", "batch-1", file);
            return false;
        } catch (IllegalStateException _) {
            return true;
        }
    }
}
