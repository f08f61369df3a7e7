package xinzhi.app.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The evidence store (证据库): files exactly as received, named by their SHA-256. State outside the database is only here.
public final class EvidenceStore {
    private final Path folder;
    private final JdbcClient db;
    private final Clock clock;

    EvidenceStore(Path folder, JdbcClient db, Clock clock) throws IOException {
        this.folder = folder;
        this.db = db;
        this.clock = clock;
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

    /// A file kept as evidence.
    public record Kept(String sha256, long size) {}

    /// Puts the bytes down durably. The file counts only once [#record] has been committed; until then it is an orphan that harms nobody.
    public Kept keep(InputStream bytes) throws IOException {
        var incoming = Files.createTempFile(folder.resolve("incoming"), "file", ".part");
        try (var channel = FileChannel.open(incoming, StandardOpenOption.WRITE); var _ = channel.lock()) {
            var digest = sha256();
            long size = write(bytes, new DigestOutputStream(Channels.newOutputStream(channel), digest));
            channel.force(true);
            var name = HexFormat.of().formatHex(digest.digest());
            var place = place(name);
            Files.createDirectories(place.getParent());
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
            return new Kept(name, size);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private static long write(InputStream bytes, OutputStream out) throws IOException {
        var buffer = new byte[1 << 16];
        long size = 0;
        for (int n; (n = bytes.read(buffer)) >= 0;) {
            out.write(buffer, 0, n);
            size += n;
            FailPoint.UPLOAD_HALF.reached();
        }
        return size;
    }

    /// Records a kept file in the writing transaction of the act it is evidence of.
    public void record(Kept kept) {
        db.sql("""
            insert into platform.evidence (sha256, size, stored_at)
            values (:sha256, :size, :at)
            on conflict (sha256) do nothing
            """)
                .param("sha256", kept.sha256()).param("size", kept.size()).param("at", OffsetDateTime.now(clock))
                .update();
    }

    /// The kept bytes.
    public Path file(String sha256) {
        var file = place(sha256);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("evidence is missing: " + sha256);
        }
        return file;
    }

    private Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a digest");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
