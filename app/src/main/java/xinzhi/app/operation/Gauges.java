package xinzhi.app.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import xinzhi.app.intake.Workload;
import xinzhi.app.platform.Instances;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Seals;
import xinzhi.app.platform.Vitals;

/// Figures for monitoring (监测指标), taken from the tables at intervals. Labels are kinds, states and lists: few, and nobody's name.
@Component
@ConditionalOnWebApplication
class Gauges {
    private static final Logger LOG = LoggerFactory.getLogger(Gauges.class);
    private final Jobs jobs;
    private final Workload workload;
    private final Freshness freshness;
    private final Instances instances;
    private final Vitals vitals;
    private final Seals seals;
    private final LastBackup backup;
    private final Clock clock;
    private final MultiGauge jobsByState;
    private final MultiGauge deliveries;
    private final MultiGauge age;
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong signedIn = new AtomicLong();
    private final AtomicLong programs = new AtomicLong();
    private final AtomicLong sealLag = new AtomicLong();
    /// None while there has never been a backup.
    private volatile double backupAge = Double.NaN;

    Gauges(Jobs jobs, Workload workload, Freshness freshness, Instances instances, Vitals vitals, Seals seals,
            LastBackup backup, Clock clock, MeterRegistry meters) {
        this.jobs = jobs;
        this.workload = workload;
        this.freshness = freshness;
        this.instances = instances;
        this.vitals = vitals;
        this.seals = seals;
        this.backup = backup;
        this.clock = clock;
        jobsByState = MultiGauge.builder("xinzhi.jobs").description("Background jobs by kind and state")
                .register(meters);
        deliveries = MultiGauge.builder("xinzhi.deliveries").description("Deliveries by state since the beginning")
                .register(meters);
        age = MultiGauge.builder("xinzhi.list.age").baseUnit("days").description("Days since the last cut-off day")
                .register(meters);
        Gauge.builder("xinzhi.sign.ins.refused", refused, AtomicLong::doubleValue)
                .description("Sign-ins refused within a day").register(meters);
        Gauge.builder("xinzhi.signed.in", signedIn, AtomicLong::doubleValue).description("Sessions signed in")
                .register(meters);
        Gauge.builder("xinzhi.instances", programs, AtomicLong::doubleValue).description("Programs at work")
                .register(meters);
        Gauge.builder("xinzhi.seal.lag", sealLag, AtomicLong::doubleValue).baseUnit("seconds")
                .description("How long the oldest event has waited for its seal").register(meters);
        Gauge.builder("xinzhi.backup.age", () -> backupAge).baseUnit("seconds")
                .description("Since the last whole backup").register(meters);
    }

    @Scheduled(fixedDelayString = "${xinzhi.operation.refreshed:15s}")
    void take() {
        try {
            jobsByState.register(jobs.list().stream().flatMap(Gauges::rows).toList(), true);
            deliveries.register(workload.counts().entrySet().stream()
                    .map(count -> row(count.getValue(), "state", count.getKey().name().toLowerCase(Locale.ROOT)))
                    .toList(), true);
            age.register(freshness.list().stream().flatMap(line -> {
                var days = line.days();
                return days == null
                        ? Stream.<MultiGauge.Row<?>>empty()
                        : Stream.of(row(days, "list", line.kind().id(), "sender", line.sender()));
            }).toList(), true);
            refused.set(vitals.signInsRefused(OffsetDateTime.now(clock).minus(Duration.ofDays(1))));
            signedIn.set(vitals.signedIn());
            sealLag.set(seals.state().waiting().toSeconds());
            backupAge = backup.age().map(age -> (double) age.toSeconds()).orElse(Double.NaN);
            programs.set(instances.list().stream().filter(Instances.Instance::alive).count());
        } catch (DataAccessException | TransactionException _) {
            LOG.warn("figures for monitoring not taken: the database does not answer");
        }
    }

    private static Stream<MultiGauge.Row<?>> rows(Jobs.State job) {
        return List.<MultiGauge.Row<?>>of(row(job.waiting(), "job", job.name(), "state", "waiting"),
                row(job.running(), "job", job.name(), "state", "running"),
                row(job.failing(), "job", job.name(), "state", "failing")).stream();
    }

    private static MultiGauge.Row<?> row(long number, String... tags) {
        return MultiGauge.Row.of(Tags.of(tags), number);
    }
}
