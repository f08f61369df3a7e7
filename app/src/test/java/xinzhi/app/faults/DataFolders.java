package xinzhi.app.faults;

import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Data folders of one test, gone after it, with Chinese characters and a blank in their paths.
public final class DataFolders implements AfterEachCallback {
    private static @Nullable Path prepared;

    private final List<Path> scratch = new ArrayList<>();

    /// A place where no program has run yet.
    public Path untouched() throws IOException {
        var place = scratchPlace();
        scratch.add(place);
        return place.resolve("信用 数据");
    }

    /// A data folder in use since yesterday: the register is loaded, no program runs.
    public Path inUse() throws Exception {
        var data = untouched();
        run("cp", "-a", prepared().toString(), data.toString());
        return data;
    }

    /// The PostgreSQL servers that run on the folder.
    public static List<ProcessHandle> serversOn(Path data) throws IOException {
        return processesOn(data).stream()
                .filter(process -> process.info().command().filter(command -> command.endsWith("/postgres"))
                        .isPresent())
                .toList();
    }

    /// Processes, of whatever kind, with this folder on their command line.
    private static List<ProcessHandle> processesOn(Path data) throws IOException {
        var found = new ArrayList<ProcessHandle>();
        for (var process : ProcessHandle.allProcesses().toList()) {
            var words = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            try {
                if (Files.readString(words, java.nio.charset.StandardCharsets.UTF_8).contains(data.toString())) {
                    found.add(process);
                }
            } catch (IOException _) {
                // It has just ended, or is none of ours.
            }
        }
        return found;
    }

    /// Waits until nothing runs on the folder any more.
    public static void awaitQuiet(Path data) throws Exception {
        for (var left = processesOn(data); !left.isEmpty(); left = processesOn(data)) {
            for (var process : left) {
                process.onExit().get(60, TimeUnit.SECONDS);
            }
        }
    }

    private static synchronized Path prepared() throws Exception {
        if (prepared == null) {
            var place = scratchPlace();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(place)));
            var data = place.resolve("data");
            try (var program = ChildProgram.start(data, Samples.importOf(Samples.register()))) {
                if (program.awaitExit() != 0) {
                    throw new IllegalStateException(program.said());
                }
            }
            awaitQuiet(data);
            linkBinaries(data.resolve("postgres"), place);
            prepared = data;
        }
        return prepared;
    }

    /// Linked, not copied: they are many files.
    private static void linkBinaries(Path server, Path place) throws IOException {
        try (var entries = Files.newDirectoryStream(server, "bin-*")) {
            for (var binaries : entries) {
                var kept = place.resolve(binaries.getFileName());
                Files.move(binaries, kept);
                Files.createSymbolicLink(binaries, kept);
            }
        }
    }

    private static Path scratchPlace() throws IOException {
        var place = Files.createTempDirectory("xinzhi-");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        return place;
    }

    private static void run(String... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        for (var place : scratch) {
            awaitQuiet(place);
            delete(place);
        }
    }

    private static void delete(Path place) {
        try (var paths = Files.walk(place)) {
            paths.sorted(reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            System.err.println("left behind: " + place + " " + e);
        }
    }
}
