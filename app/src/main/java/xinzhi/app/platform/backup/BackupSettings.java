package xinzhi.app.platform.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What may be set about backups (备份设置). Environment variables work too, e.g. `XINZHI_BACKUP_KEY`.
///
/// @param crypto the suite everything is sealed by
@ConfigurationProperties("xinzhi")
public record BackupSettings(@DefaultValue Backup backup, @DefaultValue Crypto crypto) {
    /// @param folder where the daily backup goes; none is made without it
    /// @param at     when, by the city's clock, e.g. `02:30`
    /// @param keep   how many of them to keep
    /// @param plain  not sealed, and without the keys: to be said explicitly
    record Backup(@Nullable Path folder, @DefaultValue("02:30") String at, @DefaultValue("14") int keep,
            @Nullable String key, @Nullable Path keyFile, @DefaultValue("false") boolean plain) {
        /// A passphrase does not belong in a log.
        @Override
        public String toString() { return "folder " + folder + " at " + at + " keep " + keep; }
    }

    /// Whether one is made every day without being asked for.
    public boolean daily() { return backup.folder() != null; }

    record Crypto(@DefaultValue("national") String suite) {}

    /// The key these settings name, unless the command line names another.
    public BackupKey.Choice key(Optional<Path> otherFile, boolean saidPlain) {
        return BackupKey.choose(otherFile.or(() -> Optional.ofNullable(backup.keyFile())),
                Optional.ofNullable(backup.key()), saidPlain, crypto.suite());
    }
}
