package xinzhi.app.platform.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// Opens sealed chunks one after the other; gives no byte that has not been proven.
final class ChunkInput extends InputStream {
    private static final int MOST = ChunkOutput.SIZE + 64;
    private final DataInputStream in;
    private final ChunkSeal seal;
    private byte[] chunk = new byte[0];
    private int at;
    private long index;
    private boolean ended;

    ChunkInput(InputStream in, ChunkSeal seal) {
        this.in = new DataInputStream(in);
        this.seal = seal;
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
        int told = length();
        boolean last = (told & ChunkOutput.LAST) != 0;
        int length = told & ~ChunkOutput.LAST;
        if (length > MOST) {
            throw new BackupFault(BackupProblem.ALTERED);
        }
        var sealed = in.readNBytes(length);
        if (sealed.length < length) {
            throw new BackupFault(BackupProblem.CUT_OFF);
        }
        chunk = seal.open(index++, last, sealed).orElseThrow(() -> new BackupFault(BackupProblem.ALTERED));
        at = 0;
        ended = last;
        if (last && in.read() >= 0) {
            throw new BackupFault(BackupProblem.ALTERED);
        }
    }

    private int length() throws IOException {
        try {
            return in.readInt();
        } catch (EOFException _) {
            throw new BackupFault(BackupProblem.CUT_OFF);
        }
    }

    /// Reads whatever is left, so that the end of the file has been seen too.
    void drain() throws IOException {
        if (read() >= 0) {
            throw new BackupFault(BackupProblem.ALTERED);
        }
    }
}
