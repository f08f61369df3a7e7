package xinzhi.app.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xinzhi.app.platform.crypto.MissingKey;
import xinzhi.app.platform.crypto.NotAuthentic;

/// Seals the keys of evidence files again, and whole files that the first versions kept unsealed.
final class EvidenceRotation {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceRotation.class);
    private final EvidenceFolder folder;
    private final Vault vault;

    EvidenceRotation(EvidenceFolder folder, Vault vault) {
        this.folder = folder;
        this.vault = vault;
    }

    ColumnRotation.Pass pass() {
        long sealed = 0;
        long broken = 0;
        try {
            for (var file : folder.sealed()) {
                try {
                    sealed += file(file).sealAgain() ? 1 : 0;
                } catch (NoSuchFileException _) {
                    continue; // Erased meanwhile.
                } catch (NotAuthentic | MissingKey _) {
                    LOG.error("evidence file {} does not open", file.getFileName());
                    broken++;
                }
                FailPoint.MID_ROTATION.reached();
            }
            for (var file : folder.plain()) {
                if (sealPlain(file)) {
                    sealed++;
                } else {
                    LOG.error("evidence file {} has been altered", file.getFileName());
                    broken++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ColumnRotation.Pass(sealed, broken);
    }

    private EvidenceFile file(Path file) { return new EvidenceFile(vault, file, file.getFileName().toString()); }

    private boolean sealPlain(Path plain) throws IOException {
        var incoming = folder.newPart();
        try (var channel = FileChannel.open(incoming, StandardOpenOption.WRITE); var _ = channel.lock()) {
            var digest = EvidenceStore.sha256();
            var writing = new EvidenceFile.Writing(vault, channel);
            try (var in = new DigestInputStream(Files.newInputStream(plain), digest)) {
                in.transferTo(writing.bytes());
            }
            var sha256 = HexFormat.of().formatHex(digest.digest());
            if (!sha256.equals(plain.getFileName().toString())) {
                return false;
            }
            writing.finish(vault, folder.name(sha256));
            var place = folder.sealed(sha256);
            Files.createDirectories(place.getParent());
            Files.createLink(place, incoming);
        } catch (FileAlreadyExistsException _) {
            // It came again and was sealed then.
        } finally {
            Files.deleteIfExists(incoming);
        }
        Files.deleteIfExists(plain);
        return true;
    }

    /// Whether a file's key is sealed under this master key.
    boolean leftUnder(int key) {
        try {
            for (var file : folder.sealed()) {
                if (file(file).use().key() == key) {
                    return true;
                }
            }
            return false;
        } catch (NotAuthentic | MissingKey _) {
            return true; // Nobody can say.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
