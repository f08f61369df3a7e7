package xinzhi.app.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Grain;

@Component
final class CoverageQueries {
    private static final String SELECT = "select id, grain, version, cut_off, rows, sum, kept_for from intake.coverage ";
    private final JdbcClient db;

    CoverageQueries(JdbcClient db) { this.db = db; }

    int ensure(String list, int sender, String grain, String area) {
        db.sql("""
            insert into intake.coverage (list, sender, grain, area)
            values (:list, :sender, :grain, :area)
            on conflict do nothing
            """).param("list", list).param("sender", sender).param("grain", grain).param("area", area).update();
        return db
                .sql("""
                    select id from intake.coverage where list = :list and sender = :sender and grain = :grain and area = :area
                    """)
                .param("list", list).param("sender", sender).param("grain", grain).param("area", area)
                .query(Integer.class).single();
    }

    Coverage get(int id) { return query(SELECT + "where id = :id", id); }

    /// Its key never changes: rows that refer to it are written meanwhile.
    Coverage getLocked(int id) { return query(SELECT + "where id = :id for no key update", id); }

    private Coverage query(String sql, int id) {
        return db.sql(sql).param("id", id).query((row, _) -> new Coverage(row.getInt(1),
                Grain.valueOf(row.getString(2).toUpperCase(Locale.ROOT)), row.getLong(3),
                row.getObject(4, LocalDate.class), row.getLong(5), row.getBigDecimal(6), row.getObject(7, Long.class)))
                .single();
    }

    /// Moves the head; a part of a list leaves head and cut-off where they were.
    ///
    /// @param kept whether what was before is kept, so that the delivery can be taken back
    void move(Coverage from, Delivery by, long rows, BigDecimal sum, boolean kept) {
        int moved = db.sql("""
            update intake.coverage
            set version = version + 1,
                kept_for = case when :kept then :delivery end, before_head = case when :kept then head end,
                before_cut_off = case when :kept then cut_off end, before_rows = case when :kept then rows end,
                before_sum = case when :kept then sum end,
                rows = :rows, sum = :sum,
                head = case when :whole then :delivery else head end,
                cut_off = case when :whole then :cutOff else cut_off end
            where id = :id and version = :version
            """).param("rows", rows).param("sum", sum).param("whole", by.whole()).param("kept", kept)
                .param("delivery", by.id())
                .param("cutOff", by.cutOff()).param("id", from.id()).param("version", from.version()).update();
        if (moved != 1) {
            throw new IllegalStateException("the head has moved");
        }
    }
}
