package xinzhi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import xinzhi.app.Visitor;
import xinzhi.app.platform.FailPoint;

/// `kill -9` while a delivery is taken back from its page: afterwards it is taken back once, or not and the next program goes on.
class KilledWithdrawalTest {
    private static final int KILLED = 137;
    private static final String DELIVERY = "intake.delivery where list = 'judgment-debtor'";

    @RegisterExtension
    final DataFolders folders = new DataFolders();

    @Test
    void killedBeforeItsCommitItIsNotTakenBackAndTheNextProgramDoesIt() throws Exception {
        var data = takenIn();
        withdrawKilledAt(FailPoint.BEFORE_COMMIT, data);
        try (var tables = Tables.of(data)) {
            assertThat(tables.ask("select state from " + DELIVERY)).isEqualTo("withdrawing");
            assertThat(tables.count("casework.item")).isEqualTo(Samples.NINE);
            assertThat(tables.count("roster.listing")).isEqualTo(Samples.NINE);
            assertThat(tables.count("casework.item_past")).isZero();
        }

        goOn(data);

        assertTakenBackOnce(data);
    }

    @Test
    void killedAfterItsCommitItIsTakenBackAndTheNextProgramDoesNothingMore() throws Exception {
        var data = takenIn();
        withdrawKilledAt(FailPoint.AFTER_COMMIT, data);
        try (var tables = Tables.of(data)) {
            assertThat(tables.ask("select state from " + DELIVERY)).isEqualTo("withdrawn");
            assertThat(tables.count("casework.item")).isZero();
        }

        goOn(data);

        assertTakenBackOnce(data);
    }

    private Path takenIn() throws Exception {
        var data = folders.inUse();
        try (var program = ChildProgram.start(data, Samples.importOf(Samples.nineDebtors()))) {
            assertThat(program.awaitExit()).as(program.said()).isZero();
        }
        DataFolders.awaitQuiet(data);
        return data;
    }

    private static void withdrawKilledAt(FailPoint point, Path data) throws Exception {
        String id;
        try (var tables = Tables.of(data)) {
            id = tables.ask("select id from " + DELIVERY);
        }
        try (var server = ChildProgram.serve(data, List.of("-Dxinzhi.fail-point=" + point), Map.of(), "--demo");
                var centre = new Visitor(server.address())) {
            assertThat(centre.signIn("centre", "xinzhi-demo").leadsTo()).isEqualTo("/");
            var page = "/deliveries/" + id;
            assertThat(centre.get(page).body()).contains("撤回这一批次");
            assertThat(centre.post(page + "/withdraw", Map.of("reason", "报送单位来函更正")).leadsTo()).isEqualTo(page);
            assertThat(server.awaitExit()).as(server.said()).isEqualTo(KILLED);
        }
        DataFolders.awaitQuiet(data);
    }

    private static void goOn(Path data) throws Exception {
        try (var server = ChildProgram.serve(data, "--demo");
                var tables = Tables.of(data);
                var centre = new Visitor(server.address())) {
            tables.await("not exists (select from intake.delivery where state = 'withdrawing')");
            tables.await("not exists (select from platform.scheduled_tasks where task_name = 'delivery-withdrawal')");
            centre.signIn("centre", "xinzhi-demo");
            assertThat(centre.get("/deliveries/" + tables.ask("select id from " + DELIVERY)).body())
                    .contains("已撤回", "报送单位来函更正").doesNotContain("同意撤回");
            server.terminate();
            server.awaitExit();
        }
        DataFolders.awaitQuiet(data);
    }

    private static void assertTakenBackOnce(Path data) throws Exception {
        try (var tables = Tables.of(data)) {
            assertThat(tables.ask("select state from " + DELIVERY)).isEqualTo("withdrawn");
            assertThat(tables.count("casework.item")).isZero();
            assertThat(tables.count("roster.listing")).isZero();
            assertThat(tables.count("casework.item_past where withdrawn is not null")).isEqualTo(Samples.NINE);
            assertThat(tables.count("roster.listing_past where withdrawn is not null")).isEqualTo(Samples.NINE);
            assertThat(tables.ask("select rows from intake.coverage where list = 'judgment-debtor'")).isEqualTo("0");
            assertThat(tables.count("platform.event where kind = 'delivery-withdrawn'")).isEqualTo(1);
        }
    }
}
