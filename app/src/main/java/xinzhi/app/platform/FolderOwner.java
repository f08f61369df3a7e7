package xinzhi.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;

/// Whose a data folder is (数据文件夹所属账户). Root may write into every folder, but what it leaves there the folder's own account
/// cannot read afterwards: the service would stand still because of one command typed as root.
public final class FolderOwner {
    private static final Path SELF = Path.of("/proc/self");

    private FolderOwner() {}

    /// Stops root before it works in a folder that belongs to another account.
    public static void refuseRoot(Path data) throws IOException {
        if (Files.isDirectory(data) && Files.isDirectory(SELF)) {
            refuse(data, uid(SELF));
        }
    }

    static void refuse(Path data, int uid) throws IOException {
        if (uid == 0 && uid(data) != 0) {
            var owner = Files.readAttributes(data, PosixFileAttributes.class).owner().getName();
            throw new CannotStart(StartFailures.WORDS.text("folder.root", data, owner));
        }
    }

    private static int uid(Path path) throws IOException { return (Integer) Files.getAttribute(path, "unix:uid"); }
}
