package xinzhi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import xinzhi.app.Visitor;
import xinzhi.app.platform.postgres.TestServer;

/// Two servers beside one another on one database and one data folder.
class TwoProgramsTest {
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
    void close() throws SQLException {
        owner.close();
        TestServer.drop(database);
    }

    private ChildProgram serve(String... machine) throws Exception {
        return ChildProgram.serve(data, List.of(machine),
                Map.of("XINZHI_DB_URL", TestServer.jdbcUrl(database), "XINZHI_DB_USER", TestServer.owner(),
                        "XINZHI_DB_PASSWORD", TestServer.password(), "XINZHI_DB_LOGIN_USER", "xz_login_test",
                        "XINZHI_DB_LOGIN_PASSWORD", "only-for-tests"));
    }

    @Test
    void whatOneBeganBeforeItWasKilledTheOtherFinishesForTheSamePerson() throws Exception {
        try (var one = serve("-Dxinzhi.fail-point=BEFORE_COMMIT");
                var other = serve();
                var person = new Visitor(one.address())) {
            hire("both");
            assertThat(person.signIn("both", PASSWORD).leadsTo()).isEqualTo("/");
            try (var there = person.ledTo(other.address())) {
                assertThat(there.get("/deliveries").status()).as("signed in at the other").isEqualTo(200);
                other.pause();
                var delivery = LostDatabaseTest.handIn(person);
                await("exists (select from intake.delivery where state = 'previewed')");
                var _ = CompletableFuture.supplyAsync(() -> person.post(delivery + "/commit", Map.of()));
                assertThat(one.awaitExit()).isEqualTo(KILLED);
                assertThat(ask("select state from intake.delivery")).isEqualTo("committing");

                other.goOn();
                await("exists (select from intake.delivery where state = 'committed')");

                assertThat(ask("select count(*) from casework.item")).isEqualTo("50");
                assertThat(ask("select count(*) from platform.event where kind = 'delivery-committed'"))
                        .isEqualTo("1");
                assertThat(there.get(delivery).status()).as("signed in still").isEqualTo(200);
            }
            other.terminate();
            assertThat(other.awaitExit()).isEqualTo(143);
            assertThat(ask("select count(*) from platform.instance where kind = 'server'"))
                    .as("only the killed one is left on the list").isEqualTo("1");
        }
    }

    @Test
    void anActAskedOfBothAtOnceIsDoneOnce() throws Exception {
        try (var one = serve(); var other = serve(); var person = new Visitor(one.address())) {
            hire("both");
            assertThat(person.signIn("both", PASSWORD).leadsTo()).isEqualTo("/");
            var delivery = LostDatabaseTest.handIn(person);
            await("exists (select from intake.delivery where state = 'previewed')");
            try (var there = person.ledTo(other.address())) {
                var answers = List.of(person, there).stream()
                        .map(visitor -> CompletableFuture
                                .supplyAsync(() -> visitor.post(delivery + "/commit", Map.of())))
                        .toList();

                assertThat(answers.stream().map(CompletableFuture::join)).allSatisfy(
                        answer -> assertThat(answer.leadsTo()).as(answer.body()).isEqualTo(delivery));
            }
            await("exists (select from intake.delivery where state = 'committed')");
            assertThat(ask("select string_agg(kind, ' ' order by kind) from platform.event "
                    + "where kind in ('delivery-commit-ordered', 'delivery-committed')"))
                    .isEqualTo("delivery-commit-ordered delivery-committed");
            assertThat(ask("select count(*) from casework.item")).isEqualTo("50");
        }
    }

    private void hire(String name) throws SQLException {
        try (var statement = owner.prepareStatement("""
            insert into organisation.account (name, full_name, password_hash, one_time, duty, organisation, created_at)
            select ?, '测试员', ?, false, 'centre', id, '2026-01-01T00:00:00Z'
            from organisation.organisation
            where code = 'credit-centre'
            """)) {
            statement.setString(1, name);
            statement.setString(2, "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private String ask(String question) throws SQLException {
        try (var statement = owner.createStatement(); var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void await(String condition) throws SQLException {
        while (!"t".equals(ask("select " + condition + " from pg_sleep(0.1)"))) {
            // not yet
        }
    }
}
