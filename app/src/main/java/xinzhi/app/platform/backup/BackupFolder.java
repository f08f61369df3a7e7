package xinzhi.app.platform.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The folder backups are put into. Held by one run at a time, so that whatever is unfinished in it belongs to a run that has died.
final class BackupFolder implements AutoCloseable {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    private static final Pattern WHOLE = Pattern.compile("xinzhi-\\d{8}-\\d{6}\\.backup");
    private static final Pattern UNFINISHED = Pattern.compile("\\.xinzhi-\\d{8}-\\d{6}\\.backup\\.part");
    private final Path folder;
    private final FileChannel lock;

    private BackupFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static BackupFolder hold(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve(".xinzhi.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                var held = new BackupFolder(folder, channel);
                for (var part : held.list(UNFINISHED)) {
                    Files.delete(part);
                }
                return held;
            }
        } catch (OverlappingFileLockException _) {
            // another run of this very program
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new BackupFault(BackupProblem.ANOTHER_UNDER_WAY);
    }

    /// A name nobody has yet.
    Path name(LocalDateTime now) {
        var at = now;
        while (Files.exists(folder.resolve(name(STAMP.format(at))))) {
            at = at.plusSeconds(1);
        }
        return folder.resolve(name(STAMP.format(at)));
    }

    private static String name(String stamp) { return "xinzhi-" + stamp + ".backup"; }

    Path unfinished(Path whole) { return folder.resolve("." + whole.getFileName() + ".part"); }

    void complete(Path unfinished, Path whole) throws IOException {
        Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
        RestoreMark.sync(folder);
    }

    /// Keeps the newest; nothing that is not named like a backup is touched.
    void prune(int keep) throws IOException {
        var whole = list(WHOLE);
        for (var old : whole.subList(0, Math.max(0, whole.size() - keep))) {
            Files.delete(old);
        }
    }

    private List<Path> list(Pattern named) throws IOException {
        var found = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                if (named.matcher(String.valueOf(entry.getFileName())).matches()) {
                    found.add(entry);
                }
            }
        }
        found.sort(null);
        return found;
    }

    @Override
    public void close() throws IOException { lock.close(); }
}
