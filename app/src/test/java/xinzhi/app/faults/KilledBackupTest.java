package xinzhi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import xinzhi.app.Visitor;

/// `kill -9` while a backup is made or restored: nothing half done looks whole, and the next try succeeds.
class KilledBackupTest {
    private static final int KILLED = 137;
    private static final Map<String, String> KEY = Map.of("XINZHI_BACKUP_KEY", "一个足够长的备份口令-12345");

    @RegisterExtension
    final DataFolders folders = new DataFolders();

    @Test
    void aBackupBesideTheRunningServerIsRestoredAfterKillsAndTheProgramStartsOnIt() throws Exception {
        var data = folders.inUse();
        var shelf = folders.untouched();
        var into = folders.untouched();
        long sealedEvents;
        try (var server = ChildProgram.serve(data, "--demo"); var tables = Tables.of(data)) {
            sealedEvents = Sealing.sealedAndIntact(tables);
            assertThat(run(data, List.of("-Dxinzhi.fail-point=BACKUP_HALF"), "backup", shelf.toString()))
                    .isEqualTo(KILLED);
            assertThat(whole(shelf)).isEmpty();
            assertThat(run(data, List.of(), "backup", shelf.toString())).isZero();
            server.terminate();
            server.awaitExit();
        }
        assertThat(whole(shelf)).hasSize(1);
        try (var left = Files.newDirectoryStream(shelf, "*.part")) {
            assertThat(left).isEmpty();
        }
        try (var tables = Tables.of(data)) {
            assertThat(tables.ask("select string_agg(outcome, ' ' order by id) from platform.backup"))
                    .isEqualTo("failed made");
        }
        var restore = new String[]{"restore", whole(shelf).getFirst().toString(), "--into", into.toString()};

        assertThat(run(into, List.of("-Dxinzhi.fail-point=RESTORE_HALF"), restore)).isEqualTo(KILLED);
        try (var program = ChildProgram.start(into, "--server.port=0", "--management.server.port=0")) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.said()).contains("恢复没有做完").doesNotContain("\tat ");
        }

        try (var program = ChildProgram.start(into, List.of(), KEY, restore)) {
            assertThat(program.awaitExit()).as(program.said()).isZero();
            assertThat(program.said()).contains("恢复完成");
        }
        assertWorks(into);
        try (var tables = Tables.of(into)) {
            // Another server counts its transactions anew, and the chain goes on.
            assertThat(Sealing.sealedAndIntact(tables)).isGreaterThan(sealedEvents);
        }
        try (var program = ChildProgram.start(into, List.of(), KEY, restore)) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.said()).contains("不是空的");
        }
    }

    private static int run(Path data, List<String> machine, String... words) throws Exception {
        try (var program = ChildProgram.start(data, machine, KEY, words)) {
            return program.awaitExit();
        }
    }

    private static List<Path> whole(Path shelf) throws Exception {
        try (var files = Files.list(shelf)) {
            return files.filter(file -> file.toString().endsWith(".backup")).toList();
        }
    }

    /// Everybody signs in, and the register handed in again is known row by row.
    private static void assertWorks(Path data) throws Exception {
        try (var server = ChildProgram.serve(data)) {
            var url = server.said().replaceFirst("(?s).*(http://localhost:[0-9]+).*", "$1");
            try (var visitor = new Visitor(url)) {
                assertThat(visitor.signIn("centre", "xinzhi-demo").leadsTo()).isEqualTo("/");
            }
            var register = Samples.register();
            try (var program = ChildProgram.start(data, "import", register.file().toString(), "--list", register.list(),
                    "--full", "--as-of", "2026-11-02", "--sender", register.sender())) {
                assertThat(program.awaitExit()).as(program.said()).isZero();
                assertThat(program.said()).contains("新增 0，变更 0，重新出现 0，本次未见 0，未变 2000");
            }
            server.terminate();
            server.awaitExit();
        }
    }
}
