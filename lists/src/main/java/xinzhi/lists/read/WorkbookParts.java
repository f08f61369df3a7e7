package xinzhi.lists.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import xinzhi.lists.check.FindingCode;

/// The parts of a workbook in their zip file, opened under guard and counted as they are read.
final class WorkbookParts implements Closeable {
    private static final int MOST_PARTS = 10_000;

    private final ZipFile zip;
    private final Path folder;
    private final long fileSize;
    private final AtomicLong inflated = new AtomicLong();
    private volatile long expected = Long.MAX_VALUE;

    private WorkbookParts(ZipFile zip, Path folder, long fileSize) {
        this.zip = zip;
        this.folder = folder;
        this.fileSize = fileSize;
    }

    static WorkbookParts open(Path path) throws IOException, Refusal {
        long size = Files.size(path);
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | IllegalArgumentException _) {
            throw new Refusal(FindingCode.WORKBOOK_CUT_OFF, null, 0);
        }
        if (zip.size() > MOST_PARTS) {
            zip.close();
            throw new Refusal(FindingCode.WORKBOOK_BLOATED, null, 0);
        }
        return new WorkbookParts(zip, path.toAbsolutePath().resolveSibling(""), size);
    }

    /// Where the workbook lies.
    Path folder() { return folder; }

    boolean has(String part) { return zip.getEntry(part) != null; }

    /// Opens a part; a part that is missing is damage.
    InputStream open(String part) throws IOException {
        return find(part).orElseThrow(() -> new DamagedPart(FindingCode.WORKBOOK_DAMAGED));
    }

    Optional<InputStream> find(String part) throws IOException {
        var entry = zip.getEntry(part);
        return entry == null ? Optional.empty() : Optional.of(GuardedPart.open(zip, entry, inflated));
    }

    /// Tells which parts a reading goes through, so that its progress can be told.
    void expect(List<String> names) {
        expected = Math.max(1, names.stream().mapToLong(name -> zip.getEntry(name).getSize()).sum());
        begin();
    }

    void begin() { inflated.set(0); }

    /// Progress through the inflated parts, as bytes of the file.
    long bytesRead() { return (long) (fileSize * Math.min(1.0, inflated.get() / (double) expected)); }

    @Override
    public void close() throws IOException { zip.close(); }
}
