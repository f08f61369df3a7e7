package xinzhi.app.platform.backup;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// Reads what [ArchiveWriter] wrote, in the same order; whatever is not so is altered.
final class ArchiveReader implements AutoCloseable {
    private static final int MOST = 1 << 30;
    private final Inflater inflater = new Inflater();
    private final ChunkInput chunks;
    private final DataInputStream in;

    ArchiveReader(InputStream file, BackupKey key) throws IOException {
        chunks = new ChunkInput(file, ArchiveHead.read(file, key));
        in = new DataInputStream(new InflaterInputStream(chunks, inflater, ArchiveWriter.BLOCK));
    }

    /// The name of the next entry; nothing at the end of the file.
    Optional<String> next() throws IOException {
        return Optional.of(proven(in::readUTF)).filter(name -> !name.isEmpty());
    }

    /// The next block of this entry; nothing at its end.
    Optional<byte[]> block() throws IOException {
        int length = proven(in::readInt);
        if (length < 0 || length > MOST) {
            throw new BackupFault(BackupProblem.ALTERED);
        }
        if (length == 0) {
            return Optional.empty();
        }
        var bytes = proven(() -> in.readNBytes(length));
        if (bytes.length < length) {
            throw new BackupFault(BackupProblem.ALTERED);
        }
        return Optional.of(bytes);
    }

    byte[] whole(String name) throws IOException {
        if (!next().equals(Optional.of(name))) {
            throw new BackupFault(BackupProblem.ALTERED);
        }
        var bytes = block().orElseThrow(() -> new BackupFault(BackupProblem.ALTERED));
        if (block().isPresent()) {
            throw new BackupFault(BackupProblem.ALTERED);
        }
        return bytes;
    }

    /// Proves that the file ends here.
    void finish() throws IOException {
        if (proven(in::read) >= 0) {
            throw new BackupFault(BackupProblem.ALTERED);
        }
        chunks.drain();
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private static <T> T proven(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (ZipException | UTFDataFormatException | java.io.EOFException e) {
            throw new BackupFault(BackupProblem.ALTERED, e);
        }
    }

    @Override
    public void close() { inflater.end(); }
}
