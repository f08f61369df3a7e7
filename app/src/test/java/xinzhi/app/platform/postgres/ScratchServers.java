package xinzhi.app.platform.postgres;

import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Folders, servers and programs of one test, all gone after it. Every path has a blank and Chinese characters in it.
final class ScratchServers implements AfterEachCallback {
    private static @Nullable Path seed;

    private final List<Path> folders = new ArrayList<>();
    private final List<EmbeddedPostgres> servers = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();

    /// A place for a server that has never run.
    Path newFolder() throws IOException {
        var scratch = Files.createTempDirectory("xinzhi-");
        folders.add(scratch);
        Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
        return scratch.resolve("信用 数据");
    }

    /// A server that has run once and was stopped properly.
    Path usedFolder() throws IOException, EmbeddedPostgresException {
        var folder = newFolder();
        run("cp", "-a", seed().toString(), folder.toString());
        run("ln", "-s", binaries().toString(), folder.toString());
        return folder;
    }

    private static synchronized Path seed() throws IOException, EmbeddedPostgresException {
        if (seed == null) {
            var place = Files.createTempDirectory("xinzhi-seed-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteAfterwards(place)));
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
            seed = place.resolve("seed");
            EmbeddedPostgres.start(seed).close();
            Files.move(seed.resolve(binaries().getFileName()), binaries());
        }
        return seed;
    }

    /// Linked, not copied: they are many files.
    private static Path binaries() throws IOException, EmbeddedPostgresException {
        return seed().resolveSibling("bin-" + Binaries.VERSION);
    }

    EmbeddedPostgres start(Path folder) throws EmbeddedPostgresException { return start(folder, Options.USUAL); }

    EmbeddedPostgres start(Path folder, Options options) throws EmbeddedPostgresException {
        var server = EmbeddedPostgres.start(folder, options);
        servers.add(server);
        return server;
    }

    Probe probe(Path folder) throws IOException {
        var probe = Probe.start(folder);
        processes.add(probe.process());
        return probe;
    }

    Process process(String... words) throws IOException {
        var process = new ProcessBuilder(words).start();
        processes.add(process);
        return process;
    }

    static String run(String... words) throws IOException {
        var command = Command.run(List.of(words));
        if (!command.succeeded()) {
            throw new IOException(String.join(" ", words) + ": " + command.output());
        }
        return command.output();
    }

    static Postmaster postmaster(Path folder) throws IOException {
        return Postmaster.of(new ServerFolder(folder).data()).orElseThrow();
    }

    static void killHard(ProcessHandle process) throws IOException {
        run("kill", "-KILL", Long.toString(process.pid()));
    }

    static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.owner(),
                server.password()); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.owner(),
                server.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        for (var process : processes) {
            process.destroyForcibly().onExit().join();
        }
        servers.forEach(EmbeddedPostgres::close);
        for (var scratch : folders) {
            try (var data = Files.find(scratch, 2, (path, _) -> path.endsWith("data"))) {
                for (var folder : data.toList()) {
                    var left = Postmaster.of(folder);
                    if (left.isPresent()) {
                        left.get().stop(Duration.ofSeconds(30));
                    }
                }
            }
            ServerFolder.deleteTree(scratch);
        }
    }

    private static void deleteAfterwards(Path place) {
        try (var paths = Files.walk(place)) {
            paths.sorted(reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            System.err.println("left behind: " + place + " " + e);
        }
    }
}
