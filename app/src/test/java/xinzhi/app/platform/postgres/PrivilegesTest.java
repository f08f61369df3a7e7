package xinzhi.app.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How a program started by root keeps its server from running as root.
class PrivilegesTest {
    private static final Options WITHOUT_NAMESPACES = new Options(true, false);
    /// On every Linux an account of the system's own.
    private static final int SOMEBODY = 1;
    private static final int UNKNOWN = 424242;

    @RegisterExtension
    final ScratchServers scratch = new ScratchServers();

    @BeforeEach
    void onlyRootShedsRights() throws Exception {
        assumeTrue(Privileges.uid(Path.of("/proc/self")) == Privileges.ROOT, "only root sheds rights");
    }

    @Test
    void runsInTheFolderOfAnotherAccountAsThatAccount() throws Exception {
        var folder = Files.createDirectory(scratch.newFolder());
        Files.setAttribute(folder, "unix:uid", SOMEBODY);

        var server = scratch.start(folder);

        assertThat(server.report().privileges()).isEqualTo(PrivilegeDrop.PLAIN_ACCOUNT);
        assertThat(ScratchServers.run("find", folder.toString(), "!", "-user", Integer.toString(SOMEBODY))).isEmpty();
    }

    @Test
    void runsInTheFolderOfAnAccountUnknownHereWithoutIt() throws Exception {
        var folder = Files.createDirectory(scratch.newFolder());
        Files.setAttribute(folder, "unix:uid", UNKNOWN);

        assertThat(ScratchServers.ask(scratch.start(folder), "select 1")).isEqualTo("1");
    }

    @Test
    void namesTheParentFolderAPlainAccountMayNotEnter() throws Exception {
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
        var folder = scratch.usedFolder();

        var server = scratch.start(folder, WITHOUT_NAMESPACES);

        assertThat(server.report().initialised()).isFalse();
        assertThat(server.report().privileges()).isEqualTo(PrivilegeDrop.PLAIN_ACCOUNT);
        assertThat(ScratchServers.ask(server, "select 1")).isEqualTo("1");
    }
}
