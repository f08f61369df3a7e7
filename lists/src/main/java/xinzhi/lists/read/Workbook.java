package xinzhi.lists.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.format.Field;

/// A workbook: each sheet with a header of the list is read, one after the other.
final class Workbook implements Table {
    /// So begin the names of sheets WPS keeps for itself, out of sight.
    private static final String RESERVED = "WpsReserved_";

    private final SheetSource source;
    private final List<SheetLayout> layouts = new ArrayList<>();
    private final List<HeadedSheet> sheets = new ArrayList<>();
    private final List<Finding> said = new ArrayList<>();
    private volatile List<Finding> noted = List.of();

    private record HeadedSheet(int place, SheetColumns columns) {}

    private Workbook(SheetSource source) { this.source = source; }

    /// Takes the source over: it is closed with the workbook, or at once if there is none.
    static Workbook open(SheetSource source, HeaderSearch search) throws IOException, Refusal {
        try {
            var workbook = new Workbook(source);
            workbook.findHeaders(search);
            return workbook;
        } catch (Refusal | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private void findHeaders(HeaderSearch search) throws Refusal {
        HeaderSearch.Result.None nearest = null;
        boolean empty = true;
        for (int place = 0; place < source.sheets().size(); place++) {
            var sheet = source.sheets().get(place);
            var head = new SheetHead();
            source.scan(place, head);
            empty &= head.rows().isEmpty();
            switch (search.search(sheet.name(), head.rows(), true)) {
                case HeaderSearch.Result.Header(var columns, _) -> {
                    sheets.add(new HeadedSheet(place, columns));
                    layouts.add(columns.layout(search.format()));
                    if (sheet.hidden()) {
                        said.add(Finding.ofRow(FindingCode.SHEET_HIDDEN, sheet.name(), 0));
                    }
                    said.addAll(columns.notes());
                }
                case HeaderSearch.Result.None none -> {
                    if (none.resembles()) {
                        throw new Refusal(none.finding());
                    }
                    nearest = nearest == null || none.matches() > nearest.matches() ? none : nearest;
                    layouts.add(SheetColumns.layoutWithout(sheet.name(), search.format()));
                    if (!head.rows().isEmpty() && !sheet.name().startsWith(RESERVED)) {
                        said.add(Finding.ofRow(FindingCode.SHEET_LEFT_OUT, sheet.name(), 0));
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new Refusal(empty || nearest == null ? Finding.ofFile(FindingCode.FILE_EMPTY) : nearest.finding());
        }
        source.expect(sheets.stream().map(HeadedSheet::place).toList());
    }

    @Override
    public String description() { return source.description(); }

    @Override
    public List<SheetLayout> layouts() { return List.copyOf(layouts); }

    @Override
    public List<Finding> notes() {
        var notes = new ArrayList<>(said);
        notes.addAll(noted);
        return notes;
    }

    @Override
    public long bytesRead() { return source.bytesRead(); }

    @Override
    public void read(Sink sink) throws IOException, Refusal {
        source.begin();
        var found = new ArrayList<Finding>();
        for (var headed : sheets) {
            var notes = new SheetNotes(headed.columns());
            source.scan(headed.place(), new SheetRows(headed.columns(), sink, notes, source.offset1904()));
            found.addAll(notes.findings());
        }
        noted = List.copyOf(found);
    }

    @Override
    public List<PrintedSheet> print(List<Field> format, PrintedSheet.Wanted wanted) throws Refusal {
        source.begin();
        var printed = new ArrayList<PrintedSheet>();
        for (var headed : sheets) {
            var taking = new PrintedSheet.Taking(headed.columns(), format, wanted);
            source.scan(headed.place(), new SheetPrint(taking));
            printed.add(taking.end());
        }
        return printed;
    }

    @Override
    public void close() throws IOException { source.close(); }
}
