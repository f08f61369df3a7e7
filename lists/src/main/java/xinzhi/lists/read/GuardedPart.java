package xinzhi.lists.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import xinzhi.lists.check.FindingCode;

/// A part of a workbook that stops where it swells beyond reason, hides declarations, or is not what its checksum says.
final class GuardedPart extends FilterInputStream {
    private static final long GREATEST = 8L << 30;
    private static final long HARMLESS = 64L << 20;
    private static final long GREATEST_RATIO = 200;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int DRAIN = 1 << 16;

    private final ZipEntry entry;
    private final AtomicLong inflated;
    private final CRC32 crc = new CRC32();
    private final byte[] one = new byte[1];
    private long size;
    private long sinceTag;
    private boolean declaration;

    private GuardedPart(InputStream in, ZipEntry entry, AtomicLong inflated) {
        super(in);
        this.entry = entry;
        this.inflated = inflated;
    }

    static GuardedPart open(ZipFile zip, ZipEntry entry, AtomicLong inflated) throws IOException {
        if (isBloated(entry.getSize(), entry.getCompressedSize())) {
            throw new DamagedPart(FindingCode.WORKBOOK_BLOATED);
        }
        return new GuardedPart(zip.getInputStream(entry), entry, inflated);
    }

    @Override
    public int read() throws IOException { return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF; }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count < 0) {
            if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
                throw new DamagedPart(FindingCode.WORKBOOK_DAMAGED);
            }
            return count;
        }
        crc.update(buffer, offset, count);
        watchMarkup(buffer, offset, offset + count);
        size += count;
        inflated.addAndGet(count);
        if (isBloated(size, entry.getCompressedSize())) {
            throw new DamagedPart(FindingCode.WORKBOOK_BLOATED);
        }
        return count;
    }

    /// Reads to the end, so that the checksum has its say.
    void drain() throws IOException {
        var buffer = new byte[DRAIN];
        while (read(buffer, 0, buffer.length) >= 0) {
            // the checks are all there is to do
        }
    }

    /// No declaration of a document type, no raw character data, no endless text: a parser would have to hold it in memory.
    /// Of what begins with `<!` only comments pass.
    private void watchMarkup(byte[] buffer, int start, int end) throws IOException {
        for (int i = start; i < end; i++) {
            byte b = buffer[i];
            if (b == '<') {
                sinceTag = 0;
            } else if (sinceTag == 1 && declaration && b != '-') {
                throw new DamagedPart(FindingCode.WORKBOOK_DAMAGED);
            } else if (++sinceTag > LONGEST_TEXT) {
                throw new DamagedPart(FindingCode.WORKBOOK_BLOATED);
            }
            declaration = b == '!' && sinceTag == 1;
        }
    }

    private static boolean isBloated(long size, long compressed) {
        return size > GREATEST || (size > HARMLESS && compressed > 0 && size / compressed > GREATEST_RATIO);
    }
}
