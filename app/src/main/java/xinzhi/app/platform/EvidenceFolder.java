package xinzhi.app.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import xinzhi.app.platform.crypto.MasterKey;
import xinzhi.app.platform.crypto.Suite;

/// Where files of evidence lie. A sealed file is named by a keyed index of its digest: a plain digest would tell whoever has a
/// file that it was received here. The key of the names is that of the fingerprints, which never changes.
final class EvidenceFolder {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PLAIN = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{64}");
    private final Path folder;
    private final MasterKey names;

    EvidenceFolder(Path folder, Secrets secrets) throws IOException {
        this.folder = folder;
        this.names = new MasterKey(0, secrets.fingerprintKey());
        var incoming = Files.createDirectories(folder.resolve("incoming"));
        try (var parts = Files.newDirectoryStream(incoming)) {
            for (var part : parts) {
                deleteForsaken(part);
            }
        }
    }

    /// The system takes the lock of a program that died back; the part of a living one stays locked.
    private static void deleteForsaken(Path part) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE); var lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(part);
            }
        } catch (NoSuchFileException _) {
            // Its program has just finished it.
        }
    }

    Path newPart() throws IOException { return Files.createTempFile(folder.resolve("incoming"), "file", ".part"); }

    String name(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a digest");
        }
        return HexFormat.of().formatHex(names.index(Suite.NATIONAL, "evidence.name", sha256));
    }

    Path sealed(String sha256) { return sealedNamed(name(sha256)); }

    private Path sealedNamed(String name) {
        return folder.resolve("sealed").resolve(name.substring(0, 2)).resolve(name);
    }

    /// Where the first versions kept it, unsealed.
    Path plain(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a digest");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    List<Path> sealed() throws IOException { return files(folder.resolve("sealed"), 2); }

    List<Path> plain() throws IOException {
        return files(folder, 2).stream().filter(file -> PLAIN.matcher(folder.relativize(file).toString()).matches())
                .toList();
    }

    private static List<Path> files(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.find(folder, depth, (_, file) -> file.isRegularFile())) {
            return files.toList();
        }
    }

    void delete(String sha256) throws IOException {
        Files.deleteIfExists(sealed(sha256));
        Files.deleteIfExists(plain(sha256));
    }

    void setAside(String sha256) {
        try {
            var sealed = sealed(sha256);
            var file = Files.exists(sealed) ? sealed : plain(sha256);
            var aside = Files.createDirectories(folder.resolve("altered"));
            Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException _) {
            // Somebody else has.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
