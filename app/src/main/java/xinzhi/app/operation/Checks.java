package xinzhi.app.operation;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Vitals;
import xinzhi.app.platform.Words;

/// What must be well for the program to be well (检查项): asked by the administrator's page and by the health checks alike.
@Component
final class Checks {
    private static final Words WORDS = OperationWords.WORDS;
    private final Vitals vitals;
    private final Jobs jobs;
    private final OperationSettings settings;

    Checks(Vitals vitals, Jobs jobs, OperationSettings settings) {
        this.vitals = vitals;
        this.jobs = jobs;
        this.settings = settings;
    }

    List<OperationPage.Check> list() {
        return List.of(check("database", database(), ""), check("evidence", evidence(), room()),
                check("jobs", jobs(), ""));
    }

    private static OperationPage.Check check(String what, boolean well, String figure) {
        return new OperationPage.Check(WORDS.text("check." + what), OperationWords.badge(well),
                well ? WORDS.text("check." + what + ".well", figure) : WORDS.text("check." + what + ".ill", figure),
                well ? null : WORDS.text("check." + what + ".advice"));
    }

    boolean database() { return vitals.answers(); }

    boolean evidence() { return vitals.tryWriting().isEmpty() && free() >= settings.freeSpace().toBytes(); }

    /// Without a database nothing can be said of the jobs, and that is said by its own check.
    boolean jobs() {
        return jobs.isRunning() && (!database() || jobs.list().stream().allMatch(job -> job.silent() == 0));
    }

    private String room() { return Shown.bytes(free()); }

    private long free() {
        try {
            return vitals.disk().free();
        } catch (IOException _) {
            return 0;
        }
    }
}
