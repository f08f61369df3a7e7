package xinzhi.app.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.Sources;

/// Tells of deliveries what stands beside a value: list, sender and day.
@Component
final class DeliverySources implements Sources {
    private final JdbcClient db;

    DeliverySources(JdbcClient db) { this.db = db; }

    @Override
    public Map<Long, Source> find(Collection<Long> deliveries) {
        return db.sql("""
            select id, list, sender, cut_off, completes is not null
            from intake.delivery
            where id = any(:ids) and state in ('committed', 'withdrawing')
            """).param("ids", deliveries.toArray(Long[]::new))
                .query((row, _) -> new Source(row.getLong(1), row.getString(2), row.getInt(3),
                        row.getObject(4, LocalDate.class), row.getBoolean(5)))
                .list().stream().collect(Collectors.toMap(Source::delivery, source -> source));
    }

    @Override
    public boolean exists(long delivery) {
        return db.sql("select exists (select from intake.delivery where id = :id)").param("id", delivery)
                .query(Boolean.class).single();
    }
}
