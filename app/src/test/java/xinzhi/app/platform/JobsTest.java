package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import xinzhi.app.platform.postgres.TestServer;

/// Work that outlives a request, asked for by one program or by several.
class JobsTest {
    private final List<Jobs> programs = new ArrayList<>();
    private String name;
    private Database database;

    @BeforeEach
    void open() throws Exception {
        name = MigratedDatabase.fresh();
        database = new Database(new Settings(Path.of("target", "test-data", name), false, "nanjing", null,
                new Settings.Db(TestServer.jdbcUrl(name), TestServer.owner(), TestServer.password(),
                        new Settings.Login("xz_login_test", "only-for-tests"))),
                Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        programs.forEach(Jobs::stop);
        database.close();
        TestServer.drop(name);
    }

    private Jobs program() {
        var instances = new Instances(database.system(), Clock.systemUTC(), Instances.Kind.SERVER);
        instances.start();
        var jobs = new Jobs(database.system(), Clock.systemUTC(), instances, false);
        programs.add(jobs);
        return jobs;
    }

    private long rows() {
        return JdbcClient.create(database.system()).sql("select count(*) from platform.scheduled_tasks")
                .query(Long.class).single();
    }

    private static void await(java.util.concurrent.Callable<Boolean> so) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(30)).until(so);
    }

    @Test
    void whatIsAskedForWhileTheSameWorkRunsIsDoneAfterIt() throws Exception {
        var begun = new Semaphore(0);
        var mayEnd = new Semaphore(0);
        var jobs = program();
        var kind = jobs.declare("work", _ -> {
            begun.release();
            mayEnd.acquireUninterruptibly();
        });
        jobs.start();
        kind.run(7);
        begun.acquire();

        kind.run(7);
        kind.run(7);
        mayEnd.release(2);

        assertThat(begun.tryAcquire(30, java.util.concurrent.TimeUnit.SECONDS)).as("begun again").isTrue();
        await(() -> rows() == 0);
        assertThat(begun.availablePermits()).as("asked twice is done once more").isZero();
    }

    @Test
    void twoProgramsShareTheWorkAndNothingIsDoneByBoth() {
        var done = new ConcurrentLinkedQueue<Long>();
        var together = new CountDownLatch(2);
        var kinds = List.of(program(), program()).stream().map(jobs -> {
            var first = new AtomicBoolean(true);
            var kind = jobs.declare("work", id -> {
                if (first.getAndSet(false)) {
                    together.countDown(); // Neither goes on before both have claimed something.
                }
                awaitOpen(together);
                done.add(id);
            });
            jobs.start();
            return kind;
        }).toList();

        LongStream.rangeClosed(1, 20).forEach(kinds.getFirst()::run);

        await(() -> rows() == 0);
        assertThat(done).doesNotHaveDuplicates().hasSize(20);
    }

    private static void awaitOpen(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
