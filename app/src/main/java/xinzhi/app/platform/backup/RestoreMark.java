package xinzhi.app.platform.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.CannotStart;
import xinzhi.app.platform.Words;
import xinzhi.app.platform.postgres.EmbeddedPostgres;

/// The mark a restore sets in a folder before anything else and takes away last (恢复未完成标记). On a marked folder the program does
/// not start, and the next restore may clear away what the last one made there.
public final class RestoreMark implements AutoCloseable {
    private static final String NAME = "restore.unfinished";
    /// All that a restore ever makes in a data folder.
    private static final Set<String> MADE = Set.of("postgres", DataFiles.EVIDENCE, DataFiles.KEYS, "login.password");
    private static final Set<String> OF_THE_DISK = Set.of("lost+found");
    private final Path data;
    private final FileChannel channel;
    private final boolean folderMade;

    private RestoreMark(Path data, FileChannel channel, boolean folderMade) {
        this.data = data;
        this.channel = channel;
        this.folderMade = folderMade;
    }

    /// Stops the program before it works on half a folder.
    public static void refuse(Path data) {
        if (Files.exists(data.resolve(NAME))) {
            throw new CannotStart(Words.of("xinzhi.app.platform.backup.words").text("unfinished", data));
        }
    }

    /// Marks an empty folder; clears one first that an earlier restore has left unfinished.
    static RestoreMark set(Path data) throws IOException {
        boolean made = !Files.exists(data);
        Files.createDirectories(data);
        var file = data.resolve(NAME);
        boolean marked = Files.exists(file);
        if (!marked && !empty(data)) {
            throw new BackupFault(BackupProblem.NOT_EMPTY, data);
        }
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock(channel, data);
            var mark = new RestoreMark(data, channel, made);
            sync(data);
            mark.clearFiles();
            return mark;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void lock(FileChannel channel, Path data) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // another restore of this very program
        }
        throw new BackupFault(BackupProblem.RESTORE_UNDER_WAY, data);
    }

    private static boolean empty(Path data) throws IOException {
        try (var entries = Files.newDirectoryStream(data)) {
            for (var entry : entries) {
                if (!OF_THE_DISK.contains(String.valueOf(entry.getFileName()))) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The folder is whole: the program may start on it.
    void takeAway() throws IOException {
        Files.delete(data.resolve(NAME));
        sync(data);
    }

    /// Leaves nothing of it behind.
    void giveUp() throws IOException {
        clearFiles();
        takeAway();
        if (folderMade) {
            Files.deleteIfExists(data);
        }
    }

    private void clearFiles() throws IOException {
        EmbeddedPostgres.silence(data.resolve("postgres"));
        for (var name : MADE) {
            var tree = data.resolve(name);
            if (Files.exists(tree)) {
                delete(tree);
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) { return FileVisitResult.CONTINUE; }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// What was made, renamed or deleted in a folder counts after this, even if the power fails.
    static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException { channel.close(); }
}
