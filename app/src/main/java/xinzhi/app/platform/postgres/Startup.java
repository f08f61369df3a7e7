package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The steps by which the owning program starts the server, in order.
final class Startup {
    private static final int ATTEMPTS = 5;

    private final ServerFolder folder;
    private final Options options;
    private final Binaries binaries;
    private final DataFolder data;

    private boolean unpacked;
    private boolean initialised;
    private boolean recovered;
    private boolean orphanStopped;
    private boolean statistics = true;
    private PrivilegeDrop drop = PrivilegeDrop.NOT_NEEDED;
    private Duration unpacking = Duration.ZERO;
    private Duration initialising = Duration.ZERO;
    private Duration starting = Duration.ZERO;
    private Duration total = Duration.ZERO;

    Startup(ServerFolder folder, Options options) {
        this.folder = folder;
        this.options = options;
        this.binaries = new Binaries(folder.binaries());
        this.data = new DataFolder(folder, binaries, options);
    }

    ServerProcess run() throws IOException, EmbeddedPostgresException {
        var begin = System.nanoTime();
        unpackBinaries();
        if (data.exists()) {
            data.check();
            orphanStopped = data.clear();
        }
        var privileges = new PrivilegeChoice(folder, binaries, options).choose();
        drop = privileges.drop();
        if (!data.exists()) {
            initialise(privileges);
        }
        privileges.own(folder.data());
        var server = launch(privileges);
        total = since(begin);
        return server;
    }

    StartReport report() {
        return new StartReport(unpacked, initialised, recovered, orphanStopped, statistics, drop, unpacking,
                initialising, starting, total);
    }

    private void unpackBinaries() throws IOException, EmbeddedPostgresException {
        if (!binaries.complete()) {
            var begin = System.nanoTime();
            binaries.unpack();
            unpacked = true;
            unpacking = since(begin);
        }
    }

    private void initialise(Privileges privileges) throws IOException, EmbeddedPostgresException {
        var begin = System.nanoTime();
        data.initialise(privileges);
        initialised = true;
        initialising = since(begin);
    }

    private ServerProcess launch(Privileges privileges) throws IOException, EmbeddedPostgresException {
        var begin = System.nanoTime();
        var password = new SmallFile(folder.password()).read().orElseThrow();
        var login = new Login(ServerPort.keptOrAnother(folder), password);
        for (int attempt = 1;; attempt++) {
            var log = ServerLog.open(folder);
            var server = ServerProcess.launch(folder.data(), login, command(privileges, login.port()), log);
            if (comesUp(server)) {
                recovered = log.tells("was not properly shut down");
                starting = since(begin);
                return server;
            }
            if (attempt == ATTEMPTS) {
                throw failure(log);
            } else if (log.tells("could not bind")) {
                login = new Login(ServerPort.another(folder), password);
            } else if (statistics && log.tells("pg_stat_statements")) {
                statistics = false;
            } else {
                throw failure(log);
            }
        }
    }

    /// Whatever goes wrong on the way, a server that is not handed out does not run.
    private boolean comesUp(ServerProcess server) throws IOException, EmbeddedPostgresException {
        boolean up = false;
        try {
            up = server.awaitReady() && server.login().serves(folder.data());
        } catch (SQLException e) {
            var wrongPassword = "28P01".equals(e.getSQLState());
            throw new EmbeddedPostgresException(
                    wrongPassword ? StartProblem.PASSWORD_LOST : StartProblem.SERVER_FAILED,
                    wrongPassword ? folder.password() : folder.root(), String.valueOf(e.getMessage()), e);
        } finally {
            if (!up) {
                server.stop();
            }
        }
        return up;
    }

    private List<String> command(Privileges privileges, int port) {
        var words = new ArrayList<>(List.of(binaries.program("postgres"), "-D", folder.data().toString()));
        words.addAll(new Settings(port, statistics, options.durable()).words());
        return privileges.command(words);
    }

    private EmbeddedPostgresException failure(ServerLog log) throws IOException {
        var tail = log.tail();
        var problem = EmbeddedPostgresException.tellsOfFullDisk(tail)
                ? StartProblem.DISK_FULL
                : tail.contains("shared memory block") ? StartProblem.LEFTOVER_PROCESSES : StartProblem.SERVER_FAILED;
        return new EmbeddedPostgresException(problem, folder.log(), tail);
    }

    private static Duration since(long begin) { return Duration.ofNanos(System.nanoTime() - begin); }
}
