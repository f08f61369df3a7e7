package xinzhi.app.platform.backup;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Number and sum of the rows of a table, whatever their order: two tables with the same sum hold the same rows.
final class RowSum {
    private final MessageDigest digest;
    private long rows;
    private long sum;

    RowSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Adds the rows of a block, each ended by a line feed; false where the last is not.
    boolean add(byte[] block) {
        int begin = 0;
        for (int i = 0; i < block.length; i++) {
            if (block[i] == '\n') {
                digest.update(block, begin, i - begin);
                sum += ByteBuffer.wrap(digest.digest()).getLong();
                rows++;
                begin = i + 1;
            }
        }
        return begin == block.length;
    }

    Contents.TableSum of(String table) { return new Contents.TableSum(table, rows, HexFormat.of().toHexDigits(sum)); }
}
