package xinzhi.lists.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;

/// A file being written, row after row, headings first; closing it ends the file and leaves the stream open.
sealed interface RowSink extends Closeable {
    void write(String[] cells) throws IOException;

    static RowSink open(FileFormat fileFormat, ListFormat format, OutputStream out) throws IOException {
        var sink = switch (fileFormat) {
            case CSV -> new Csv(out);
            case XLSX -> new Xlsx(format.name(), out);
        };
        sink.write(headings(format).toArray(String[]::new));
        return sink;
    }

    static List<String> headings(ListFormat format) { return format.fields().stream().map(Field::name).toList(); }

    /// Comma-separated text in UTF-8 behind a byte order mark.
    final class Csv implements RowSink {
        private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

        private final CsvWriter writer;

        private Csv(OutputStream out) throws IOException {
            var buffered = new BufferedOutputStream(out, 1 << 16);
            buffered.write(BYTE_ORDER_MARK);
            writer = CsvWriter.builder().build(buffered, StandardCharsets.UTF_8);
        }

        @Override
        public void write(String[] cells) { writer.writeRecord(cells); }

        @Override
        public void close() throws IOException { writer.flush(); }
    }

    /// A workbook of one sheet; texts stand in the cells themselves, so memory does not grow with the rows.
    final class Xlsx implements RowSink {
        private static final int LAST_ROW = 1_048_576;
        private static final int FLUSHED_EVERY = 1000;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        private Xlsx(String title, OutputStream out) throws IOException {
            workbook = new Workbook(out, "Xinzhi", null);
            sheet = workbook.newWorksheet(title);
            write(new String[]{title});
        }

        @Override
        public void write(String[] cells) throws IOException {
            if (row == LAST_ROW) {
                throw new IOException("a sheet holds no more than " + LAST_ROW + " rows; order csv instead");
            }
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isEmpty()) {
                    sheet.inlineString(row, i, cells[i]);
                }
            }
            if (++row % FLUSHED_EVERY == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException { workbook.finish(); }
    }
}
