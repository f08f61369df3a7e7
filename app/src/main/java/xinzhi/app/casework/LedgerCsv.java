package xinzhi.app.casework;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines of text, UTF-8 with the mark that lets spreadsheets know it.
final class LedgerCsv implements LedgerFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String QUOTED = ",\"\r\n";
    private final Writer out;

    LedgerCsv(OutputStream out, List<String> headings) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        write(Character.toString(BYTE_ORDER_MARK));
        add(headings);
    }

    @Override
    public void add(List<? extends @Nullable Object> line) {
        for (int i = 0; i < line.size(); i++) {
            write(i == 0 ? "" : ",");
            switch (line.get(i)) {
                case null -> {}
                case Number number -> write(number instanceof java.math.BigDecimal d ? d.toPlainString() : "" + number);
                case Object text -> write(quoted(CellText.plain(text.toString())));
            }
        }
        write("\r\n");
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> QUOTED.indexOf(c) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void finish() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException { out.close(); }
}
