package xinzhi.app.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Transactions;

/// How the intake stands (接收情况), for those who keep the program running: lists, senders, days and counts; no file, no row, nobody's name.
@Component
public final class Workload {
    private final Transactions transactions;
    private final JdbcClient db;

    Workload(Transactions transactions, JdbcClient db) {
        this.transactions = transactions;
        this.db = db;
    }

    /// Until which day a list of one sender is known.
    public record Known(String list, int sender, LocalDate cutOff) {}

    /// A delivery being worked on.
    ///
    /// @param rows read so far
    public record UnderWay(long id, String list, int sender, DeliveryState state, OffsetDateTime receivedAt,
            long rows) {}

    /// A delivery whose work ended without result.
    public record Failed(long id, String list, int sender, @Nullable FailureReason reason, @Nullable String reference,
            OffsetDateTime at) {}

    public List<Known> known() {
        return read(() -> db.sql("select list, sender, max(cut_off) from intake.coverage where cut_off is not null "
                + "group by list, sender order by list, sender")
                .query((row, _) -> new Known(row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class)))
                .list());
    }

    public List<UnderWay> underWay() {
        return read(() -> db.sql("""
            select d.id, d.list, d.sender, d.state, d.received_at, coalesce(p.rows_read, 0)
            from intake.delivery d
            left join intake.progress p on p.delivery = d.id
            where d.state in ('received', 'reading', 'committing', 'withdrawing')
            order by d.id
            """).query((row, _) -> new UnderWay(row.getLong(1), row.getString(2), row.getInt(3),
                DeliveryState.of(row.getString(4)), row.getObject(5, OffsetDateTime.class), row.getLong(6))).list());
    }

    /// The newest first.
    public List<Failed> failed(OffsetDateTime since, int most) {
        return read(() -> db.sql("""
            select id, list, sender, failure, failure_reference, ended_at
            from intake.delivery
            where state = 'failed' and ended_at >= :since
            order by ended_at desc
            limit :most
            """).param("since", since).param("most", most).query((row, _) -> {
            var reason = row.getString(4);
            return new Failed(row.getLong(1), row.getString(2), row.getInt(3),
                    reason == null ? null : FailureReason.of(reason), row.getString(5),
                    row.getObject(6, OffsetDateTime.class));
        }).list());
    }

    /// How many deliveries stand where, since the beginning.
    public Map<DeliveryState, Long> counts() {
        var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        for (var state : DeliveryState.values()) {
            counts.put(state, 0L);
        }
        read(() -> db.sql("select state, count(*) from intake.delivery group by state")
                .query((row, _) -> Map.entry(DeliveryState.of(row.getString(1)), row.getLong(2))).list())
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /// The reason as it is shown.
    public static String wording(@Nullable FailureReason reason) {
        return reason == null ? DeliveryWords.WORDS.text("state.FAILED") : DeliveryWords.WORDS.of("failure", reason);
    }

    public static String wording(DeliveryState state) { return DeliveryWords.WORDS.of("state", state); }

    private <T> T read(Supplier<T> work) { return transactions.read(Intake.SYSTEM, work); }
}
