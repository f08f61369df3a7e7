package xinzhi.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Secrets in files.
final class SecretFile {
    private SecretFile() {}

    /// A secret kept in a file only the program's account can read; made at first use.
    static String readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            Files.createDirectories(file.toAbsolutePath().getParent());
            var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, HexFormat.of().formatHex(bytes));
            try {
                Files.createLink(file, fresh);
            } catch (java.nio.file.FileAlreadyExistsException _) {
                // Another program made it at the same moment: that one holds.
            } finally {
                Files.delete(fresh);
            }
        }
        return Files.readString(file).strip();
    }
}
