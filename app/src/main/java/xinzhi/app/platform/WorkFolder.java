package xinzhi.app.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/// Where opened copies lie while they are worked on: readable by the program's account only, one folder for each running program.
/// What a program that died left behind is deleted by the next that starts.
final class WorkFolder implements AutoCloseable {
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FOLDER = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Object STARTING = new Object();
    private final Path own;
    private final FileChannel life;

    WorkFolder(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PRIVATE_FOLDER);
        }
        // One starting program at a time, or a folder just made would look forsaken to the next.
        synchronized (STARTING) {
            try (var door = lockFile(folder.resolve("lock")); var _ = door.lock()) {
                deleteForsaken(folder);
                own = Files.createTempDirectory(folder, "program-", PRIVATE_FOLDER);
                life = lockFile(own.resolve("lock"));
                life.lock();
            }
        }
    }

    private static FileChannel lockFile(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void deleteForsaken(Path folder) throws IOException {
        try (var programs = Files.newDirectoryStream(folder, "program-*")) {
            for (var program : programs) {
                try (var life = lockFile(program.resolve("lock")); var lock = life.tryLock()) {
                    if (lock != null) {
                        delete(program);
                    }
                }
            }
        }
    }

    /// The lock goes last: until then the folder is somebody's.
    private static void delete(Path program) throws IOException {
        try (var files = Files.walk(program)) {
            for (var file : files.sorted(Comparator.reverseOrder())
                    .sorted(Comparator.comparing(file -> file.endsWith("lock") || file.equals(program))).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// A new file nobody else can read. Whoever asks for it deletes it.
    Path newFile() throws IOException { return Files.createTempFile(own, "copy-", ""); }

    @Override
    public void close() throws IOException {
        try (life) {
            delete(own);
        }
    }
}
