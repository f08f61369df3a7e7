package xinzhi.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.BulkCopy;
import xinzhi.app.platform.Transactions;

/// Keeps what became of each row of a file (逐行回执), as runs of lines that fared alike.
@Component
final class RowReceipts {
    private static final List<String> COUNTED = List.of("sheet_no", "line", "rows");
    private final JdbcClient db;

    RowReceipts(JdbcClient db) { this.db = db; }

    /// Lines one after the other of one sheet with one verdict.
    record Run(long id, int sheetNo, @Nullable String sheet, int line, int rows, String verdict) {}

    /// What there is of a delivery: only as long as these numbers hold is a receipt one reading's.
    record Extent(long first, long last, long rows) {}

    /// Replaces what an earlier reading of the delivery left. Twins are settled already.
    /// A row overruled by a judgement is to its sender what it was: in conflict with another.
    void write(long delivery, Stage stage, Staging staging, Transactions.Writing in) {
        db.sql("delete from intake.row_receipt where delivery = :delivery").param("delivery", delivery).update();
        var sheets = staging.sheets().toArray(String[]::new);
        db.sql("""
            insert into intake.row_receipt (delivery, sheet_no, sheet, line, rows, verdict)
            select :delivery, sheet, (cast(:sheets as text[]))[sheet + 1], min(line), count(*),
                   (array['accepted', 'quarantined', 'unreadable', 'duplicate', 'conflict', 'conflict'])[verdict + 1]
            from (select sheet, line, verdict, line - row_number() over (partition by sheet, verdict order by line) as island
                  from %s) s
            group by sheet, verdict, island
            """.formatted(
                stage.rows())).param("delivery", delivery).param("sheets", sheets).update();
        if (!staging.counted().isEmpty()) {
            writeCounted(delivery, staging.counted(), sheets, in);
        }
    }

    /// COPY does not go into tables held by row-level security.
    private void writeCounted(long delivery, CountedRows counted, String[] sheets, Transactions.Writing in) {
        in.sql().sql("create temp table counted_rows (sheet_no smallint, line int, rows int) on commit drop").update();
        try (var copy = BulkCopy.into(in.connection(), "counted_rows", COUNTED)) {
            counted.forEach((sheet, line, rows) -> {
                copy.small(sheet);
                copy.integer(line);
                copy.integer(rows);
                copy.endRow();
            });
            copy.end();
        }
        in.sql().sql("""
            insert into intake.row_receipt (delivery, sheet_no, sheet, line, rows, verdict)
            select :delivery, sheet_no, (cast(:sheets as text[]))[sheet_no + 1], line, rows, 'counted'
            from counted_rows
            """).param("delivery", delivery).param("sheets", sheets).update();
        in.sql().sql("drop table counted_rows").update();
    }

    Extent extent(long delivery) {
        return db.sql("""
            select coalesce(min(id), 0), coalesce(max(id), 0), coalesce(sum(rows), 0)
            from intake.row_receipt
            where delivery = :delivery
            """).param("delivery", delivery)
                .query((row, _) -> new Extent(row.getLong(1), row.getLong(2), row.getLong(3))).single();
    }

    /// In the order of the file.
    ///
    /// @param after the run before, null for the beginning
    List<Run> page(long delivery, Extent extent, @Nullable Run after, int most) {
        return db.sql("""
            select id, sheet_no, sheet, line, rows, verdict
            from intake.row_receipt
            where delivery = :delivery and id between :first and :last and (sheet_no, line, id) > (:sheet, :line, :id)
            order by sheet_no, line, id
            limit :most
            """).param("delivery", delivery).param("first", extent.first()).param("last", extent.last())
                .param("sheet", after == null ? Short.MIN_VALUE : after.sheetNo())
                .param("line", after == null ? 0 : after.line()).param("id", after == null ? 0L : after.id())
                .param("most", most)
                .query((row, _) -> new Run(row.getLong(1), row.getInt(2), row.getString(3), row.getInt(4),
                        row.getInt(5), row.getString(6)))
                .list();
    }
}
