package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose the data folder is, and who may work in it.
class FolderOwnerTest {
    private static final int NOBODY = 65_534;

    @TempDir
    Path data;

    @Test
    void letsEveryAccountButRootTryAndRootInItsOwnFolder() throws IOException {
        FolderOwner.refuse(data, NOBODY);
        FolderOwner.refuseRoot(data);
        FolderOwner.refuseRoot(data.resolve("not-there-yet"));
    }

    @Test
    void stopsRootBeforeItLeavesFilesTheAccountOfTheFolderCannotRead() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can give a folder away");
        Files.setAttribute(data, "unix:uid", NOBODY);

        assertThatThrownBy(() -> FolderOwner.refuseRoot(data)).isInstanceOf(CannotStart.class)
                .hasMessageContaining(data.toString()).hasMessageContaining("nobody").hasMessageContaining("runuser");
        assertThatCode(() -> FolderOwner.refuse(data, NOBODY)).doesNotThrowAnyException();
    }
}
