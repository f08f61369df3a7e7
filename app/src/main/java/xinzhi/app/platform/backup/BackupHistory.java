package xinzhi.app.platform.backup;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Transactions;

/// The backups made so far (备份记录), for whoever looks after the operation.
public final class BackupHistory {
    private final Transactions transactions;
    private final JdbcClient db;

    BackupHistory(Transactions transactions, JdbcClient db) {
        this.transactions = transactions;
        this.db = db;
    }

    /// @param outcome `running`, `made`, `incomplete` (evidence was missing) or `failed`
    /// @param reason  what prevented it, in Chinese
    public record Entry(OffsetDateTime beganAt, @Nullable OffsetDateTime endedAt, String by, String folder,
            @Nullable String fileName, @Nullable Long size, @Nullable Long rows, @Nullable Integer gaps,
            boolean verified, String outcome, @Nullable String reason) {}

    /// The newest first, as far as the actor may see them.
    public List<Entry> newest(Actor actor, int most) {
        return transactions.read(actor, () -> db.sql("""
            select began_at, ended_at, by_name, folder, file_name, size, rows, gaps, verified, outcome, reason
            from platform.backup
            order by id desc
            limit :most
            """).param("most", most)
                .query((row, _) -> new Entry(row.getObject(1, OffsetDateTime.class),
                        row.getObject(2, OffsetDateTime.class), row.getString(3), row.getString(4), row.getString(5),
                        row.getObject(6, Long.class), row.getObject(7, Long.class), row.getObject(8, Integer.class),
                        row.getBoolean(9), row.getString(10), row.getString(11)))
                .list());
    }
}
