package xinzhi.app.platform.crypto;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Seals a stream chunk by chunk (the STREAM construction). Closing marks the end: what is not closed does not open as a whole.
/// Some chunks are sealed beside whoever writes, and leave in their order.
public final class ChunkWriter extends OutputStream {
    static final int CHUNK = 1 << 16;
    /// Chunks on their way at once, sealed or opened.
    static final int AT_ONCE = 4;
    /// Threads of their own: a pool shared with others may be full of those who wait for this very stream.
    static final Executor BESIDE = Thread::startVirtualThread;
    private final StreamKey key;
    private final OutputStream to;
    private final Deque<CompletableFuture<byte[]>> sealing = new ArrayDeque<>();
    private byte[] chunk = new byte[CHUNK];
    private int filled;
    private long number;
    private boolean closed;

    public ChunkWriter(StreamKey key, OutputStream to) {
        this.key = key;
        this.to = to;
    }

    @Override
    public void write(int one) throws IOException { write(new byte[]{(byte) one}, 0, 1); }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        int at = from;
        for (int left = length; left > 0;) {
            if (filled == CHUNK) {
                writeChunk(false);
            }
            int part = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, at, chunk, filled, part);
            filled += part;
            at += part;
            left -= part;
        }
    }

    private void writeChunk(boolean last) throws IOException {
        var plain = chunk;
        int length = filled;
        long which = number++;
        sealing.add(CompletableFuture.supplyAsync(() -> key.sealChunk(which, last, plain, length), BESIDE));
        chunk = new byte[last ? 0 : CHUNK];
        filled = 0;
        writeSealed(last ? 0 : AT_ONCE - 1);
    }

    private void writeSealed(int mayWait) throws IOException {
        while (sealing.size() > mayWait) {
            to.write(sealing.remove().join());
        }
    }

    @Override
    public void flush() throws IOException {
        writeSealed(0);
        to.flush();
    }

    /// Marks the end and leaves what is written to open.
    public void finish() throws IOException {
        if (!closed) {
            closed = true;
            writeChunk(true);
        }
    }

    @Override
    public void close() throws IOException {
        try (to) {
            finish();
        }
    }
}
