package xinzhi.app.catalogue;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import xinzhi.app.platform.FaultTrace;

/// Keeps the catalogues of all programs on one database alike: looks every second whether one of them has approved something.
@Component
final class CatalogueWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueWatch.class);
    private final Catalogue catalogue;
    private volatile @Nullable ScheduledExecutorService clockwork;
    private boolean failing;

    CatalogueWatch(Catalogue catalogue) { this.catalogue = catalogue; }

    @Override
    public void start() {
        var made = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("catalogue").factory());
        var _ = made.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        clockwork = made;
    }

    /// While the database does not answer, what was known last goes on holding; that is said once.
    private void look() {
        try {
            catalogue.refresh();
            failing = false;
        } catch (DataAccessException | TransactionException e) {
            if (!failing) {
                LOG.warn("the catalogue could not be looked at again: {}", FaultTrace.of(e));
            }
            failing = true;
        }
    }

    @Override
    public void stop() {
        var made = clockwork;
        clockwork = null;
        if (made != null) {
            made.close();
        }
    }

    @Override
    public boolean isRunning() { return clockwork != null; }
}
