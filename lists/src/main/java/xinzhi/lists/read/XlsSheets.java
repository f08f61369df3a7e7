package xinzhi.lists.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.FindingCode;

/// The sheets of an xls of Excel 97 to 2003 (BIFF8), read record by record. Only its texts stand in memory.
final class XlsSheets implements SheetSource {
    static final String STREAM = "Workbook";

    /// Texts take so many times their room in the file.
    private static final int ROOM_OF_TEXTS = 8;

    private final POIFSFileSystem container;
    private final long fileSize;
    private final long streamSize;
    private final XlsIndex index;
    private final AtomicLong done = new AtomicLong();
    private volatile CountedFile reading = CountedFile.NONE;
    private volatile long expected = Long.MAX_VALUE;

    private XlsSheets(POIFSFileSystem container, long fileSize) throws IOException, Refusal {
        this.container = container;
        this.fileSize = fileSize;
        try (var stream = container.createDocumentInputStream(STREAM)) {
            streamSize = stream.available();
        }
        if (streamSize > Runtime.getRuntime().maxMemory() / ROOM_OF_TEXTS) {
            throw new Refusal(FindingCode.TOO_MANY_TEXTS, null, 0);
        }
        index = XlsIndex.read(this);
    }

    static XlsSheets open(Path path) throws IOException, Refusal {
        POIFSFileSystem container;
        try {
            container = new POIFSFileSystem(path.toFile(), true);
        } catch (IOException | RuntimeException e) {
            throw damaged(e, null, 0);
        }
        try {
            refuseOthers(container);
            return new XlsSheets(container, Files.size(path));
        } catch (IOException | RuntimeException e) {
            container.close();
            throw damaged(e, null, 0);
        } catch (Refusal e) {
            container.close();
            throw e;
        }
    }

    /// The same container also holds encrypted xlsx, older workbooks, and documents of other programs.
    private static void refuseOthers(POIFSFileSystem container) throws Refusal {
        var root = container.getRoot();
        if (root.hasEntry("EncryptedPackage")) {
            throw new Refusal(FindingCode.PASSWORD_PROTECTED, null, 0);
        }
        if (!root.hasEntry(STREAM)) {
            throw new Refusal(root.hasEntry("Book") ? FindingCode.OLD_EXCEL : FindingCode.NOT_A_WORKBOOK, null, 0);
        }
    }

    /// The stream of records from this place on.
    InputStream at(long position) throws IOException {
        var stream = container.createDocumentInputStream(STREAM);
        stream.skipNBytes(position);
        return new BufferedInputStream(stream, 1 << 13);
    }

    long length() { return streamSize; }

    @Override
    public String description() { return ReadingTexts.text("xls", Integer.toString(index.sheets().size())); }

    @Override
    public List<Sheet> sheets() {
        return index.sheets().stream().map(sheet -> new Sheet(sheet.name(), sheet.hidden())).toList();
    }

    @Override
    public int offset1904() { return index.offset1904(); }

    @Override
    public void scan(int sheet, Rows rows) throws Refusal {
        var part = index.sheets().get(sheet);
        var scan = new XlsScan(index, rows);
        try (var counted = CountedFile.of(at(part.start()))) {
            reading = counted;
            scan.read(new RecordFactoryInputStream(counted, false));
            done.addAndGet(part.length());
        } catch (IOException | RuntimeException e) {
            throw damaged(e, part.name(), scan.row());
        } finally {
            reading = CountedFile.NONE;
        }
    }

    @Override
    public void expect(List<Integer> sheets) {
        expected = Math.max(1, sheets.stream().mapToLong(sheet -> index.sheets().get(sheet).length()).sum());
        begin();
    }

    @Override
    public void begin() { done.set(0); }

    @Override
    public long bytesRead() {
        return (long) (fileSize * Math.min(1.0, (done.get() + reading.bytesRead()) / (double) expected));
    }

    /// Faults of the library that parses the records mean damage; all but those passing through it from elsewhere.
    private static Refusal damaged(Exception fault, @Nullable String sheet, long row) {
        if (fault instanceof RowQueue.Unwanted unwanted) {
            throw unwanted;
        }
        return new Refusal(fault instanceof EncryptedDocumentException
                ? FindingCode.PASSWORD_PROTECTED
                : FindingCode.WORKBOOK_DAMAGED, sheet, row);
    }

    @Override
    public void close() throws IOException { container.close(); }
}
