package xinzhi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import xinzhi.app.Visitor;

/// The embedded database dies under the running server, and nothing else does.
class LostDatabaseTest {
    @RegisterExtension
    final DataFolders folders = new DataFolders();

    @Test
    void itIsStartedAgainAndTheCommitUnderWayIsDoneOnce() throws Exception {
        var data = folders.inUse();
        try (var server = ChildProgram.serve(data, "--demo"); var visitor = new Visitor(server.address())) {
            assertThat(visitor.signIn("centre", "xinzhi-demo").leadsTo()).isEqualTo("/");
            var delivery = handIn(visitor);
            try (var tables = Tables.of(data)) {
                tables.await("exists (select from intake.delivery where state = 'previewed')");
                tables.connection().setAutoCommit(false);
                tables.execute("lock table roster.listing in share mode");
                assertThat(visitor.post(delivery + "/commit", Map.of()).leadsTo()).isEqualTo(delivery);
                tables.await(
                        "exists (select from pg_locks where relation = 'roster.listing'::regclass and not granted)");
                killDatabase(data);
            }
            server.awaitLine("自带的数据库意外停止");
            server.awaitLine("自带的数据库已恢复");

            try (var tables = Tables.of(data)) {
                tables.await("exists (select from intake.delivery where list = 'judgment-debtor' and state not in "
                        + "('received', 'reading', 'committing'))");
                if (tables.count("intake.delivery where list = 'judgment-debtor' and state = 'previewed'") == 1) {
                    visitor.post(delivery + "/commit", Map.of());
                    tables.await("exists (select from intake.delivery where list = 'judgment-debtor' "
                            + "and state = 'committed')");
                }
                assertThat(tables.ask("select state from intake.delivery where list = 'judgment-debtor'"))
                        .as(server.said()).isEqualTo("committed");
                assertThat(tables.count("casework.item")).isEqualTo(50);
                assertThat(tables.count("platform.event where kind = 'delivery-committed' and about_id = "
                        + delivery.substring(delivery.lastIndexOf('/') + 1))).isEqualTo(1);
            }
            assertThat(visitor.get("/ledger").status()).as("still signed in").isEqualTo(200);
            server.terminate();
            assertThat(server.awaitExit()).isEqualTo(143);
        }
        assertThat(DataFolders.serversOn(data)).isEmpty();
    }

    static String handIn(Visitor visitor) throws Exception {
        var sample = Samples.fewDebtors();
        visitor.get("/deliveries");
        var received = visitor.upload("/deliveries", Map.of("list", sample.list(), "sender", sample.sender(), "asOf",
                "2026-11-01", "extent", "full"), "debtors.csv", Files.readString(sample.file()));
        assertThat(received.leadsTo()).as(received.body()).startsWith("/deliveries/");
        return received.leadsTo();
    }

    private static void killDatabase(Path data) throws Exception {
        var number = Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst());
        var postmaster = ProcessHandle.of(number).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get(60, TimeUnit.SECONDS);
    }
}
