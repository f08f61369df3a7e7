package xinzhi.app.platform.crypto;

import java.io.IOException;
import java.io.OutputStream;

/// Seals a stream chunk by chunk (the STREAM construction). Closing marks the end: what is not closed does not open as a whole.
public final class ChunkWriter extends OutputStream {
    static final int CHUNK = 1 << 16;
    private final StreamKey key;
    private final OutputStream to;
    private final byte[] chunk = new byte[CHUNK];
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
        to.write(key.sealChunk(number++, last, chunk, filled));
        filled = 0;
    }

    @Override
    public void flush() throws IOException { to.flush(); }

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
