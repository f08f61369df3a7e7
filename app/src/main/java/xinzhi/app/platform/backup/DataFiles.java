package xinzhi.app.platform.backup;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What lies in the data folder beside the database: evidence and keys.
record DataFiles(Path data) {
    static final String KEYS = "keys";
    static final String EVIDENCE = "evidence";
    static final String SEALED = EVIDENCE + "/sealed/";
    /// What is still arriving.
    private static final String INCOMING = "incoming";
    /// A backup names no file anywhere else.
    private static final Pattern OURS = Pattern
            .compile("(keys|evidence)(/[0-9A-Za-z_][0-9A-Za-z._-]*){1,3}");

    /// The file of evidence of this digest.
    static String plain(String sha256) { return EVIDENCE + "/" + sha256.substring(0, 2) + "/" + sha256; }

    List<String> keys() throws IOException { return list(KEYS); }

    List<String> evidence() throws IOException { return list(EVIDENCE); }

    private List<String> list(String kind) throws IOException {
        var folder = data.resolve(kind);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<String>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                return inner.endsWith(INCOMING) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var path = kind + "/" + folder.relativize(file);
                if (attributes.isRegularFile() && OURS.matcher(path).matches()) {
                    found.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        found.sort(null);
        return found;
    }

    Path file(String path) throws IOException {
        if (!OURS.matcher(path).matches()) {
            throw new BackupFault(BackupProblem.ALTERED);
        }
        return data.resolve(path);
    }

    InputStream open(String path) throws IOException { return Files.newInputStream(file(path)); }

    interface Taker {
        void take(byte[] bytes, int length) throws IOException;
    }

    /// Reads a file through, giving what it came to.
    Contents.FileSum read(String path, Taker taker) throws IOException {
        try (var in = open(path)) {
            return read(path, in, taker);
        }
    }

    static Contents.FileSum read(String path, InputStream in, Taker taker) throws IOException {
        var digest = sha256();
        var buffer = new byte[ArchiveWriter.BLOCK];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            taker.take(buffer, n);
            size += n;
        }
        return new Contents.FileSum(path, size, HexFormat.of().formatHex(digest.digest()));
    }

    /// A file to be put down; whoever closes it knows it to be on the disk.
    OutputStream create(String path) throws IOException {
        var file = file(path);
        var folders = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(file.getParent(), folders);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new FileOutputStream(file.toFile()) {
            @Override
            public void close() throws IOException {
                if (getFD().valid()) {
                    getFD().sync();
                }
                super.close();
            }
        };
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
