package xinzhi.app.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import xinzhi.app.platform.CannotStart;
import xinzhi.app.platform.DatabaseSite;
import xinzhi.app.platform.Settings;

/// Makes backups (备份) of an installation while it works: one state of all tables, every piece of evidence they name, the keys.
public final class Backups {
    private final DataSource owner;
    private final Path data;
    private final Clock clock;

    Backups(DataSource owner, Path data, Clock clock) {
        this.owner = owner;
        this.data = data;
        this.clock = clock;
    }

    /// @param keep how many files to keep in the folder, 0 for all; the older go only once this one is proven to be whole
    public record Order(Path folder, BackupKey key, int keep, String by) {}

    /// What came of it.
    public sealed interface Outcome {
        /// @param gaps evidence that was lost or altered before
        record Made(Path file, long size, long rows, long files, List<String> gaps, boolean keysLeftOut, Duration took)
                implements
                    Outcome {
            public Made {
                gaps = List.copyOf(gaps);
            }
        }

        record Failed(String text) implements Outcome {}
    }

    /// Makes one from beside a running program, or of one that is at rest.
    public static Outcome makeBeside(Settings settings, Order order, Clock clock) {
        if (!DatabaseSite.known(settings)) {
            return new Outcome.Failed(BackupProblem.NO_INSTALLATION.text(settings.data()));
        }
        try (var site = DatabaseSite.enter(settings)) {
            return new Backups(site.owner(), settings.data(), clock).make(order);
        } catch (CannotStart e) {
            return new Outcome.Failed(Objects.requireNonNullElse(e.getMessage(), ""));
        } catch (IOException | SQLException _) {
            return new Outcome.Failed(BackupProblem.DATABASE_LOST.text());
        }
    }

    /// Makes one; whatever prevents it stands in the table of backups too, as far as the database can be reached.
    public Outcome make(Order order) {
        try (var connection = owner.getConnection()) {
            var log = new BackupLog(connection, clock);
            if (!log.lock()) {
                return new Outcome.Failed(BackupProblem.ANOTHER_UNDER_WAY.text());
            }
            try {
                return recorded(order, log);
            } finally {
                log.unlock();
            }
        } catch (SQLException _) {
            return new Outcome.Failed(BackupProblem.DATABASE_LOST.text());
        }
    }

    private Outcome recorded(Order order, BackupLog log) throws SQLException {
        long id = log.begin(order.by(), order.folder().toString());
        try (var folder = BackupFolder.hold(order.folder().toAbsolutePath())) {
            var made = write(order, folder, log, id);
            if (order.keep() > 0 && made.gaps().isEmpty()) {
                folder.prune(order.keep());
            }
            return made;
        } catch (IOException e) {
            var text = BackupFault.of(e, BackupProblem.FOLDER_UNUSABLE, order.folder()).text();
            log.failed(id, order.by(), text);
            return new Outcome.Failed(text);
        } catch (SQLException e) {
            log.failed(id, order.by(), BackupProblem.DATABASE_LOST.text());
            throw e;
        }
    }

    private Outcome.Made write(Order order, BackupFolder folder, BackupLog log, long id)
            throws IOException, SQLException {
        var begin = System.nanoTime();
        var whole = folder.name(LocalDateTime.now(clock));
        var part = folder.unfinished(whole);
        try {
            var sha256 = dump(order.key(), part);
            var closing = ArchiveWalk.check(part, order.key()).closing();
            folder.complete(part, whole);
            var made = new Outcome.Made(whole, Files.size(whole),
                    closing.tables().stream().mapToLong(Contents.TableSum::rows).sum(), closing.files().size(),
                    closing.gaps(), !closing.keysLeftOut().isEmpty(), Duration.ofNanos(System.nanoTime() - begin));
            log.made(id, order.by(), made, sha256);
            return made;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Writes the file and waits for the disk; its digest.
    private String dump(BackupKey key, Path part) throws IOException, SQLException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var digest = DataFiles.sha256();
        try (var channel = FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly);
                Connection snapshot = owner.getConnection()) {
            var out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest),
                    1 << 18);
            try (var archive = new ArchiveWriter(out, key)) {
                new Dump(snapshot, new DataFiles(data), archive, key).write(version(),
                        LocalDateTime.now(clock).withNano(0).toString());
            } finally {
                snapshot.rollback();
                snapshot.setReadOnly(false);
                snapshot.setAutoCommit(true);
            }
            out.flush();
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String version() {
        return Objects.requireNonNullElse(Backups.class.getPackage().getImplementationVersion(), "dev");
    }
}
