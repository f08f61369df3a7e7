package xinzhi.lists.read;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;

/// An xlsx workbook; each sheet with a header of the list is read, one after the other.
final class Workbook implements Table {
    private final WorkbookParts parts;
    private final WorkbookIndex index;
    private final CellStyles styles;
    private final SharedStrings strings;
    private final List<SheetLayout> layouts = new ArrayList<>();
    private final List<HeadedSheet> sheets = new ArrayList<>();

    private record HeadedSheet(WorkbookIndex.Sheet sheet, SheetColumns columns) {}

    private Workbook(WorkbookParts parts) throws IOException, Refusal {
        this.parts = parts;
        try {
            index = WorkbookIndex.read(parts);
            styles = CellStyles.read(parts, index);
            strings = SharedStrings.read(parts, index);
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw damaged(e, null, 0);
        }
    }

    static Workbook open(Path path, HeaderSearch search) throws IOException, Refusal {
        var parts = WorkbookParts.open(path);
        try {
            var workbook = new Workbook(parts);
            workbook.findHeaders(search);
            return workbook;
        } catch (IOException e) {
            parts.close();
            throw damaged(e, null, 0);
        } catch (Refusal | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void findHeaders(HeaderSearch search) throws IOException, Refusal {
        HeaderSearch.Result.None nearest = null;
        boolean empty = true;
        for (var sheet : index.sheets()) {
            var head = new SheetHead();
            read(sheet, head);
            empty &= head.rows().isEmpty();
            switch (search.search(sheet.name(), head.rows(), true)) {
                case HeaderSearch.Result.Header(var columns, _) -> {
                    sheets.add(new HeadedSheet(sheet, columns));
                    layouts.add(columns.layout(search.format()));
                }
                case HeaderSearch.Result.None none -> {
                    if (none.resembles()) {
                        throw new Refusal(none.finding());
                    }
                    nearest = nearest == null || none.matches() > nearest.matches() ? none : nearest;
                    layouts.add(SheetColumns.layoutWithout(sheet.name(), search.format()));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new Refusal(empty || nearest == null ? Finding.ofFile(FindingCode.FILE_EMPTY) : nearest.finding());
        }
        parts.expect(sheets.stream().map(headed -> headed.sheet().part()).toList());
    }

    @Override
    public String description() { return ReadingTexts.text("xlsx", Integer.toString(index.sheets().size())); }

    @Override
    public List<SheetLayout> layouts() { return List.copyOf(layouts); }

    @Override
    public long bytesRead() { return parts.bytesRead(); }

    @Override
    public void read(Sink sink) throws IOException, Refusal {
        parts.begin();
        for (var headed : sheets) {
            read(headed.sheet(), new SheetRows(headed.columns(), sink));
        }
    }

    private void read(WorkbookIndex.Sheet sheet, SheetScan.Rows rows) throws Refusal {
        var scan = new SheetScan(strings, styles, index.offset1904());
        try (var part = parts.open(sheet.part())) {
            scan.read(part, rows);
        } catch (IOException | XMLStreamException | UncheckedStreamException e) {
            throw damaged(e, sheet.name(), scan.row());
        }
    }

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
    public void close() throws IOException { parts.close(); }
}
