package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What PostgreSQL notes about itself in `postmaster.pid`; it stays behind when the server is killed.
record PidFile(List<String> lines) {
    private static final int STATUS_LINE = 7;
    /// Beyond any number Linux gives to a process.
    private static final int NO_PROCESS = Integer.MAX_VALUE;

    PidFile {
        lines = List.copyOf(lines);
    }

    private static Path in(Path data) { return data.resolve("postmaster.pid"); }

    static Optional<PidFile> read(Path data) throws IOException {
        try {
            // The path noted in it need not be valid UTF-8.
            var text = Files.readString(in(data), StandardCharsets.ISO_8859_1);
            return Optional.of(new PidFile(text.lines().toList()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// The server's process; none for a single-user session, which notes a negative number, or a file cut short.
    Optional<Long> pid() {
        return lines.stream().findFirst().map(String::strip).filter(line -> line.matches("[1-9][0-9]{0,9}"))
                .map(Long::valueOf);
    }

    boolean ready() { return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready"); }

    /// Makes a file that names a dead, undead or unrelated process harmless. Only the number is taken out: by the
    /// shared memory named further down PostgreSQL still sees whether processes of the old server are alive.
    void defuse(Path data) throws IOException {
        if (lines.isEmpty()) {
            Files.delete(in(data));
        } else if (pid().isPresent()) {
            var defused = Stream.concat(Stream.of(Integer.toString(NO_PROCESS)), lines.stream().skip(1)).toList();
            Files.writeString(in(data), String.join("\n", defused) + "\n", StandardCharsets.ISO_8859_1);
        }
    }
}
