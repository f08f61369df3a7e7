package xinzhi.app.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import xinzhi.app.platform.crypto.Origin;

/// Seals a column again under the present key, its index in the same statement. A row somebody has changed meanwhile is left to the next pass.
final class ColumnRotation {
    private static final Logger LOG = LoggerFactory.getLogger(ColumnRotation.class);
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private final DataSource system;
    private final Vault vault;

    ColumnRotation(DataSource system, Vault vault) {
        this.system = system;
        this.vault = vault;
    }

    /// What one pass did.
    ///
    /// @param broken values that do not open; they stay as they are
    record Pass(long sealed, long broken) {}

    Pass pass(SealedColumns.Column column) {
        var select = "select %2$s, %3$s from %1$s where substring(%3$s from 1 for %4$d) <> ?"
                .formatted(column.table(), column.id(), column.column(), Origin.LENGTH);
        try (var reading = system.getConnection(); var writing = system.getConnection()) {
            reading.setAutoCommit(false);
            writing.setAutoCommit(false);
            try (var old = reading.prepareStatement(select); var update = writing.prepareStatement(update(column))) {
                old.setFetchSize(BATCH);
                old.setBytes(1, vault.keys().use().beginningOfValues());
                try (var rows = old.executeQuery()) {
                    return sealAll(column, rows, update, writing);
                }
            } finally {
                writing.rollback();
                reading.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rotation interrupted", e);
        }
    }

    private static String update(SealedColumns.Column column) {
        var index = column.index();
        return "update %s set %s = ?%s where %s = ? and %s = ?".formatted(column.table(), column.column(),
                index == null ? "" : ", " + index.column() + " = ?", column.id(), column.column());
    }

    private Pass sealAll(SealedColumns.Column column, ResultSet rows, PreparedStatement update, Connection writing)
            throws SQLException {
        long sealed = 0;
        long broken = 0;
        int waiting = 0;
        while (rows.next()) {
            var old = rows.getBytes(2);
            try {
                var plain = vault.open(column.place(), old);
                prepare(update, column, rows.getObject(1), old, plain);
            } catch (Vault.BrokenSeal _) {
                broken++;
                continue;
            }
            update.addBatch();
            if (++waiting == BATCH) {
                sealed += commit(update, writing);
                waiting = 0;
            }
        }
        sealed += commit(update, writing);
        if (broken > 0) {
            LOG.error("{} values of {}.{} do not open", broken, column.table(), column.column());
        }
        return new Pass(sealed, broken);
    }

    private void prepare(PreparedStatement update, SealedColumns.Column column, Object id, byte[] old, byte[] plain)
            throws SQLException {
        int at = 1;
        update.setBytes(at++, vault.seal(column.place(), plain));
        var index = column.index();
        if (index != null) {
            var indexed = index.form().apply(new String(plain, StandardCharsets.UTF_8));
            update.setBytes(at++, indexed.map(text -> vault.index(index.place(), text)).orElse(null));
        }
        update.setObject(at++, id);
        update.setBytes(at, old);
    }

    private static long commit(PreparedStatement update, Connection writing) throws SQLException {
        long rows = 0;
        try (var waiting = writing.prepareStatement("select pg_advisory_xact_lock(" + Vault.HELD + ")")) {
            waiting.execute();
        }
        for (int count : update.executeBatch()) {
            rows += count;
        }
        writing.commit();
        FailPoint.MID_ROTATION.reached();
        return rows;
    }

    /// A number every transaction that writes from now on is above.
    long now() { return number("select pg_current_xact_id()::text::bigint"); }

    /// Waits until every transaction below that number has ended. The database tells nobody when one ends, so one looks again after a pause.
    void awaitEndOf(long before) {
        try {
            while (number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint") <= before) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("rotation interrupted", e);
        }
    }

    private long number(String question) { return JdbcClient.create(system).sql(question).query(Long.class).single(); }

    /// Whether anything of the column is under this master key.
    boolean leftUnder(SealedColumns.Column column, int key) {
        var question = "select exists (select from %s where substring(%s from 3 for 4) = ?)".formatted(column.table(),
                column.column());
        return JdbcClient.create(system).sql(question).param(ByteBuffer.allocate(Integer.BYTES).putInt(key).array())
                .query(Boolean.class).single();
    }
}
