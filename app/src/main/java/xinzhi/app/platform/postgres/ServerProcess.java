package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The running server and the thread of life it hangs on: a pipe from this program to a small shell beside the server.
/// When the pipe closes, because we say so or because this program died, the shell shuts the server down cleanly.
final class ServerProcess {
    private static final Duration RECOVERY_PATIENCE = Duration.ofMinutes(10);
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);

    /// A signal sent before the server has set up its handlers is lost, hence the loop; the process is asked for its
    /// command line, as its number could have been given away by then.
    private static final String KEEPER = """
        data=$1
        shift
        exec 3<&0
        "$@" </dev/null 3<&- &
        server=$!
        (
            read -r _ <&3
            while grep -qF -e "$data" "/proc/$server/cmdline" 2>/dev/null; do
                kill -INT "$server"
                sleep 1
            done
        ) &
        wait "$server"
        """;

    private final Process keeper;
    private final Path data;
    private final Login login;
    private final CompletableFuture<Void> died = new CompletableFuture<>();
    private volatile boolean stopping;

    private ServerProcess(Process keeper, Path data, Login login) {
        this.keeper = keeper;
        this.data = data;
        this.login = login;
    }

    static ServerProcess launch(Path data, Login login, List<String> server, ServerLog log) throws IOException {
        // A session of its own: Ctrl-C on the program must not reach the server before the program has finished.
        var words = new ArrayList<>(List.of("setsid", "-w", "sh", "-c", KEEPER, "sh", data.toString()));
        words.addAll(server);
        var keeper = Command.builder(words).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile())).start();
        var process = new ServerProcess(keeper, data, login);
        var _ = keeper.onExit().thenRun(process::keeperEnded);
        return process;
    }

    Login login() { return login; }

    /// False when it ended instead, or did not get ready in time.
    boolean awaitReady() throws IOException {
        var deadline = Deadline.in(RECOVERY_PATIENCE);
        while (!ready()) {
            if (!keeper.isAlive() || !deadline.pause()) {
                return false;
            }
        }
        return true;
    }

    private boolean ready() throws IOException {
        return PidFile.read(data).map(PidFile::ready).orElse(false) && Postmaster.of(data).isPresent();
    }

    CompletionStage<Void> died() { return died.minimalCompletionStage(); }

    private void keeperEnded() {
        if (!stopping) {
            died.complete(null);
        }
    }

    void stop() {
        stopping = true;
        try {
            keeper.getOutputStream().close();
            awaitEnd();
            // Without its keeper, or deaf to it, the server is spoken to directly.
            var left = Postmaster.of(data);
            if (left.isPresent()) {
                left.get().stop(STOP_PATIENCE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitEnd() {
        var deadline = Deadline.in(STOP_PATIENCE);
        while (keeper.isAlive() && deadline.pause()) {
            // the server is writing its last checkpoint
        }
    }
}
