package xinzhi.app.intake;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGConnection;
import xinzhi.lists.check.Fingerprint;

/// Half of every content fingerprint the current list has, so that the contents of unchanged rows need not be staged.
/// A hint only, 8 bytes a row: what is different is decided by the comparison in the database.
final class KnownContents {
    private static final int HEADER = 19;
    private static final int ROW = 2 + 4 + 16;
    private final long[] halves;

    private KnownContents(long[] halves) { this.halves = halves; }

    static KnownContents none() { return new KnownContents(new long[0]); }

    static KnownContents of(PGConnection connection, Coverage coverage) throws SQLException {
        if (coverage.rows() == 0) {
            return none();
        }
        var halves = new long[Math.toIntExact(coverage.rows())];
        int count = 0;
        var copy = connection.getCopyAPI().copyOut(
                "copy (select content from intake.known where coverage = " + coverage.id()
                        + " and present) to stdout (format binary)");
        boolean first = true;
        for (byte[] bytes; (bytes = copy.readFromCopy()) != null;) {
            var buffer = ByteBuffer.wrap(bytes);
            if (first) {
                buffer.position(HEADER);
                first = false;
            }
            while (buffer.remaining() >= ROW && count < halves.length) {
                buffer.position(buffer.position() + ROW - Long.BYTES);
                halves[count++] = buffer.getLong();
            }
        }
        var found = count == halves.length ? halves : Arrays.copyOf(halves, count);
        Arrays.sort(found);
        return new KnownContents(found);
    }

    boolean has(Fingerprint content) { return Arrays.binarySearch(halves, content.low()) >= 0; }
}
