package xinzhi.app.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.intake.Workload;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Instances;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Version;
import xinzhi.app.platform.Vitals;
import xinzhi.app.platform.Words;

/// Gathers how everything stands, ready to show.
@Component
@ConditionalOnWebApplication
final class Overview {
    private static final Words WORDS = OperationWords.WORDS;
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int MOST = 20;
    private final Checks checks;
    private final Jobs jobs;
    private final Workload workload;
    private final Freshness freshness;
    private final Instances instances;
    private final Vitals vitals;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Clock clock;

    Overview(Checks checks, Jobs jobs, Workload workload, Freshness freshness, Instances instances, Vitals vitals,
            Catalogue catalogue, Organisations organisations, Clock clock) {
        this.checks = checks;
        this.jobs = jobs;
        this.workload = workload;
        this.freshness = freshness;
        this.instances = instances;
        this.vitals = vitals;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.clock = clock;
    }

    OperationPage.Now now() {
        var now = OffsetDateTime.now(clock);
        return new OperationPage.Now(Shown.time(now), checks.list(), jobs.list().stream().map(Overview::job).toList(),
                workload.underWay().stream().map(this::underWay).toList(),
                workload.failed(now.minus(LATELY), MOST).stream().map(this::failed).toList(),
                freshness.list().stream().map(Overview::age).toList(),
                instances.list().stream().map(this::program).toList(), facts(now));
    }

    private static OperationPage.Job job(Jobs.State job) {
        var since = job.since();
        var next = job.next();
        return new OperationPage.Job(OperationWords.job(job.name()), Shown.count(job.waiting()),
                Shown.count(job.running()), since == null ? null : WORDS.text("since", Shown.time(since)),
                job.failing() == 0
                        ? null
                        : new Badge(WORDS.text("failing", job.failing(), job.failures()), Tone.BAD),
                next == null ? null : Shown.time(next));
    }

    private OperationPage.UnderWay underWay(Workload.UnderWay delivery) {
        return new OperationPage.UnderWay(Long.toString(delivery.id()), list(delivery.list()),
                sender(delivery.sender()), new Badge(Workload.wording(delivery.state()), Tone.INFO),
                Shown.time(delivery.receivedAt()), Shown.count(delivery.rows()));
    }

    private OperationPage.Failed failed(Workload.Failed delivery) {
        return new OperationPage.Failed(Long.toString(delivery.id()), list(delivery.list()),
                sender(delivery.sender()), Workload.wording(delivery.reason()), delivery.reference(),
                Shown.time(delivery.at()));
    }

    private static OperationPage.Age age(Freshness.Line line) {
        var days = line.days();
        var state = days == null
                ? new Badge(WORDS.text("age.never"), Tone.PLAIN)
                : line.late()
                        ? new Badge(WORDS.text("age.late"), Tone.WARN)
                        : new Badge(WORDS.text("age.fresh"), Tone.GOOD);
        return new OperationPage.Age(line.kind().format().name(), line.senderName(),
                WORDS.of("cadence", line.kind().cadence()), Shown.day(line.cutOff()),
                days == null ? null : Shown.count(days), state);
    }

    private OperationPage.Program program(Instances.Instance program) {
        var state = program.alive()
                ? new Badge(WORDS.text(program.id().equals(instances.own()) ? "program.this" : "program.alive"),
                        Tone.GOOD)
                : new Badge(WORDS.text("program.silent"), Tone.WARN, WORDS.text("program.silent.hint"));
        return new OperationPage.Program(WORDS.of("program", program.kind()), program.version(),
                WORDS.text("program.place", program.host(), program.pid()), Shown.time(program.startedAt()), state,
                Shown.time(program.seenAt()));
    }

    private List<Fact> facts(OffsetDateTime now) {
        var database = vitals.database();
        return List.of(new Fact(WORDS.text("fact.signed-in"), WORDS.text("people", Shown.count(vitals.signedIn()))),
                new Fact(WORDS.text("fact.refused"),
                        WORDS.text("times", Shown.count(vitals.signInsRefused(now.minus(Duration.ofDays(1)))))),
                new Fact(WORDS.text("fact.product"), Version.product()),
                new Fact(WORDS.text("fact.java"), Runtime.version().toString()),
                new Fact(WORDS.text("fact.database"),
                        WORDS.text(database.embedded() ? "database.embedded" : "database.external",
                                database.version())),
                new Fact(WORDS.text("fact.migrations"),
                        WORDS.text("migrations", database.migrations(), database.migration())),
                new Fact(WORDS.text("fact.database-size"), Shown.bytes(database.size())),
                new Fact(WORDS.text("fact.folder"), vitals.dataFolder().toString()));
    }

    private String list(String id) { return catalogue.find(id).map(ListKind::format).map(f -> f.name()).orElse(id); }

    private String sender(int id) { return organisations.find(id).map(Organisation::shortName).orElse(""); }
}
