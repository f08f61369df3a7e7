package xinzhi.app.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartProblemTest {
    private static final Options WITHOUT_NAMESPACES = new Options(true, false);

    @RegisterExtension
    final ScratchServers scratch = new ScratchServers();

    @ParameterizedTest
    @EnumSource
    void everyProblemIsExplainedInChinese(StartProblem problem) {
        assertThat(problem.text(Path.of("/srv/数据"))).containsPattern("[\\u4e00-\\u9fff].*。$")
                .doesNotContain("{0}");
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        var folder = scratch.usedFolder();
        Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");

        assertRefused(folder, StartProblem.OTHER_MAJOR_VERSION).hasMessageContaining("PostgreSQL 17");
    }

    @Test
    void refusesAFolderThatIsNoDatabase() throws Exception {
        var folder = scratch.usedFolder();
        Files.delete(folder.resolve("data/PG_VERSION"));

        assertRefused(folder, StartProblem.NOT_A_DATA_FOLDER);
    }

    @Test
    void refusesToStartWithoutThePassword() throws Exception {
        var folder = scratch.usedFolder();
        Files.delete(folder.resolve("owner.password"));

        assertRefused(folder, StartProblem.PASSWORD_LOST);
    }

    @Test
    void stopsAgainWhenThePasswordDoesNotFit() throws Exception {
        var folder = scratch.usedFolder();
        Files.writeString(folder.resolve("owner.password"), "of another folder\n");

        assertRefused(folder, StartProblem.PASSWORD_LOST);
        assertThat(Postmaster.of(folder.resolve("data"))).isEmpty();
    }

    @Test
    void refusesAFolderItCannotWrite() throws Exception {
        var folder = scratch.newFolder();
        Files.writeString(folder, "a file in its place");

        assertRefused(folder, StartProblem.FOLDER_UNWRITABLE);
    }

    @Test
    void saysWhatTheServerComplainedOf() throws Exception {
        var folder = scratch.usedFolder();
        Files.writeString(folder.resolve("data/postgresql.conf"), "no_such_setting = 1\n");

        assertRefused(folder, StartProblem.SERVER_FAILED).hasMessageContaining("no_such_setting");
    }

    @Test
    void refusesADiskWithoutRoomForANewServer() throws Exception {
        var folder = scratch.newFolder();
        assumeTrue(mounted(folder, "size=64m"), "needs the right to mount");
        try {
            assertRefused(folder, StartProblem.DISK_FULL);
        } finally {
            ScratchServers.run("umount", folder.toString());
        }
    }

    @Test
    void recognisesADiskThatFillsUpWhileItUnpacks() {
        var full = EmbeddedPostgresException.of(new IOException("No space left on device"), Path.of("/srv"));

        assertThat(full.problem()).isEqualTo(StartProblem.DISK_FULL);
    }

    @Test
    void namesTheParentFolderAPlainAccountMayNotEnter() throws Exception {
        assumeRoot();
        var folder = scratch.usedFolder();
        Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> scratch.start(folder, WITHOUT_NAMESPACES)).isInstanceOfSatisfying(
                EmbeddedPostgresException.class, e -> {
                    assertThat(e.problem()).isEqualTo(StartProblem.FOLDER_UNREACHABLE);
                    assertThat(e.text()).contains("“" + folder.getParent() + "”");
                });
    }

    @Test
    void runsAsAPlainAccountWhereNamespacesAreForbiddenAndStaysThere() throws Exception {
        assumeRoot();
        var folder = scratch.newFolder();
        try (var first = scratch.start(folder, WITHOUT_NAMESPACES)) {
            assertThat(first.report().privileges()).isEqualTo(PrivilegeDrop.PLAIN_ACCOUNT);
            assertThat(ScratchServers.ask(first, "select 1")).isEqualTo("1");
            assertThat(Privileges.uid(Path.of("/proc/" + ScratchServers.postmaster(folder).pid()))).isNotZero();
        }

        var second = scratch.start(folder);

        assertThat(second.report().privileges()).isEqualTo(PrivilegeDrop.PLAIN_ACCOUNT);
        assertThat(ScratchServers.ask(second, "select 1")).isEqualTo("1");
    }

    @Test
    void handsTheDataToAPlainAccountWhenNamespacesAreForbiddenLater() throws Exception {
        assumeRoot();
        var folder = scratch.usedFolder();

        var server = scratch.start(folder, WITHOUT_NAMESPACES);

        assertThat(server.report().initialised()).isFalse();
        assertThat(server.report().privileges()).isEqualTo(PrivilegeDrop.PLAIN_ACCOUNT);
        assertThat(ScratchServers.ask(server, "select 1")).isEqualTo("1");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Path folder, StartProblem problem) {
        return assertThatThrownBy(() -> scratch.start(folder)).isInstanceOfSatisfying(EmbeddedPostgresException.class,
                e -> assertThat(e.problem()).as(e.getMessage()).isEqualTo(problem));
    }

    private static boolean mounted(Path folder, String options) throws Exception {
        Files.createDirectory(folder);
        return Command.run(List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString())).succeeded();
    }

    private static void assumeRoot() throws Exception {
        assumeTrue(Privileges.uid(Path.of("/proc/self")) == Privileges.ROOT, "only root sheds rights");
    }
}
