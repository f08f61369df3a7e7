package xinzhi.app.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Work that outlives a request (后台任务): claimed in the database, so that it runs once however many programs there are,
/// and again when the program that had claimed it is gone. Every job must bear being run twice.
public final class Jobs implements SmartLifecycle {
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// Started before requests are taken and stopped after the last one has been answered: pages may ask for jobs all the time.
    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    private final DataSource system;
    private final JobQueries queries;
    private final Clock clock;
    private final Instances instances;
    private final boolean oneMachine;
    private final List<Task<?>> tasks = new ArrayList<>();
    private final List<RecurringTask<Void>> recurring = new ArrayList<>();
    private volatile @Nullable Scheduler scheduler;

    /// @param oneMachine all programs of this database run on this machine, so that it can be seen which of them are gone
    Jobs(DataSource system, Clock clock, Instances instances, boolean oneMachine) {
        this.system = system;
        this.queries = new JobQueries(JdbcClient.create(system));
        this.clock = clock;
        this.instances = instances;
        this.oneMachine = oneMachine;
    }

    /// A kind of job; its instances are named by the id of what they work on.
    public final class Kind {
        private final Task<Void> task;

        private Kind(Task<Void> task) { this.task = task; }

        /// Asks for the job to run now. Asking again while it waits is asking once; asking while it runs is asking for one more run.
        public void run(long id) {
            var asked = task.instance(Long.toString(id));
            while (!running().scheduleIfNotExists(asked, clock.instant())
                    && !queries.heard(asked.getTaskName(), asked.getId())) {
                // It ended between the two questions.
            }
        }

        /// Asks for it only if nobody has: what waits or runs, here or in another program, is let be.
        public void ensure(long id) {
            running().scheduleIfNotExists(task.instance(Long.toString(id)), clock.instant());
        }
    }

    /// One kind of job as it stands.
    ///
    /// @param since    when the longest of those under way was due
    /// @param failing  how many have failed and are tried again
    /// @param failures how often the worst of them has failed in a row
    /// @param silent   how many are claimed by a program that has stopped saying so
    /// @param next     when the next one that waits is due
    public record State(String name, long waiting, long running, @Nullable OffsetDateTime since, long failing,
            int failures, long silent, @Nullable OffsetDateTime next) {}

    /// Declares a kind of job. To be called while the program is being put together, before jobs run.
    public Kind declare(String name, LongConsumer work) {
        var task = Tasks.custom(name, Void.class).onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, _) -> {
                    marked(name, () -> work.accept(Long.parseLong(instance.getId())));
                    return this::complete;
                });
        tasks.add(task);
        return new Kind(task);
    }

    /// Declares work that returns by itself: this long after it has ended, or every day at an hour of the city. However many programs
    /// there are, one of them does it. To be called while the program is being put together.
    public void repeat(String name, Duration pause, Runnable work) { repeat(name, FixedDelay.of(pause), work); }

    public void daily(String name, LocalTime at, Runnable work) { repeat(name, new Daily(clock.getZone(), at), work); }

    private void repeat(String name, Schedule schedule, Runnable work) {
        recurring.add(Tasks.recurring(name, schedule).execute((_, _) -> marked(name, work)));
    }

    /// What the log says meanwhile bears a number and the name of the job.
    private static void marked(String name, Runnable work) {
        try (var _ = MDC.putCloseable(Reference.FIELD, Reference.fresh());
                var _ = MDC.putCloseable("act", name);
                var _ = MDC.putCloseable("duty", "system")) {
            work.run();
        }
    }

    private Scheduler running() {
        var started = scheduler;
        if (started == null) {
            throw new IllegalStateException("jobs do not run yet");
        }
        return started;
    }

    private void complete(ExecutionComplete ended, ExecutionOperations<Void> operations) {
        var done = ended.getExecution();
        if (!queries.removed(done.getTaskName(), done.getId(), done.version)) {
            operations.reschedule(ended, clock.instant());
        }
    }

    /// How every kind of job stands, over all programs.
    public List<State> list() { return queries.list(OffsetDateTime.now(clock)); }

    @Override
    public void start() {
        if (oneMachine) {
            queries.unclaim(instances.living());
        }
        var made = Scheduler.create(system, tasks).startTasks(recurring).tableName("platform.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed(instances.own())).threads(4)
                .pollingInterval(Duration.ofSeconds(2)).heartbeatInterval(HEARTBEAT).missedHeartbeatsLimit(4)
                .failureLogging(LogLevel.WARN, false).enableImmediateExecution().shutdownMaxWait(PATIENCE)
                .executorService(Executors.newFixedThreadPool(4, Thread.ofPlatform().name("job-", 1).factory()))
                .build();
        made.start();
        scheduler = made;
    }

    /// Work under way has a moment to end and is interrupted then; the next program goes on.
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

    @Override
    public int getPhase() { return PHASE; }
}
