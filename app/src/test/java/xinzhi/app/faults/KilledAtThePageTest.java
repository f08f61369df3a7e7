package xinzhi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import xinzhi.app.Visitor;
import xinzhi.app.platform.FailPoint;

/// What somebody at a browser sees who has handed a list in, when the program is killed, starts again, or is told to stop.
class KilledAtThePageTest {
    private static final int KILLED = 137;

    @RegisterExtension
    final DataFolders folders = new DataFolders();

    @Test
    void aReadingThatWasKilledEndsInItsPreviewWithoutAnotherUpload() throws Exception {
        var data = folders.inUse();
        String page;
        try (var server = serve(data, FailPoint.MID_COMPARE); var centre = signedIn(server)) {
            page = handIn(centre);
            assertThat(server.awaitExit()).as(server.said()).isEqualTo(KILLED);
        }
        DataFolders.awaitQuiet(data);

        try (var server = ChildProgram.serve(data, "--demo"); var centre = signedIn(server)) {
            assertThat(awaitState(centre, page, "待确认")).contains("确认写入台账");
            assertThat(commit(centre, page)).contains("已写入");
        }
        assertCommittedOnce(data);
    }

    @Test
    void aCommitThatWasKilledIsDoneOnceWhenTheProgramStartsAgain() throws Exception {
        var data = folders.inUse();
        String page;
        try (var server = serve(data, FailPoint.BEFORE_COMMIT); var centre = signedIn(server)) {
            page = handIn(centre);
            awaitState(centre, page, "待确认");
            assertThat(centre.post(page + "/commit", Map.of()).leadsTo()).isEqualTo(page);
            assertThat(server.awaitExit()).as(server.said()).isEqualTo(KILLED);
        }
        DataFolders.awaitQuiet(data);

        try (var server = ChildProgram.serve(data, "--demo"); var centre = signedIn(server)) {
            assertThat(awaitState(centre, page, "已写入")).contains("到台账查看");
            assertThat(centre.post(page + "/commit", Map.of()).leadsTo()).isEqualTo(page);
            assertThat(centre.get(page).body()).contains("已经处理过，不能重复操作");
        }
        assertCommittedOnce(data);
    }

    @Test
    void aReadingIsStoppedFromItsPageStaysStoppedAndIsTakenUpAgainThere() throws Exception {
        var data = folders.inUse();
        String page;
        try (var server = ChildProgram.serve(data, "--demo");
                var centre = signedIn(server);
                var tables = Tables.of(data)) {
            tables.connection().setAutoCommit(false);
            tables.execute("lock table intake.finding in share mode");
            page = handIn(centre);
            tables.await("exists (select from pg_locks where relation = 'intake.finding'::regclass and not granted)");
            assertThat(centre.get(page).body()).contains("停止", "读取中");
            assertThat(centre.post(page + "/discard", Map.of()).leadsTo()).isEqualTo(page);
            tables.connection().rollback();
            awaitState(centre, page, "已放弃");
            tables.connection().setAutoCommit(true);
            assertThat(tables.count("casework.item")).isZero();
            server.terminate();
            server.awaitExit();
        }
        DataFolders.awaitQuiet(data);

        try (var server = ChildProgram.serve(data, "--demo"); var centre = signedIn(server)) {
            assertThat(awaitState(centre, page, "已放弃")).contains("重新读取");
            assertThat(centre.post(page + "/again", Map.of()).leadsTo()).isEqualTo(page);
            awaitState(centre, page, "待确认");
            assertThat(commit(centre, page)).contains("已写入");
        }
        assertCommittedOnce(data);
    }

    private static ChildProgram serve(Path data, FailPoint point) throws Exception {
        return ChildProgram.serve(data, List.of("-Dxinzhi.fail-point=" + point), Map.of(), "--demo");
    }

    private static Visitor signedIn(ChildProgram server) {
        var visitor = new Visitor(server.address());
        assertThat(visitor.signIn("centre", "xinzhi-demo").leadsTo()).isEqualTo("/");
        visitor.get("/deliveries");
        return visitor;
    }

    /// Where its page is.
    private static String handIn(Visitor centre) throws Exception {
        var sample = Samples.fewDebtors();
        var answer = centre.upload("/deliveries", Map.of("list", sample.list(), "sender", sample.sender(), "asOf",
                "2026-11-01", "extent", "full"), "名单.csv", Files.readString(sample.file(), StandardCharsets.UTF_8));
        assertThat(answer.leadsTo()).startsWith("/deliveries/");
        return answer.leadsTo();
    }

    private static String commit(Visitor centre, String page) {
        assertThat(centre.post(page + "/commit", Map.of()).leadsTo()).isEqualTo(page);
        return awaitState(centre, page, "到台账查看");
    }

    private static String awaitState(Visitor centre, String page, String state) {
        return Awaitility.await().pollInterval(Duration.ofMillis(100)).atMost(Duration.ofSeconds(60)).until(
                () -> centre.get(page).body(), body -> body.contains(state) && !body.contains("id=\"progress\""));
    }

    private static void assertCommittedOnce(Path data) throws Exception {
        DataFolders.awaitQuiet(data);
        try (var tables = Tables.of(data)) {
            assertThat(tables.ask("select state from intake.delivery where list = 'judgment-debtor'"))
                    .isEqualTo("committed");
            assertThat(tables.count("casework.item")).isEqualTo(50);
            assertThat(tables.count("casework.item_past")).isZero();
            assertThat(tables.count("platform.event where kind = 'delivery-committed'")).isEqualTo(2);
        }
    }
}
