package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// With whose rights the server's programs run. PostgreSQL refuses to run as root.
sealed interface Privileges {
    /// The program's own, which are not root's.
    record AsStarted(int uid, int gid) implements Privileges {}

    /// Root stripped of all rights by a user namespace; outside of it the files still belong to root.
    record UserNamespace() implements Privileges {}

    /// Another account, to which the data must then belong.
    record Account(int uid, int gid) implements Privileges {}

    int ROOT = 0;

    default PrivilegeDrop drop() {
        return switch (this) {
            case AsStarted _ -> PrivilegeDrop.NOT_NEEDED;
            case UserNamespace _ -> PrivilegeDrop.USER_NAMESPACE;
            case Account _ -> PrivilegeDrop.PLAIN_ACCOUNT;
        };
    }

    default List<String> command(List<String> words) {
        var all = new ArrayList<String>(switch (this) {
            case AsStarted _ -> List.of();
            case UserNamespace _ -> List.of("unshare", "-U", "--");
            case Account(int uid, int gid) ->
                List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--");
        });
        all.addAll(words);
        return all;
    }

    /// Hands a tree over to the account the server runs under. The top goes last: who owns it owns everything.
    default void own(Path tree) throws IOException {
        var uid = switch (this) {
            case AsStarted(int own, int _) -> own;
            case UserNamespace() -> ROOT;
            case Account(int other, int _) -> other;
        };
        var gid = switch (this) {
            case AsStarted(int _, int own) -> own;
            case UserNamespace() -> ROOT;
            case Account(int _, int other) -> other;
        };
        if (uid(tree) == uid) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return handOver(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                return handOver(dir);
            }

            private FileVisitResult handOver(Path path) throws IOException {
                Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static int uid(Path path) throws IOException { return (Integer) Files.getAttribute(path, "unix:uid"); }

    static int gid(Path path) throws IOException { return (Integer) Files.getAttribute(path, "unix:gid"); }
}
