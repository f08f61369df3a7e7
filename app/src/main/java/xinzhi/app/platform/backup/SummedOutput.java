package xinzhi.app.platform.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/// An unsealed stream in chunks, each with a digest that binds it to its file and its place in it: damage is found, nothing is
/// kept secret. Only closing writes the last chunk; a file without it is known to be cut off.
final class SummedOutput extends OutputStream {
    static final int SIZE = 1 << 16;
    static final int LAST = 1 << 31;
    private final DataOutputStream out;
    private final byte[] head;
    private final byte[] chunk = new byte[SIZE];
    private int filled;
    private long index;

    SummedOutput(OutputStream out, byte[] head) {
        this.out = new DataOutputStream(out);
        this.head = head.clone();
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
        out.writeInt(last ? filled | LAST : filled);
        out.write(chunk, 0, filled);
        out.write(digest(head, index++, last, chunk, filled));
        filled = 0;
    }

    static byte[] digest(byte[] head, long index, boolean last, byte[] chunk, int length) {
        MessageDigest digest = DataFiles.sha256();
        digest.update(head);
        digest.update(ByteBuffer.allocate(9).putLong(index).put((byte) (last ? 1 : 0)).array());
        digest.update(chunk, 0, length);
        return digest.digest();
    }

    @Override
    public void close() throws IOException {
        put(true);
        out.flush();
    }
}
