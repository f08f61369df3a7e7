package xinzhi.app.operation;

import java.util.List;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Seals;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Vitals;
import xinzhi.app.platform.Words;

/// What must be well for the program to be well (检查项): asked by the administrator's page and by the health checks alike.
@Component
final class Checks {
    private static final Words WORDS = OperationWords.WORDS;
    private final Vitals vitals;
    private final Jobs jobs;
    private final Seals seals;
    private final LastBackup backup;
    private final OperationSettings settings;

    Checks(Vitals vitals, Jobs jobs, Seals seals, LastBackup backup, OperationSettings settings) {
        this.vitals = vitals;
        this.jobs = jobs;
        this.seals = seals;
        this.backup = backup;
        this.settings = settings;
    }

    List<OperationPage.Check> list() {
        return List.of(check("database", database(), ""), check("evidence", evidence(), room()),
                check("jobs", jobs(), ""), check("seals", seals(), waiting()), backup());
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

    boolean seals() {
        var state = seals.state();
        var check = state.check();
        return state.waiting().compareTo(settings.sealLag()) <= 0
                && !(check != null && check.verdict() instanceof Seals.Verdict.Broken);
    }

    private String waiting() { return WORDS.text("minutes", seals.state().waiting().toMinutes()); }

    /// An installation nobody has told to back itself up is not ill, but it must be said.
    private OperationPage.Check backup() {
        var at = backup.endedAt().map(Shown::time).orElseGet(() -> WORDS.text("never"));
        boolean recent = backup.age().filter(age -> age.compareTo(settings.backupAge()) <= 0).isPresent();
        return backup.daily() || recent
                ? check("backup", recent, at)
                : new OperationPage.Check(WORDS.text("check.backup"),
                        new Badge(WORDS.text("not-set"), Tone.WARN), WORDS.text("check.backup.ill", at),
                        WORDS.text("check.backup.set"));
    }

    private String room() { return Shown.bytes(free()); }

    private long free() { return vitals.disk().free(); }
}
