package xinzhi.lists.read;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.FindingCode;

/// The sheets of an xlsx.
final class XlsxSheets implements SheetSource {
    private final WorkbookParts parts;
    private final WorkbookIndex index;
    private final CellStyles styles;
    private final SharedStrings strings;

    private XlsxSheets(WorkbookParts parts, long room) throws IOException, Refusal {
        this.parts = parts;
        try {
            index = WorkbookIndex.read(parts);
            styles = CellStyles.read(parts, index);
            strings = SharedStrings.read(parts, index, room);
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw damaged(e, null, 0);
        }
    }

    static XlsxSheets open(Path path) throws IOException, Refusal { return open(path, SharedStrings.room()); }

    /// With so much room in memory for its shared texts.
    static XlsxSheets open(Path path, long room) throws IOException, Refusal {
        var parts = WorkbookParts.open(path);
        try {
            return new XlsxSheets(parts, room);
        } catch (IOException e) {
            parts.close();
            throw damaged(e, null, 0);
        } catch (Refusal | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public String description() { return ReadingTexts.text("xlsx", Integer.toString(index.sheets().size())); }

    @Override
    public List<Sheet> sheets() {
        return index.sheets().stream().map(sheet -> new Sheet(sheet.name(), sheet.hidden())).toList();
    }

    @Override
    public int offset1904() { return index.offset1904(); }

    @Override
    public void scan(int sheet, Rows rows) throws Refusal {
        var named = index.sheets().get(sheet);
        var scan = new SheetScan(strings, styles, index.offset1904());
        try (var part = parts.open(named.part())) {
            scan.read(part, rows);
        } catch (IOException | XMLStreamException | UncheckedStreamException e) {
            throw damaged(e, named.name(), scan.row());
        }
    }

    @Override
    public void expect(List<Integer> sheets) {
        parts.expect(sheets.stream().map(sheet -> index.sheets().get(sheet).part()).toList());
    }

    @Override
    public void begin() { parts.begin(); }

    @Override
    public long bytesRead() { return parts.bytesRead(); }

    /// What a fault of the file means: its innermost cause may already know.
    private static Refusal damaged(Exception fault, @Nullable String sheet, long row) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DamagedPart damage) {
                return new Refusal(damage.code(), sheet, row);
            }
        }
        return new Refusal(FindingCode.WORKBOOK_DAMAGED, sheet, row);
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            strings.close();
        }
    }
}
