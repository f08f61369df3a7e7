package xinzhi.app.platform;

import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Long reading by cursor in the scope of an actor, over connections of its own so that exports cannot starve the pages.
public final class ExportTransactions {
    private static final int ROWS_AT_A_TIME = 2000;
    private final TransactionTemplate reading;
    private final JdbcClient db;

    ExportTransactions(ScopedTransactions manager) {
        reading = new TransactionTemplate(manager);
        var template = new JdbcTemplate(manager.scopedDataSource());
        template.setFetchSize(ROWS_AT_A_TIME);
        db = JdbcClient.create(template);
    }

    /// Runs the reading; rows come by cursor, so memory stays constant however many there are.
    public void read(Actor actor, Consumer<JdbcClient> work) {
        ScopedValue.where(Transactions.ACTING, actor).run(() -> reading.executeWithoutResult(_ -> work.accept(db)));
    }
}
