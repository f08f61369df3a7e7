package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// Where everything of one server lies.
record ServerFolder(Path root) {
    /// What unpacking, a first initialisation and some room to work take.
    private static final long ROOM_FOR_NEW_SERVER = 256L << 20;

    /// The real path, created if need be: two programs must recognise that they mean the same folder.
    static ServerFolder prepare(Path place) throws IOException, EmbeddedPostgresException {
        var root = place.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            // The server may have to run under another account; what is secret is closed file by file.
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var folder = new ServerFolder(root.toRealPath());
        if (!Files.isWritable(folder.root)) {
            throw new EmbeddedPostgresException(StartProblem.FOLDER_UNWRITABLE, place, "no permission to write");
        }
        // Asked of the file, not of its FileStore: that looks the mount up, and in a changed root there may be none to find.
        var room = folder.root.toFile().getUsableSpace();
        if (!Files.exists(folder.data()) && room < ROOM_FOR_NEW_SERVER) {
            throw new EmbeddedPostgresException(StartProblem.DISK_FULL, place,
                    "a new server needs " + ROOM_FOR_NEW_SERVER + " bytes, there are " + room);
        }
        return folder;
    }

    Path binaries() { return root.resolve("bin-" + Binaries.VERSION); }

    Path data() { return root.resolve("data"); }

    Path password() { return root.resolve("owner.password"); }

    Path port() { return root.resolve("server.port"); }

    Path lock() { return root.resolve("server.lock"); }

    Path log() { return root.resolve("server.log"); }

    static void deleteTree(Path tree) throws IOException {
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException _) {
            // nothing was there
        }
    }
}
