package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to run the server of one folder; the operating system takes it back when the program dies.
final class FolderLock implements AutoCloseable {
    /// Closing a second channel on a locked file would silently drop this process's lock: it must never be opened.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Optional<FolderLock> tryAcquire(ServerFolder folder) throws IOException {
        var file = folder.lock();
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        var lock = tryLock(file);
        if (lock.isEmpty()) {
            HELD_HERE.remove(file);
        }
        return lock;
    }

    private static Optional<FolderLock> tryLock(Path file) throws IOException {
        var channel = open(file);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(file, channel));
            }
        } catch (IOException e) {
            channel.close();
            HELD_HERE.remove(file);
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
