package xinzhi.app.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.backup.BackupHistory;
import xinzhi.app.platform.backup.BackupSettings;

/// When the installation was last backed up whole.
@Component
final class LastBackup {
    private static final Actor SYSTEM = new Actor(0, "系统", Duty.ADMINISTRATOR, 0, "");
    private static final int LOOKED_AT = 100;
    private final BackupHistory history;
    private final BackupSettings settings;
    private final Clock clock;

    LastBackup(BackupHistory history, BackupSettings settings, Clock clock) {
        this.history = history;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether one is made every day without being asked for.
    boolean daily() { return settings.daily(); }

    Optional<OffsetDateTime> endedAt() {
        return history.newest(SYSTEM, LOOKED_AT).stream().filter(entry -> entry.outcome().equals("made"))
                .flatMap(entry -> Optional.ofNullable(entry.endedAt()).stream()).findFirst();
    }

    Optional<Duration> age() { return endedAt().map(at -> Duration.between(at.toInstant(), clock.instant())); }
}
