package xinzhi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `kill -9` while the master key is changed, and a start without the keys.
class KilledRotationTest {
    private static final int KILLED = 137;

    @RegisterExtension
    final DataFolders folders = new DataFolders();

    @Test
    void aChangeOfKeyThatWasKilledIsFinishedByTheNext() throws Exception {
        var data = folders.inUse();
        assertThat(run(data, List.of("-Dxinzhi.fail-point=MID_ROTATION"), "rotate-keys").code()).isEqualTo(KILLED);
        assertThat(data.resolve("keys/master-2.key")).exists();

        var second = run(data, List.of(), "rotate-keys");

        assertThat(second.code()).as(second.said()).isZero();
        assertThat(second.said()).contains("接着做", "第 2 号主密钥");
        assertThat(data.resolve("keys/master-3.key")).doesNotExist();
        var retired = run(data, List.of(), "rotate-keys", "--retire");
        assertThat(retired.said()).contains("已停用第 1 号主密钥");
        assertThat(data.resolve("keys/retired/master-1.key")).exists();
        DataFolders.awaitQuiet(data);
        try (var tables = Tables.of(data)) {
            assertThat(tables.count("platform.key_use where ended_at is null")).isEqualTo(1);
        }
        // What was sealed before is still there for the next list.
        var imported = run(data, List.of(), Samples.importOf(Samples.fewDebtors()));
        assertThat(imported.code()).as(imported.said()).isZero();
    }

    @Test
    void withoutItsKeyOrWithAKeyOthersCanReadTheProgramSaysSoAndDoesNotStart() throws Exception {
        var data = folders.inUse();
        var key = data.resolve("keys/master.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(run(data, List.of(), "rotate-keys").said()).contains("chmod 600").doesNotContain("Exception");

        Files.delete(key);
        assertThat(run(data, List.of(), "rotate-keys").said()).contains("缺少第 1 号主密钥").doesNotContain("Exception");
        assertThat(key).doesNotExist();
    }

    private record Ended(int code, String said) {}

    private static Ended run(Path data, List<String> machine, String... words) throws Exception {
        try (var program = ChildProgram.start(data, machine, Map.of(), words)) {
            return new Ended(program.awaitExit(), program.said());
        }
    }
}
