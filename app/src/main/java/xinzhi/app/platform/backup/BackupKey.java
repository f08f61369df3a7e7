package xinzhi.app.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// What a backup is sealed with (备份口令): a passphrase, never the installation's own keys, as those lie inside; or nothing,
/// if that was said explicitly.
public final class BackupKey {
    static final int ROUNDS = 600_000;
    private static final int LEAST = 16;
    private static final int KEY_BYTES = 32;
    private static final BackupKey PLAIN = new BackupKey(null);
    private final @Nullable String passphrase;

    private BackupKey(@Nullable String passphrase) { this.passphrase = passphrase; }

    /// What a choice of key came to.
    public sealed interface Choice {
        record Chosen(BackupKey key) implements Choice {}

        record Refused(String text) implements Choice {}
    }

    /// From a file, else from the words of the environment; unsealed only when `plain` is said.
    public static Choice choose(Optional<Path> file, Optional<String> words, boolean plain) {
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
                    : new Choice.Chosen(new BackupKey(found.get()));
        } catch (IOException _) {
            return new Choice.Refused(BackupProblem.KEY_FILE_UNREADABLE.text(file.orElseThrow()));
        }
    }

    static BackupKey of(String passphrase) { return new BackupKey(passphrase); }

    static BackupKey plain() { return PLAIN; }

    boolean seals() { return passphrase != null; }

    /// The keys of one file: its salt makes them its own.
    Derived derive(byte[] salt, int rounds) {
        var words = passphrase;
        if (words == null) {
            throw new IllegalStateException("there is no passphrase");
        }
        try {
            var both = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(words.toCharArray(), salt, rounds, 2 * KEY_BYTES * Byte.SIZE))
                    .getEncoded();
            return new Derived(new SecretKeySpec(both, 0, KEY_BYTES, "AES"),
                    new SecretKeySpec(both, KEY_BYTES, KEY_BYTES, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One key seals the chunks, the other proves the head of the file.
    record Derived(SecretKeySpec sealing, SecretKeySpec proving) {}

    /// A passphrase does not belong in a log.
    @Override
    public String toString() { return seals() ? "sealed" : "plain"; }
}
