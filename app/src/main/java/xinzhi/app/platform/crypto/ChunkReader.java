package xinzhi.app.platform.crypto;

import java.io.IOException;
import java.io.InputStream;

/// Opens a stream sealed by [ChunkWriter]: gives out nothing that is not authentic, and fails at the place where it is altered or cut off.
public final class ChunkReader extends InputStream {
    private static final int SEALED = ChunkWriter.CHUNK + Algorithms.TAG;
    private final StreamKey key;
    private final InputStream from;
    private byte[] ahead;
    private byte[] plain = new byte[0];
    private int at;
    private long number;
    private boolean ended;

    public ChunkReader(StreamKey key, InputStream from) throws IOException {
        this.key = key;
        this.from = from;
        this.ahead = from.readNBytes(SEALED);
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
            if (ended) {
                return -1;
            }
            openChunk();
        }
        int part = Math.min(length, plain.length - at);
        System.arraycopy(plain, at, to, offset, part);
        at += part;
        return part;
    }

    private void openChunk() throws IOException {
        var sealed = ahead;
        ahead = from.readNBytes(SEALED);
        boolean last = ahead.length == 0;
        try {
            plain = key.openChunk(number++, last, sealed, sealed.length);
        } catch (NotAuthentic e) {
            throw new Broken(e);
        }
        at = 0;
        ended = last;
    }

    @Override
    public void close() throws IOException { from.close(); }
}
