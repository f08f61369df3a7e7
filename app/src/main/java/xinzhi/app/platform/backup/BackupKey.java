package xinzhi.app.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import xinzhi.app.platform.Vault;

/// What a backup is sealed with (备份口令): a passphrase, never the installation's own keys, as those lie inside; or nothing,
/// if that was said explicitly.
public final class BackupKey {
    private static final int LEAST = 16;
    private static final BackupKey PLAIN = new BackupKey(Kind.PLAIN, "");
    private final Kind kind;
    private final String passphrase;

    private BackupKey(Kind kind, String passphrase) {
        this.kind = kind;
        this.passphrase = passphrase;
    }

    /// How a backup is written.
    enum Kind {
        PLAIN,
        NATIONAL,
        INTERNATIONAL;

        byte code() { return (byte) ordinal(); }

        static Kind of(byte code) throws BackupFault {
            return Arrays.stream(values()).filter(kind -> kind.code() == code).findFirst()
                    .orElseThrow(() -> new BackupFault(BackupProblem.NEWER_FORMAT));
        }
    }

    /// What a choice of key came to.
    public sealed interface Choice {
        record Chosen(BackupKey key) implements Choice {}

        record Refused(String text) implements Choice {}
    }

    /// From a file, else from the words of the environment; unsealed only when `plain` is said.
    ///
    /// @param suite `national` or `international`, for writing; reading goes by what the file says
    public static Choice choose(Optional<Path> file, Optional<String> words, boolean plain, String suite) {
        if (plain) {
            return new Choice.Chosen(PLAIN);
        }
        try {
            var found = file.isPresent() ? Optional.of(Files.readString(file.get()).strip()) : words.map(String::strip);
            if (found.isEmpty()) {
                return new Choice.Refused(BackupProblem.NO_KEY.text());
            }
            return found.get().length() < LEAST
                    ? new Choice.Refused(BackupProblem.KEY_TOO_SHORT.text(LEAST))
                    : new Choice.Chosen(new BackupKey(Kind.valueOf(suite.toUpperCase(Locale.ROOT)), found.get()));
        } catch (IOException _) {
            return new Choice.Refused(BackupProblem.KEY_FILE_UNREADABLE.text(file.orElseThrow()));
        }
    }

    Kind kind() { return kind; }

    /// The vault of one file: its salt makes it its own.
    Vault vault(Kind suite, byte[] salt) {
        return Vault.underPassphrase(suite.name().toLowerCase(Locale.ROOT), passphrase, salt);
    }

    /// A passphrase does not belong in a log.
    @Override
    public String toString() { return kind.name(); }
}
