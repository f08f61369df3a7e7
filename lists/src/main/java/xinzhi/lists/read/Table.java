package xinzhi.lists.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.RawRow;
import xinzhi.lists.format.Field;

/// A file whose headings are known and whose rows can be read, as often as wanted.
sealed interface Table extends Closeable permits CsvTable, Workbook, JsonTable {
    String description();

    List<SheetLayout> layouts();

    /// What is said of the file as a whole; complete once it has been read.
    List<Finding> notes();

    /// Bytes of the file read since the last reading began; may be asked from another thread.
    long bytesRead();

    /// Hands every row below a header to the sink, from first to last.
    void read(Sink sink) throws IOException, Refusal;

    /// The sheets as they are printed, with the rows asked for; none where the file has no columns in an order, as a JSON.
    List<PrintedSheet> print(List<Field> format, PrintedSheet.Wanted wanted) throws IOException, Refusal;

    /// Takes rows as they are read.
    interface Sink {
        void row(RawRow row);
    }
}
