package xinzhi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import xinzhi.app.Visitor;

/// A program asked to stop while it is at work.
class StoppedProgramTest {
    @RegisterExtension
    final DataFolders folders = new DataFolders();

    @Test
    void aStopInTheMidstOfAReadingIsNoFaultOfTheFileAndTheNextProgramGoesOn() throws Exception {
        var data = folders.inUse();
        try (var tables = Tables.of(data)) {
            tables.connection().setAutoCommit(false);
            tables.execute("lock table intake.finding in share mode");
            try (var program = ChildProgram.start(data, Samples.importOf(Samples.fewDebtors()))) {
                tables.await(
                        "exists (select from pg_locks where relation = 'intake.finding'::regclass and not granted)");
                program.terminate();
                assertThat(program.awaitExit()).isEqualTo(143);
            }
            assertThat(tables.ask("select state from intake.delivery where list = 'judgment-debtor'"))
                    .isIn("received", "reading");
            tables.connection().rollback();

            try (var program = ChildProgram.start(data, Samples.importOf(Samples.fewDebtors()))) {
                assertThat(program.awaitExit()).as(program.said()).isZero();
            }
            assertThat(tables.count("casework.item")).isEqualTo(50);
        }
    }

    @Test
    void aRequestUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
        var data = folders.inUse();
        try (var server = ChildProgram.serve(data, "--demo");
                var tables = Tables.of(data);
                var visitor = new Visitor(server.address())) {
            assertThat(visitor.signIn("centre", "xinzhi-demo").leadsTo()).isEqualTo("/");
            tables.connection().setAutoCommit(false);
            tables.execute("lock table intake.delivery in access exclusive mode");
            var answer = CompletableFuture.supplyAsync(() -> visitor.get("/deliveries"));
            tables.await("exists (select from pg_locks where relation = 'intake.delivery'::regclass and not granted)");

            server.terminate();
            awaitNobodyIsLetIn(URI.create(server.address()));
            tables.connection().rollback();

            assertThat(answer.get(60, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(server.awaitExit()).isEqualTo(143);
        }
    }

    private static void awaitNobodyIsLetIn(URI address) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            try (var _ = new Socket(address.getHost(), address.getPort())) {
                return false;
            } catch (ConnectException _) {
                return true;
            }
        });
    }
}
