package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The server's data: made once by `initdb`, checked before every start.
record DataFolder(ServerFolder folder, Binaries binaries, Options options) {
    private static final Duration LEFTOVER_PATIENCE = Duration.ofSeconds(30);
    private static final Duration ORPHAN_PATIENCE = Duration.ofMinutes(2);

    boolean exists() { return Files.exists(folder.data()); }

    void check() throws IOException, EmbeddedPostgresException {
        var version = new SmallFile(folder.data().resolve("PG_VERSION")).read().orElse("");
        if (version.isEmpty()) {
            throw new EmbeddedPostgresException(StartProblem.NOT_A_DATA_FOLDER, folder.data(), "no PG_VERSION");
        }
        if (!version.equals(Integer.toString(Binaries.MAJOR))) {
            throw new EmbeddedPostgresException(StartProblem.OTHER_MAJOR_VERSION, folder.data(),
                    "written by PostgreSQL " + version + ", this is " + Binaries.VERSION);
        }
        if (new SmallFile(folder.password()).read().isEmpty()) {
            throw new EmbeddedPostgresException(StartProblem.PASSWORD_LOST, folder.password(), "missing or empty");
        }
    }

    /// Stops a server nobody owns any more and takes the sting out of what a killed one left; true if one was stopped.
    boolean clear() throws IOException, EmbeddedPostgresException {
        var pidFile = PidFile.read(folder.data());
        if (pidFile.isEmpty()) {
            return false;
        }
        var orphan = Postmaster.of(folder.data());
        if (orphan.isPresent()) {
            if (!orphan.get().stop(ORPHAN_PATIENCE)) {
                throw leftover("server process " + orphan.get().pid() + " does not stop");
            }
            return true;
        }
        var deadline = Deadline.in(LEFTOVER_PATIENCE);
        while (Postmaster.leftoversIn(folder.data())) {
            if (!deadline.pause()) {
                throw leftover("processes of a killed server are still at work");
            }
        }
        pidFile.get().defuse(folder.data());
        return false;
    }

    private EmbeddedPostgresException leftover(String details) {
        return new EmbeddedPostgresException(StartProblem.LEFTOVER_PROCESSES, folder.data(), details);
    }

    /// Initialises beside the final place and renames: a crash in the middle leaves nothing that looks finished.
    void initialise(Privileges privileges) throws IOException, EmbeddedPostgresException {
        try (var earlier = Files.newDirectoryStream(folder.root(), "data.new-*")) {
            for (var tree : earlier) {
                ServerFolder.deleteTree(tree);
            }
        }
        // A name of its own each time: an initdb whose program was killed may still be writing to the last one.
        var unfinished = Files.createTempDirectory(folder.root(), "data.new-");
        privileges.own(unfinished);
        var password = new SmallFile(folder.password());
        if (password.read().isEmpty()) {
            password.write(Login.newPassword());
        }
        // The server's account may not be able to read ours.
        var passwordCopy = new SmallFile(folder.root().resolve("initdb.password"));
        try {
            passwordCopy.write(password.read().orElseThrow());
            privileges.own(passwordCopy.path());
            initdb(privileges, unfinished, passwordCopy.path());
        } finally {
            Files.deleteIfExists(passwordCopy.path());
        }
        Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initdb(Privileges privileges, Path target, Path password)
            throws IOException, EmbeddedPostgresException {
        var words = new ArrayList<>(List.of(binaries.program("initdb"), "-D", target.toString(), "-U", Login.OWNER,
                "--auth=scram-sha-256", "--pwfile=" + password, "--encoding=UTF8", "--locale=C.UTF-8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"));
        if (!options.durable()) {
            words.add("--no-sync");
        }
        var initdb = Command.run(privileges.command(words));
        if (!initdb.succeeded()) {
            var problem = EmbeddedPostgresException.tellsOfFullDisk(initdb.output())
                    ? StartProblem.DISK_FULL
                    : StartProblem.INITIALISATION_FAILED;
            throw new EmbeddedPostgresException(problem, folder.data(), initdb.output());
        }
    }
}
