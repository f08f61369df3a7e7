package xinzhi.app.platform;

import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Makes the scope the first statement of every transaction. Without somebody acting there is no transaction at all:
/// a forgotten scope fails instead of showing an empty page.
final class ScopedTransactions extends JdbcTransactionManager {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String readingTimeout;

    /// @param readingTimeout as PostgreSQL writes it: how long a reading statement may take
    ScopedTransactions(DataSource dataSource, String readingTimeout) {
        super(dataSource);
        this.readingTimeout = readingTimeout;
    }

    DataSource scopedDataSource() { return Objects.requireNonNull(getDataSource()); }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (!Transactions.ACTING.isBound()) {
            throw new CannotCreateTransactionException("nobody is acting");
        }
        super.doBegin(transaction, definition);
        try {
            enter(Transactions.ACTING.get(), DataSourceUtils.getConnection(scopedDataSource()), definition);
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the scope could not be set", e);
        }
    }

    private void enter(Actor actor, Connection connection, TransactionDefinition definition)
            throws SQLException {
        // Writing may be the commit of a million rows.
        var timeout = definition.isReadOnly() ? readingTimeout : "0";
        try (var statement = connection.prepareStatement("""
            select set_config('role', ?, true),
                   set_config('xz.org', ?, true),
                   set_config('xz.user', ?, true),
                   set_config('statement_timeout', ?, true),
                   set_config('lock_timeout', '20s', true),
                   set_config('plan_cache_mode', 'force_custom_plan', true)
            """)) {
            statement.setString(1, actor.duty().role());
            statement.setString(2, Long.toString(actor.organisation()));
            statement.setString(3, Long.toString(actor.user()));
            statement.setString(4, timeout);
            statement.execute();
        }
    }
}
