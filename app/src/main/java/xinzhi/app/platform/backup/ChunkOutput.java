package xinzhi.app.platform.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Cuts what is written into sealed chunks. Only [#finish()] writes the last one; a file without it is known to be cut off.
final class ChunkOutput extends OutputStream {
    static final int SIZE = 1 << 18;
    static final int LAST = 1 << 31;
    private final DataOutputStream out;
    private final ChunkSeal seal;
    private final byte[] chunk = new byte[SIZE];
    private int filled;
    private long index;

    ChunkOutput(OutputStream out, ChunkSeal seal) {
        this.out = new DataOutputStream(out);
        this.seal = seal;
    }

    @Override
    public void write(int b) throws IOException { write(new byte[]{(byte) b}, 0, 1); }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        while (at < from + length) {
            if (filled == SIZE) {
                put(false);
            }
            int fits = Math.min(SIZE - filled, from + length - at);
            System.arraycopy(bytes, at, chunk, filled, fits);
            filled += fits;
            at += fits;
        }
    }

    private void put(boolean last) throws IOException {
        var sealed = seal.seal(index++, last, chunk, filled);
        out.writeInt(last ? sealed.length | LAST : sealed.length);
        out.write(sealed);
        filled = 0;
    }

    void finish() throws IOException {
        put(true);
        out.flush();
    }
}
