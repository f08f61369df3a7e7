package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A living server process proven to serve this very data folder. Nothing else is ever signalled.
record Postmaster(long pid, Path data) {
    static Optional<Postmaster> of(Path data) throws IOException {
        return PidFile.read(data).flatMap(PidFile::pid).map(pid -> new Postmaster(pid, data))
                .filter(Postmaster::proven);
    }

    /// Ends all sessions and shuts down cleanly; false when it is still there after that time.
    boolean stop(Duration patience) throws IOException {
        var deadline = Deadline.in(patience);
        if (proven()) {
            Command.run(List.of("sh", "-c", "kill -INT \"$1\"", "sh", Long.toString(pid)));
        }
        while (proven()) {
            if (!deadline.pause()) {
                return false;
            }
        }
        return true;
    }

    /// The number alone proves nothing: it may be a zombie's, or have been given to somebody else meanwhile.
    boolean proven() {
        var words = words(pid);
        // Its children call themselves "postgres: …".
        if (words.isEmpty() || !Path.of(words.getFirst()).endsWith("postgres")) {
            return false;
        }
        try {
            return worksIn(pid, data);
        } catch (AccessDeniedException _) {
            var dataWord = words.indexOf("-D") + 1;
            return dataWord > 0 && dataWord < words.size() && words.get(dataWord).equals(data.toString());
        } catch (IOException _) {
            return false;
        }
    }

    /// Processes of a killed server that are still at work on its data.
    static boolean leftoversIn(Path data) {
        return ProcessHandle.allProcesses().anyMatch(process -> {
            var words = words(process.pid());
            try {
                return !words.isEmpty() && words.getFirst().contains("postgres") && worksIn(process.pid(), data);
            } catch (IOException _) {
                return false;
            }
        });
    }

    /// PostgreSQL makes the data folder its working directory.
    private static boolean worksIn(long pid, Path data) throws IOException {
        return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), data);
    }

    private static List<String> words(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1);
            var words = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            return words.isEmpty() ? List.of() : List.of(words.split("\0"));
        } catch (IOException _) {
            return List.of();
        }
    }
}
