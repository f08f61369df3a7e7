package xinzhi.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.lists.check.Finding;

@Component
final class FindingQueries {
    private final JdbcClient db;

    FindingQueries(JdbcClient db) { this.db = db; }

    /// A finding as kept.
    record Kept(String code, String severity, @Nullable String sheet, long row, @Nullable String column, String place,
            String shown,
            String message,
            String remedy) {}

    void replace(long delivery, List<Finding> findings) {
        db.sql("delete from intake.finding where delivery = :delivery").param("delivery", delivery).update();
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            db.sql("""
                insert into intake.finding (delivery, position, code, severity, sheet, row, column_name, place, shown, message, remedy)
                values (:delivery, :position, :code, :severity, :sheet, :row, :column, :place, :shown, :message, :remedy)
                """)
                    .param("delivery", delivery).param("position", i).param("code", finding.code().name())
                    .param("severity", finding.severity().name()).param("sheet", finding.sheet())
                    .param("row", finding.row())
                    .param("column", column(finding)).param("place", finding.place()).param("shown", finding.shown())
                    .param("message", finding.message())
                    .param("remedy", finding.remedy()).update();
        }
    }

    private static @Nullable String column(Finding finding) {
        var letter = finding.letter();
        var heading = finding.column();
        return letter == null ? heading : heading == null ? letter : letter + " " + heading;
    }

    List<Kept> page(long delivery, @Nullable String code, int offset, int most) {
        return db.sql("""
            select code, severity, sheet, row, column_name, place, shown, message, remedy
            from intake.finding
            where delivery = :delivery and (cast(:code as text) is null or code = :code)
            order by position
            limit :most offset :offset
            """).param("delivery", delivery).param("code", code).param("most", most).param("offset", offset)
                .query((row, _) -> new Kept(row.getString(1), row.getString(2), row.getString(3), row.getLong(4),
                        row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9)))
                .list();
    }

    long count(long delivery,
            @Nullable String code) { return db
                    .sql("""
                        select count(*) from intake.finding where delivery = :delivery and (cast(:code as text) is null or code = :code)
                        """)
                    .param("delivery", delivery).param("code", code).query(Long.class).single(); }
}
