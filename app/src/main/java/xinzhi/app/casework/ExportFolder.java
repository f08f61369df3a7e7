package xinzhi.app.casework;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.SealedFiles;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.Vault;

/// Where exported files lie, sealed, until their days are over. What was being written when a program died is written over.
@Component
final class ExportFolder implements SealedFiles {
    private static final String PLACE = "ledger-export.file.";
    private static final Pattern NAME = Pattern.compile("(\\d+)(\\.part)?");
    private final Path folder;
    private final Vault vault;

    ExportFolder(Settings settings, Vault vault) {
        this.folder = settings.data().resolve("exports");
        this.vault = vault;
    }

    /// Whoever writes the file.
    @FunctionalInterface
    interface Writing {
        void into(OutputStream out) throws IOException;
    }

    @Override
    public List<Sealed> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> {
                var name = NAME.matcher(file.getFileName().toString());
                return name.matches()
                        ? Stream.of(new Sealed(file, PLACE + name.group(1), name.group(2) == null))
                        : Stream.empty();
            }).toList();
        }
    }

    private Path file(long id) { return folder.resolve(Long.toString(id)); }

    /// The whole file or none: it takes its place when it is complete. How large it is as its author gets it.
    long write(long id, Writing writing) throws IOException {
        Files.createDirectories(folder);
        var part = folder.resolve(id + ".part");
        try {
            var counting = new Counting();
            try (var file = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                var sealed = vault.sealing(PLACE + id, file);
                counting.to = sealed;
                writing.into(counting);
                sealed.close();
            }
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
            return counting.bytes;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Empty where it is gone, or its key is.
    Optional<InputStream> open(long id) throws IOException {
        try {
            return Optional
                    .of(vault.opening(PLACE + id, new BufferedInputStream(Files.newInputStream(file(id)), 1 << 16)));
        } catch (NoSuchFileException | Vault.BrokenSeal _) {
            return Optional.empty();
        }
    }

    void delete(long id) throws IOException { Files.deleteIfExists(file(id)); }

    /// Counts what goes through; closing is left to whoever knows that it is complete.
    private static final class Counting extends OutputStream {
        private OutputStream to = OutputStream.nullOutputStream();
        private long bytes;

        @Override
        public void write(int b) throws IOException {
            to.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) throws IOException {
            to.write(b, from, length);
            bytes += length;
        }

        @Override
        public void flush() throws IOException { to.flush(); }

        @Override
        public void close() {
            // The stream below marks its end only once everything is there.
        }
    }
}
