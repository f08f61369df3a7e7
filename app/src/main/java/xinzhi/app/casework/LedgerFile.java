package xinzhi.app.casework;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file the ledger leaves in, written line by line: memory stays the same however many there are.
sealed interface LedgerFile extends AutoCloseable permits LedgerWorkbook, LedgerCsv {
    /// Adds a line: texts, numbers, or nothing. What a spreadsheet would take for a formula is defused here.
    void add(List<? extends @Nullable Object> line);

    /// To be called when every line is there.
    void finish();

    @Override
    void close() throws IOException;
}
