package xinzhi.app.casework;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/// What the ledger leaves as (导出格式).
enum ExportFormat {
    XLSX,
    CSV;

    String code() { return name().toLowerCase(Locale.ROOT); }

    /// Anything but csv is a workbook.
    static ExportFormat of(String typed) { return typed.equals(CSV.code()) ? CSV : XLSX; }

    String contentType() {
        return switch (this) {
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case CSV -> "text/csv;charset=UTF-8";
        };
    }

    LedgerFile open(OutputStream out, List<String> headings, int rowsPerSheet) {
        return switch (this) {
            case XLSX -> new LedgerWorkbook(out, headings, rowsPerSheet);
            case CSV -> new LedgerCsv(out, headings);
        };
    }
}
