package xinzhi.app.platform;

import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import javax.sql.DataSource;

/// Transactions in the scope of an actor: the only door to the tables. What the actor may not see is not there for the statements inside.
public final class Transactions {
    static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();

    private final DataSource dataSource;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Transactions(ScopedTransactions manager) {
        this.dataSource = manager.scopedDataSource();
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(manager);
    }

    /// Reads as the actor.
    public <T> T read(Actor actor, Supplier<T> work) { return in(true, actor, work); }

    /// Begins as the actor, who proves by reading that the matter is theirs to touch; [Writing#begin()] then hands over to the writer.
    public <T> T write(Actor actor, Function<Writing, T> work) {
        return in(false, actor, () -> work.apply(new Writing()));
    }

    private <T> T in(boolean onlyReading, Actor actor, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            if (!ACTING.isBound() || !ACTING.get().equals(actor) || !onlyReading) {
                throw new IllegalStateException("a transaction of another scope is under way");
            }
            return work.get();
        }
        return ScopedValue.where(ACTING, actor)
                .call(() -> (onlyReading ? reading : writing).<T>execute(_ -> work.get()));
    }

    /// The writing half of a transaction.
    public final class Writing {
        private Writing() {}

        /// From here on statements run as the writer, who is held by no scope: lock, check again, write, append the event.
        public void begin() { sql().sql("set local role xz_writer").update(); }

        /// Statements of this transaction.
        public JdbcClient sql() { return JdbcClient.create(dataSource); }

        /// Statements of this transaction whose rows come a number at a time, so that a million of them need little memory.
        public JdbcClient cursor(int rowsAtATime) {
            var template = new JdbcTemplate(dataSource);
            template.setFetchSize(rowsAtATime);
            return JdbcClient.create(template);
        }

        /// The connection of this transaction, for COPY.
        public PGConnection connection() {
            try {
                return DataSourceUtils.getConnection(dataSource).unwrap(PGConnection.class);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
