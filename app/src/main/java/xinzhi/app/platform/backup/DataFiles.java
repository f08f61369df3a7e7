package xinzhi.app.platform.backup;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What lies in the data folder beside the database: evidence and keys.
record DataFiles(Path data) {
    static final String KEYS = "keys";
    static final String EVIDENCE = "evidence";
    /// A backup names no file anywhere else.
    private static final Pattern OURS = Pattern
            .compile("(keys|evidence)(/[0-9A-Za-z_][0-9A-Za-z._-]*){1,3}");

    /// The file of evidence of this digest.
    static String evidence(String sha256) { return EVIDENCE + "/" + sha256.substring(0, 2) + "/" + sha256; }

    List<String> keys() throws IOException {
        var folder = data.resolve(KEYS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> KEYS + "/" + folder.relativize(file)).filter(path -> OURS.matcher(path).matches())
                    .sorted().toList();
        }
    }

    Path file(String path) throws IOException {
        if (!OURS.matcher(path).matches()) {
            throw new BackupFault(BackupProblem.ALTERED);
        }
        return data.resolve(path);
    }

    boolean has(String path) throws IOException { return Files.isRegularFile(file(path)); }

    interface Taker {
        void take(byte[] bytes, int length) throws IOException;
    }

    /// Reads a file through, giving what it came to.
    Contents.FileSum read(String path, Taker taker) throws IOException {
        var digest = sha256();
        long size = 0;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file(path)), digest)) {
            var buffer = new byte[ArchiveWriter.BLOCK];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                taker.take(buffer, n);
                size += n;
            }
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
