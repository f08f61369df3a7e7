package xinzhi.app.platform.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Opens a stream sealed by [ChunkWriter]: gives out nothing that is not authentic, and fails at the place where it is altered or cut off.
/// Some chunks are opened ahead beside whoever reads, as the ciphers take longer than reading.
public final class ChunkReader extends InputStream {
    private static final int SEALED = ChunkWriter.CHUNK + Algorithms.TAG;
    private final StreamKey key;
    private final InputStream from;
    private final Deque<CompletableFuture<byte[]>> opening = new ArrayDeque<>();
    private byte[] next;
    private byte[] plain = new byte[0];
    private int at;
    private long number;
    private boolean allTaken;

    public ChunkReader(StreamKey key, InputStream from) throws IOException {
        this.key = key;
        this.from = from;
        this.next = from.readNBytes(SEALED);
    }

    /// The stream is not what was sealed.
    public static final class Broken extends IOException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        Broken(Throwable cause) { super("sealed stream is altered or cut off", cause); }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == plain.length) {
            openAhead();
            if (opening.isEmpty()) {
                return -1;
            }
            takeOpened();
        }
        int part = Math.min(length, plain.length - at);
        System.arraycopy(plain, at, to, offset, part);
        at += part;
        return part;
    }

    private void openAhead() throws IOException {
        while (!allTaken && opening.size() < ChunkWriter.AT_ONCE) {
            var sealed = next;
            next = from.readNBytes(SEALED);
            allTaken = next.length == 0;
            boolean last = allTaken;
            long which = number++;
            opening.add(CompletableFuture.supplyAsync(() -> open(which, last, sealed), ChunkWriter.BESIDE));
        }
    }

    private byte[] open(long which, boolean last, byte[] sealed) {
        try {
            return key.openChunk(which, last, sealed, sealed.length);
        } catch (NotAuthentic e) {
            throw new CompletionException(e);
        }
    }

    private void takeOpened() throws IOException {
        try {
            plain = opening.remove().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof NotAuthentic altered) {
                throw new Broken(altered);
            }
            throw e;
        }
        at = 0;
    }

    @Override
    public void close() throws IOException { from.close(); }
}
