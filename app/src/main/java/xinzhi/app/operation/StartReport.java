package xinzhi.app.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.City;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Vault;
import xinzhi.app.platform.Version;
import xinzhi.app.platform.Vitals;
import xinzhi.app.platform.Words;

/// What has been started (启动报告), for whoever started it: versions, places, and what is still to be done. No secrets.
@Component
@ConditionalOnWebApplication
public final class StartReport {
    private static final Words WORDS = OperationWords.WORDS;
    private final Vitals vitals;
    private final City city;
    private final Settings settings;
    private final OperationSettings limits;
    private final Vault vault;
    private final LastBackup backup;
    private final Environment environment;

    StartReport(Vitals vitals, City city, Settings settings, OperationSettings limits, Vault vault, LastBackup backup,
            Environment environment) {
        this.vitals = vitals;
        this.vault = vault;
        this.backup = backup;
        this.city = city;
        this.settings = settings;
        this.limits = limits;
        this.environment = environment;
    }

    /// One line each.
    public List<String> lines() {
        var database = vitals.database();
        var lines = new ArrayList<String>();
        lines.add(WORDS.text("start.heading", Version.product(), city.name()));
        lines.add(WORDS.text("start.database",
                WORDS.text(database.embedded() ? "database.embedded" : "database.external", database.version()),
                WORDS.text("migrations", database.migrations(), database.migration())));
        lines.add(WORDS.text("start.folder", vitals.dataFolder()));
        lines.add(WORDS.text("start.java", Runtime.version()));
        lines.add(WORDS.text("start.suite", WORDS.textOr("suite." + vault.digestName(), vault.digestName())));
        lines.add(WORDS.text("start.health", environment.getProperty("local.management.port", "8081")));
        advice().forEach(advice -> lines.add(WORDS.text("start.advice", advice)));
        return lines;
    }

    private List<String> advice() {
        var advice = new ArrayList<String>();
        shortOfRoom().ifPresent(free -> advice.add(WORDS.text("advice.space", free)));
        if (environment.getProperty("logging.file.name") == null
                && environment.getProperty("logging.file.path") == null) {
            advice.add(WORDS.text("advice.no-log-file"));
        }
        if (!settings.demo()) {
            if (!backup.daily()) {
                advice.add(WORDS.text("advice.backup"));
            }
            if ("".equals(environment.getProperty("xinzhi.second-factor.required-for"))) {
                advice.add(WORDS.text("advice.second-factor"));
            }
            if (!settings.external()) {
                advice.add(WORDS.text("advice.embedded"));
            }
            if (!environment.getProperty("server.ssl.enabled", Boolean.class, false)) {
                advice.add(WORDS.text("advice.plain-http"));
            }
        }
        return advice;
    }

    private Optional<String> shortOfRoom() {
        long free = vitals.disk().free();
        return free < limits.freeSpace().toBytes() ? Optional.of(Shown.bytes(free)) : Optional.empty();
    }
}
