package xinzhi.app.platform;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xinzhi.app.platform.crypto.MissingKey;
import xinzhi.app.platform.crypto.NotAuthentic;
import xinzhi.app.platform.crypto.Origin;
import xinzhi.app.platform.crypto.StreamKey;

/// Seals the keys of the modules' sealed files again: the new file stands beside the old one until it takes its place whole.
final class FileRotation {
    private static final Logger LOG = LoggerFactory.getLogger(FileRotation.class);
    private final Vault vault;
    private final Supplier<List<SealedFiles>> modules;

    FileRotation(Vault vault, Supplier<List<SealedFiles>> modules) {
        this.vault = vault;
        this.modules = modules;
    }

    ColumnRotation.Pass pass() {
        long sealed = 0;
        long broken = 0;
        for (var file : list()) {
            try {
                sealed += file.whole() && sealAgain(file) ? 1 : 0;
            } catch (NoSuchFileException _) {
                continue; // Its days were over.
            } catch (NotAuthentic | MissingKey _) {
                LOG.error("sealed file {} does not open", file.file().getFileName());
                broken++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            FailPoint.MID_ROTATION.reached();
        }
        return new ColumnRotation.Pass(sealed, broken);
    }

    private boolean sealAgain(SealedFiles.Sealed sealed) throws IOException, NotAuthentic {
        Path again = sealed.file().resolveSibling(sealed.file().getFileName() + ".again");
        try (var old = Files.newInputStream(sealed.file())) {
            var header = old.readNBytes(StreamKey.HEADER);
            if (use(header).equals(vault.keys().use())) {
                return false;
            }
            var key = StreamKey.unwrap(vault.keys().ring(), sealed.place(), header);
            write(again, vault.header(key, sealed.place()), old);
            Files.move(again, sealed.file(), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(again);
        }
    }

    private static void write(Path to, byte[] header, InputStream chunks) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(to))) {
            out.write(header);
            chunks.transferTo(out);
        }
    }

    private static KeyUse use(byte[] header) throws NotAuthentic {
        var origin = Origin.of(header);
        return new KeyUse(origin.key(), origin.suite());
    }

    /// Whether a file's key is sealed under this master key.
    boolean leftUnder(int key) {
        for (var file : list()) {
            try (var in = Files.newInputStream(file.file())) {
                if (use(in.readNBytes(StreamKey.HEADER)).key() == key) {
                    return true;
                }
            } catch (NoSuchFileException _) {
                // Taken away meanwhile: nothing of it is left.
            } catch (NotAuthentic _) {
                return true; // Nobody can say; and what is just being begun says so in a moment.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }

    private List<SealedFiles.Sealed> list() {
        return modules.get().stream().flatMap(module -> {
            try {
                return module.list().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }
}
