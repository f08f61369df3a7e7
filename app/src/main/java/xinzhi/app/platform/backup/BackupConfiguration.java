package xinzhi.app.platform.backup;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import xinzhi.app.platform.CannotStart;
import xinzhi.app.platform.Jobs;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;

/// Puts the daily backup together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupSettings.class)
class BackupConfiguration {
    private static final Words WORDS = Words.of("xinzhi.app.platform.backup.words");

    @Bean
    Backups backups(@SpringSessionDataSource DataSource owner, Settings settings, Clock clock) {
        return new Backups(owner, settings.data(), clock);
    }

    @Bean
    BackupHistory backupHistory(Transactions transactions, JdbcClient db) {
        return new BackupHistory(transactions, db);
    }

    /// A command lives too short for it.
    @Bean
    @Profile("!command")
    DailyBackup dailyBackup(BackupSettings settings, Backups backups, Jobs jobs) {
        var folder = settings.folder();
        if (folder == null) {
            return new DailyBackup(Optional.empty());
        }
        return switch (settings.key(Optional.empty(), settings.plain())) {
            case BackupKey.Choice.Refused(var text) -> throw new CannotStart(text);
            case BackupKey.Choice.Chosen(var key) -> {
                var order = new Backups.Order(folder, key, settings.keep(), WORDS.text("daily"));
                var at = at(settings);
                jobs.daily("backup", at, () -> backups.make(order));
                yield new DailyBackup(Optional.of(at));
            }
        };
    }

    private static LocalTime at(BackupSettings settings) {
        try {
            return LocalTime.parse(settings.at());
        } catch (DateTimeParseException e) {
            throw new CannotStart(WORDS.text("at", settings.at()), e);
        }
    }

    /// Whether there is one, and when.
    record DailyBackup(Optional<LocalTime> at) {}
}
