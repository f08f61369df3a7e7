package xinzhi.app.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's programs, unpacked from the archive that comes with ours.
record Binaries(Path home) {
    static final String VERSION = "18.6.0";
    static final int MAJOR = 18;
    private static final String MARKER = "complete";

    String program(String name) { return home.resolve("bin").resolve(name).toString(); }

    boolean complete() { return Files.exists(home.resolve(MARKER)); }

    /// Unpacks beside the final place and renames: a crash in the middle leaves nothing that looks finished.
    void unpack() throws IOException, EmbeddedPostgresException {
        var unfinished = home.resolveSibling(home.getFileName() + ".new");
        ServerFolder.deleteTree(unfinished);
        ServerFolder.deleteTree(home);
        createDirectory(unfinished);
        try (var archive = archive()) {
            if (archive == null) {
                throw new EmbeddedPostgresException(StartProblem.PLATFORM_UNSUPPORTED, home,
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"));
            }
            extract(archive, unfinished);
        }
        Files.createFile(unfinished.resolve(MARKER));
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The archive for this machine; a build carries that of the machines it is made for.
    private static @Nullable InputStream archive() {
        if (!"Linux".equals(System.getProperty("os.name"))) {
            return null;
        }
        return switch (System.getProperty("os.arch")) {
            case "amd64" -> Binaries.class.getResourceAsStream("/postgres-linux-x86_64.txz");
            case "aarch64" -> Binaries.class.getResourceAsStream("/postgres-linux-arm_64.txz");
            default -> null;
        };
    }

    private static void extract(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("archive entry outside its folder: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            createDirectory(path);
            return;
        }
        createDirectory(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /// Open to every account whatever the umask: the server may have to run under another one.
    private static void createDirectory(Path directory) throws IOException {
        var path = directory.normalize();
        if (!Files.isDirectory(path)) {
            createDirectory(path.resolveSibling("."));
            Files.createDirectory(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
