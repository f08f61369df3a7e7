package xinzhi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xinzhi.app.platform.FailPoint;

/// `kill -9` while a list of a hundred thousand rows is taken in: afterwards it is committed once, or not and can go on.
class KilledProgramTest {
    private static final int KILLED = 137;

    @RegisterExtension
    final DataFolders folders = new DataFolders();

    @ParameterizedTest(name = "killed at {0}")
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"UPLOAD_HALF", "STORED", "MID_COMPARE", "AFTER_COMMIT"})
    void handingTheFileInAgainAfterAKillCommitsItExactlyOnce(FailPoint point) throws Exception {
        var data = folders.inUse();
        killAt(point, data);
        assertNothingHalfDone(data, point == FailPoint.AFTER_COMMIT);

        try (var program = ChildProgram.start(data, Samples.importOf(Samples.manyDebtors()))) {
            assertThat(program.awaitExit()).as(program.said()).isZero();
        }

        assertCommittedOnce(data);
    }

    @Test
    void theServerFinishesByItselfTheCommitAKilledProgramHadBegun() throws Exception {
        var data = folders.inUse();
        killAt(FailPoint.BEFORE_COMMIT, data);
        assertNothingHalfDone(data, false);

        try (var server = ChildProgram.serve(data); var tables = Tables.of(data)) {
            tables.await("not exists (select from intake.delivery where state = 'committing')");
            server.terminate();
            server.awaitExit();
        }

        assertCommittedOnce(data);
    }

    @Test
    void aDatabaseKilledInTheMiddleOfACommitIsStartedAgainAndTheCommitIsDoneOnce() throws Exception {
        var data = folders.inUse();
        try (var program = ChildProgram.start(data, Samples.importOf(Samples.manyDebtors()))) {
            program.awaitLine("已收到");
            killDatabaseDuringCommit(data);
            // Whether it was just looking at that moment is chance: then it says so, and is run again.
            if (program.awaitExit() != 0) {
                assertThat(program.said()).contains("与数据库的连接中断了");
            }
        }

        try (var program = ChildProgram.start(data, Samples.importOf(Samples.manyDebtors()))) {
            assertThat(program.awaitExit()).as(program.said()).isZero();
        }

        assertCommittedOnce(data);
    }

    private static void killAt(FailPoint point, Path data) throws Exception {
        try (var program = ChildProgram.start(data, List.of("-Dxinzhi.fail-point=" + point), Map.of(),
                Samples.importOf(Samples.manyDebtors()))) {
            assertThat(program.awaitExit()).as(program.said()).isEqualTo(KILLED);
        }
    }

    /// Holds the commit up at one of its last statements, then kills the server.
    private static void killDatabaseDuringCommit(Path data) throws Exception {
        try (var tables = Tables.of(data)) {
            tables.connection().setAutoCommit(false);
            tables.execute("lock table roster.listing in share mode");
            tables.await("exists (select from pg_locks where relation = 'roster.listing'::regclass and not granted)");
            var server = Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst());
            var postmaster = ProcessHandle.of(server).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    private static void assertNothingHalfDone(Path data, boolean committed) throws Exception {
        try (var tables = Tables.of(data)) {
            long rows = committed ? Samples.MANY_ROWS : 0;
            assertThat(tables.count("casework.item")).isEqualTo(rows);
            assertThat(tables.count("roster.listing")).isEqualTo(rows);
            assertThat(tables.count("intake.delivery where list = 'judgment-debtor' and state = 'committed'"))
                    .isEqualTo(committed ? 1 : 0);
        }
    }

    private static void assertCommittedOnce(Path data) throws Exception {
        DataFolders.awaitQuiet(data);
        try (var tables = Tables.of(data)) {
            assertThat(tables.count("casework.item")).isEqualTo(Samples.MANY_ROWS);
            assertThat(tables.count("roster.listing")).isEqualTo(Samples.MANY_ROWS);
            assertThat(tables.count("casework.item_past")).isZero();
            assertThat(tables.count("roster.listing_past")).isZero();
            assertThat(tables.ask("select sum(rows) from intake.coverage where list = 'judgment-debtor'"))
                    .isEqualTo(Long.toString(Samples.MANY_ROWS));
            assertThat(tables.count("intake.known k join intake.coverage c on c.id = k.coverage "
                    + "where c.list = 'judgment-debtor' and k.present")).isEqualTo(Samples.MANY_ROWS);
            assertThat(tables.count("intake.delivery where list = 'judgment-debtor'")).isEqualTo(1);
            assertThat(tables.count("intake.delivery where state <> 'committed'")).isZero();
            assertThat(tables.count("platform.event where kind = 'delivery-committed' and facts ->> 'added' = '"
                    + Samples.MANY_ROWS + "'")).isEqualTo(1);
            assertThat(tables.count("pg_class where relname ~ '^(stage|delta)_'")).isZero();
            assertThat(tables.count("platform.scheduled_tasks where task_instance <> 'recurring'")).isZero();
            assertEvidence(data, tables);
        }
    }

    /// What is recorded is there, whole, and nothing else is.
    private static void assertEvidence(Path data, Tables tables) throws Exception {
        var sha256 = tables.ask("select sha256 from intake.delivery where list = 'judgment-debtor'");
        var sent = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(Samples.manyDebtors().file())));
        assertThat(sha256).isEqualTo(sent);
        var sizes = new ArrayList<Long>();
        var heading = new String(Files.readAllBytes(Samples.manyDebtors().file()), 0, 60, StandardCharsets.ISO_8859_1);
        assertThat(data.resolve("evidence/incoming")).isEmptyDirectory();
        try (var files = Files.find(data.resolve("evidence"), 3, (_, file) -> file.isRegularFile())) {
            for (var file : files.toList()) {
                sizes.add(Files.size(file));
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1).contains(heading)).isFalse();
            }
        }
        assertThat(sizes).hasSize((int) tables.count("platform.evidence"))
                .contains(sealed(Files.size(Samples.manyDebtors().file())));
        assertThat(data.resolve("work")).isDirectoryNotContaining("glob:**/program-*");
    }

    /// Two slots for the key, and a tag after every chunk.
    private static long sealed(long size) { return 1024 + size + 16 * ((size + 65535) / 65536); }

    private static byte[] bytes(Path file) throws IOException { return Files.readAllBytes(file); }
}
