package xinzhi.lists.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.FingerprintKey;
import xinzhi.lists.check.Overlay;
import xinzhi.lists.check.ReadRow;
import xinzhi.lists.check.RowCheck;
import xinzhi.lists.check.RowReader;
import xinzhi.lists.format.ListFormat;

/// A delivered file (报送文件) that holds a list of a known kind: csv, xlsx, xls or json, whatever its name says.
public final class ListFile implements AutoCloseable {
    private final String originalName;
    private final ListFormat format;
    private final long size;
    private final Table table;
    private volatile long blankRows;

    private ListFile(String originalName, ListFormat format, long size, Table table) {
        this.originalName = originalName;
        this.format = format;
        this.size = size;
        this.table = table;
    }

    /// Recognises the file by its content and finds the headings of the list in it.
    public static Opening open(Path path, String originalName, ListFormat format) {
        return open(path, originalName, format, HeadingMapping.NONE);
    }

    /// The same, where somebody has said what some headings stand for.
    public static Opening open(Path path, String originalName, ListFormat format, HeadingMapping mapping) {
        try {
            var search = new HeaderSearch(format, mapping);
            Table table = switch (FileKind.of(path)) {
                case WORKBOOK -> Workbook.open(XlsxSheets.open(path), search);
                case OLD_WORKBOOK -> Workbook.open(XlsSheets.open(path), search);
                case JSON -> JsonTable.open(path, search);
                case TEXT -> CsvTable.open(path, search);
            };
            return new Opening.Opened(new ListFile(originalName, format, Files.size(path), table));
        } catch (Refusal refusal) {
            return new Opening.Refused(refusal.finding());
        } catch (IOException | RuntimeException _) {
            return new Opening.Refused(Finding.ofFile(FindingCode.FILE_UNREADABLE));
        }
    }

    public String originalName() { return originalName; }

    /// What the file is, for the user, e.g. csv，GB18030.
    public String description() { return table.description(); }

    public List<SheetLayout> layouts() { return table.layouts(); }

    /// What is to be said of the file as a whole, such as hidden columns that were read and total rows that were left out;
    /// complete once [#read] has come to its end.
    public List<Finding> findings() {
        var findings = new ArrayList<>(table.notes());
        if (blankRows > 0) {
            findings.add(Finding.ofFile(FindingCode.BLANK_ROWS, Long.toString(blankRows)));
        }
        return List.copyOf(findings);
    }

    public long size() { return size; }

    /// How far the reading has come, of [#size()]; may be asked from another thread.
    public long bytesRead() { return Math.min(size, table.bytesRead()); }

    /// Hands over every row, checked, in the order of the file. Parses in a thread of its own, checks in the caller's.
    public Reading read(FingerprintKey key, Consumer<? super CheckedRow> rows) {
        return read(key, Overlay.NONE, read -> rows.accept(read.row()));
    }

    /// The same with what people have said of printed values laid over the rows.
    public Reading read(FingerprintKey key, Overlay overlay, Consumer<? super ReadRow> rows) {
        var reader = new RowReader(format, key, overlay);
        long taken = 0;
        long blank = 0;
        try (var queue = new RowQueue(table)) {
            queue.start();
            while (true) {
                var batch = queue.take();
                for (int i = 0; i < batch.size; i++) {
                    var row = batch.row(i);
                    if (RowCheck.isBlank(row)) {
                        blank++;
                    } else {
                        rows.accept(reader.read(row));
                        taken++;
                    }
                }
                if (batch.end != null) {
                    blankRows = blank;
                    return ending(batch.end, taken, blank);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Reading.Broken(Finding.ofFile(FindingCode.READING_STOPPED), taken);
        }
    }

    /// Its sheets as they are printed, with some of their rows and every column of these; none of a JSON, or where the file cannot be
    /// read to its end.
    public List<PrintedSheet> print(PrintedSheet.Wanted wanted) {
        try {
            return table.print(format.fields(), wanted);
        } catch (Refusal | IOException _) {
            return List.of();
        }
    }

    private static Reading ending(RowQueue.End end, long taken, long blank) {
        if (end.fault() != null) {
            throw end.fault();
        }
        if (end.finding() != null) {
            return new Reading.Broken(end.finding(), taken);
        }
        return taken == 0
                ? new Reading.Broken(Finding.ofFile(FindingCode.NO_ROWS), 0)
                : new Reading.Complete(taken, blank);
    }

    @Override
    public void close() {
        try {
            table.close();
        } catch (IOException _) {
            // only read from: nothing is lost
        }
    }
}
