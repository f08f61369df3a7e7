package xinzhi.app.casework;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the ledger leaves (导出).
///
/// @param directRows   up to so many rows are handed over at once; more become a file in the background
/// @param rowsPerSheet rows of one sheet besides the headings, at most what a spreadsheet holds
/// @param days         how long a file is kept for its author
@ConfigurationProperties("xinzhi.export")
record ExportSettings(@DefaultValue("20000") int directRows, @DefaultValue("1048575") int rowsPerSheet,
        @DefaultValue("7") int days) {
    ExportSettings {
        if (directRows < 0 || days < 1 || rowsPerSheet < 1 || rowsPerSheet > LedgerWorkbook.ROWS_PER_SHEET) {
            throw new IllegalArgumentException("xinzhi.export");
        }
    }
}
