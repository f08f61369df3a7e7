package xinzhi.app.platform.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/// Reads what [SummedOutput] wrote; gives no byte whose digest does not agree.
final class SummedInput extends InputStream {
    private static final int DIGEST = 32;
    private final DataInputStream in;
    private final byte[] head;
    private byte[] chunk = new byte[0];
    private int at;
    private long index;
    private boolean ended;

    SummedInput(InputStream in, byte[] head) {
        this.in = new DataInputStream(in);
        this.head = head.clone();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (at == chunk.length) {
            if (ended) {
                return -1;
            }
            next();
        }
        int given = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, given);
        at += given;
        return given;
    }

    private void next() throws IOException {
        try {
            int told = in.readInt();
            boolean last = (told & SummedOutput.LAST) != 0;
            int length = told & ~SummedOutput.LAST;
            if (length > SummedOutput.SIZE) {
                throw new BackupFault(BackupProblem.ALTERED);
            }
            var bytes = new byte[length];
            var digest = new byte[DIGEST];
            in.readFully(bytes);
            in.readFully(digest);
            if (!MessageDigest.isEqual(digest, SummedOutput.digest(head, index++, last, bytes, length))
                    || (last && in.read() >= 0)) {
                throw new BackupFault(BackupProblem.ALTERED);
            }
            chunk = bytes;
            at = 0;
            ended = last;
        } catch (EOFException e) {
            throw new BackupFault(BackupProblem.ALTERED, e);
        }
    }
}
