package xinzhi.app.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Work that outlives a request (后台任务): claimed in the database, so that it runs once however many programs there are,
/// and again when the program that had claimed it is gone. Every job must bear being run twice.
public final class Jobs implements SmartLifecycle {
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private final DataSource system;
    private final Clock clock;
    private final boolean alone;
    private final List<Task<?>> tasks = new ArrayList<>();
    private final List<RecurringTask<Void>> recurring = new ArrayList<>();
    private volatile @org.jspecify.annotations.Nullable Scheduler scheduler;

    /// @param alone no other program works on this database: whatever is claimed at the start was claimed by a program that is gone
    Jobs(DataSource system, Clock clock, boolean alone) {
        this.system = system;
        this.clock = clock;
        this.alone = alone;
    }

    /// A kind of job; its instances are named by the id of what they work on.
    public final class Kind {
        private final OneTimeTask<Void> task;

        private Kind(OneTimeTask<Void> task) { this.task = task; }

        /// Asks for the job to run now; asking twice for the same id while it waits or runs is asking once.
        public void run(long id) { running().scheduleIfNotExists(task.instance(Long.toString(id)), clock.instant()); }
    }

    /// Declares a kind of job. To be called while the program is being put together, before jobs run.
    public Kind declare(String name, LongConsumer work) {
        var task = Tasks.oneTime(name).onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, _) -> work.accept(Long.parseLong(instance.getId())));
        tasks.add(task);
        return new Kind(task);
    }

    /// Declares work that returns by itself: this long after it has ended, or every day at an hour of the city. However many programs
    /// there are, one of them does it. To be called while the program is being put together.
    public void repeat(String name, Duration pause, Runnable work) { repeat(name, FixedDelay.of(pause), work); }

    public void daily(String name, LocalTime at, Runnable work) { repeat(name, new Daily(clock.getZone(), at), work); }

    private void repeat(String name, Schedule schedule, Runnable work) {
        recurring.add(Tasks.recurring(name, schedule).execute((_, _) -> work.run()));
    }

    private Scheduler running() {
        var started = scheduler;
        if (started == null) {
            throw new IllegalStateException("jobs do not run yet");
        }
        return started;
    }

    @Override
    public void start() {
        if (alone) {
            unclaim();
        }
        var made = Scheduler.create(system, tasks).startTasks(recurring).tableName("platform.scheduled_tasks")
                .threads(4)
                .pollingInterval(Duration.ofSeconds(2)).heartbeatInterval(HEARTBEAT).missedHeartbeatsLimit(4)
                .failureLogging(LogLevel.WARN, false).enableImmediateExecution().shutdownMaxWait(Duration.ofSeconds(10))
                .executorService(Executors.newFixedThreadPool(4, Thread.ofPlatform().name("job-", 1).factory()))
                .build();
        made.start();
        scheduler = made;
    }

    private void unclaim() { JdbcClient.create(system).sql("""
        update platform.scheduled_tasks
        set picked = false, picked_by = null, last_heartbeat = null
        where picked
        """).update(); }

    @Override
    public void stop() {
        var started = scheduler;
        scheduler = null;
        if (started != null) {
            started.stop();
        }
    }

    @Override
    public boolean isRunning() { return scheduler != null; }
}
