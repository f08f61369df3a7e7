package xinzhi.app.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import xinzhi.app.platform.crypto.ChunkReader;
import xinzhi.app.platform.crypto.MissingKey;
import xinzhi.app.platform.crypto.NotAuthentic;

/// The evidence store (证据库): files exactly as received, sealed, known by their SHA-256. State outside the database is only here.
public final class EvidenceStore {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceStore.class);
    private final EvidenceFolder folder;
    private final WorkFolder work;
    private final Vault vault;
    private final JdbcClient db;
    private final Clock clock;
    private final Period kept;

    EvidenceStore(EvidenceFolder folder, WorkFolder work, Vault vault, JdbcClient db, Clock clock, Period kept) {
        this.folder = folder;
        this.work = work;
        this.vault = vault;
        this.db = db;
        this.clock = clock;
        this.kept = kept;
    }

    /// A file kept as evidence.
    public record Kept(String sha256, long size) {}

    /// What is recorded of a file.
    ///
    /// @param keepUntil the last day it is kept, null where the daily run has still to set it
    /// @param erasedAt  when its bytes were erased
    public record Recorded(long id, @Nullable LocalDate keepUntil, @Nullable OffsetDateTime erasedAt) {}

    /// What asking for a copy gives.
    public sealed interface Asked {}

    /// A copy opened to be worked on; closing deletes it.
    public static final class Copy implements Asked, AutoCloseable {
        private final Path file;

        private Copy(Path file) { this.file = file; }

        public Path file() { return file; }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.error("an opened copy cannot be deleted: {}", FaultTrace.of(e));
            }
        }
    }

    /// There is none, and why.
    public record Unavailable(Why why) implements Asked {}

    public enum Why {
        MISSING,
        ALTERED,
        KEY_MISSING
    }

    /// Puts the bytes down durably. The file counts only once [#record] has been committed; until then it is an orphan that harms nobody.
    public Kept keep(InputStream bytes) throws IOException {
        var incoming = folder.newPart();
        try (var channel = FileChannel.open(incoming, StandardOpenOption.WRITE); var _ = channel.lock()) {
            var digest = sha256();
            var writing = new EvidenceFile.Writing(vault, channel);
            long size = write(new DigestInputStream(bytes, digest), writing.bytes());
            var sha256 = HexFormat.of().formatHex(digest.digest());
            var place = folder.sealed(sha256);
            writing.finish(vault, folder.name(sha256));
            Files.createDirectories(place.getParent());
            link(place, incoming);
            return new Kept(sha256, size);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /// Whoever comes second with the same content leaves the first one's file as it is: somebody may be reading it.
    private static void link(Path place, Path incoming) throws IOException {
        try {
            Files.createLink(place, incoming);
        } catch (FileAlreadyExistsException _) {
            // The same content is already here.
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
    public void record(Kept file) {
        var now = OffsetDateTime.now(clock);
        db.sql("""
            insert into platform.evidence (sha256, size, stored_at, keep_until)
            values (:sha256, :size, :at, :until)
            on conflict (sha256) do update
            set keep_until = greatest(platform.evidence.keep_until, excluded.keep_until), erased_at = null
            """)
                .param("sha256", file.sha256()).param("size", file.size()).param("at", now)
                .param("until", now.toLocalDate().plus(kept)).update();
        if (!Files.exists(folder.sealed(file.sha256()))) {
            throw new IllegalStateException("the file was erased while it came again");
        }
    }

    /// Deletes a kept file nothing has recorded. As the writer: whoever records the same content waits, and then sees that it is gone.
    public void deleteUnrecorded(Kept file) {
        db.sql("savepoint unrecorded").update();
        boolean nobodys = db.sql("""
            insert into platform.evidence (sha256, size, stored_at)
            values (:sha256, :size, :at)
            on conflict (sha256) do nothing
            returning true
            """).param("sha256", file.sha256()).param("size", file.size()).param("at", OffsetDateTime.now(clock))
                .query(Boolean.class).optional().orElse(false);
        if (nobodys) {
            try {
                folder.delete(file.sha256());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        db.sql("rollback to savepoint unrecorded").update();
    }

    /// What is recorded, as far as the actor of this transaction may see it.
    public Optional<Recorded> find(String sha256) {
        return db.sql("select id, keep_until, erased_at from platform.evidence where sha256 = :sha256")
                .param("sha256", sha256).query((row, _) -> new Recorded(row.getLong(1),
                        row.getObject(2, LocalDate.class), row.getObject(3, OffsetDateTime.class)))
                .optional();
    }

    /// The kept bytes, opened into a file only this program can read, and proven to be those received.
    public Asked copy(String sha256) {
        try {
            var copy = work.newFile();
            boolean whole = false;
            try {
                whole = copyTo(copy, sha256);
            } finally {
                if (!whole) {
                    Files.deleteIfExists(copy);
                }
            }
            return whole ? new Copy(copy) : altered(sha256);
        } catch (NoSuchFileException _) {
            return new Unavailable(Why.MISSING);
        } catch (ChunkReader.Broken | NotAuthentic _) {
            return altered(sha256);
        } catch (MissingKey e) {
            LOG.error("evidence is sealed under master key {}, which is missing", e.id());
            return new Unavailable(Why.KEY_MISSING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean copyTo(Path copy, String sha256) throws IOException, NotAuthentic {
        var digest = sha256();
        try (var in = new DigestInputStream(open(sha256), digest);
                var out = Files.newOutputStream(copy, StandardOpenOption.TRUNCATE_EXISTING)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    private InputStream open(String sha256) throws IOException, NotAuthentic {
        var sealed = folder.sealed(sha256);
        return Files.exists(sealed)
                ? new EvidenceFile(vault, sealed, folder.name(sha256)).open()
                : Files.newInputStream(folder.plain(sha256));
    }

    /// Out of the way, so that the true file can be handed in again, but not destroyed.
    private Unavailable altered(String sha256) {
        LOG.error("evidence has been altered: {}", sha256);
        folder.setAside(sha256);
        return new Unavailable(Why.ALTERED);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
