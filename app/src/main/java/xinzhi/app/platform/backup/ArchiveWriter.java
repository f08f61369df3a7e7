package xinzhi.app.platform.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes a backup entry by entry, each a name and blocks until an empty one; compressed, then sealed.
final class ArchiveWriter implements AutoCloseable {
    static final int BLOCK = 1 << 16;
    /// Text of tables shrinks well at once; harder work gains little.
    private static final int LEVEL = 3;
    private final ChunkOutput chunks;
    private final Deflater deflater = new Deflater(LEVEL);
    private final DeflaterOutputStream deflated;
    private final DataOutputStream out;
    private final byte[] rows = new byte[BLOCK];
    private int filled;

    ArchiveWriter(OutputStream file, BackupKey key) throws IOException {
        chunks = new ChunkOutput(file, ArchiveHead.write(file, key));
        deflated = new DeflaterOutputStream(chunks, deflater, BLOCK);
        out = new DataOutputStream(deflated);
    }

    void begin(String name) throws IOException { out.writeUTF(name); }

    void block(byte[] bytes, int length) throws IOException {
        if (length > 0) {
            out.writeInt(length);
            out.write(bytes, 0, length);
        }
    }

    /// A row of a table; a block holds whole rows only.
    void row(byte[] row) throws IOException {
        if (filled + row.length > BLOCK) {
            flushRows();
        }
        if (row.length > BLOCK) {
            block(row, row.length);
        } else {
            System.arraycopy(row, 0, rows, filled, row.length);
            filled += row.length;
        }
    }

    private void flushRows() throws IOException {
        block(rows, filled);
        filled = 0;
    }

    void end() throws IOException {
        flushRows();
        out.writeInt(0);
    }

    void whole(String name, byte[] bytes) throws IOException {
        begin(name);
        block(bytes, bytes.length);
        end();
    }

    /// Makes the file whole.
    void finish() throws IOException {
        out.writeUTF("");
        out.flush();
        deflated.finish();
        chunks.finish();
    }

    @Override
    public void close() { deflater.end(); }
}
