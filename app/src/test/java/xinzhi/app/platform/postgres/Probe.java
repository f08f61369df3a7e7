package xinzhi.app.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/// The fault tests' hold on a probe in a child JVM.
record Probe(Process process, BufferedReader output) {
    static Probe start(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), EmbeddedPostgresProbe.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new Probe(process, process.inputReader());
    }

    String line() throws IOException { return Objects.requireNonNull(output.readLine(), "the probe has ended"); }

    /// Reads on until so many rows are committed.
    void awaitCommitted(int rows) throws IOException {
        var last = "committed " + rows;
        while (!line().equals(last)) {
            // the rows before
        }
    }

    /// The last row the killed program had said to be committed.
    int lastCommitted() throws IOException {
        int last = 0;
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.matches("committed [0-9]+")) {
                last = Integer.parseInt(line.substring("committed ".length()));
            }
        }
        return last;
    }

    /// By its handle: killing the process itself would also throw away what it said last.
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }
}
