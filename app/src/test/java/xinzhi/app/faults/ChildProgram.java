package xinzhi.app.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The program in a process of its own. What it says on both its streams is kept.
public final class ChildProgram implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;
    private static final String END = "\u0000";

    private final Process process;
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread listener;
    private String address = "";

    private ChildProgram(Process process) {
        this.process = process;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    /// Starts it on a data folder with these words as command line.
    public static ChildProgram start(Path data, String... words) throws IOException {
        return start(data, List.of(), Map.of(), words);
    }

    /// Starts it with further words for the Java machine and a changed environment.
    public static ChildProgram start(Path data, List<String> machine, Map<String, String> environment, String... words)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(machine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "xinzhi.app.Xinzhi"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "XINZHI_DATA", data.toString()));
        builder.environment().putAll(environment);
        return new ChildProgram(builder.start());
    }

    /// Starts the server on ports nobody uses and waits until it can be called.
    public static ChildProgram serve(Path data, String... words) throws Exception {
        return serve(data, List.of(), Map.of(), words);
    }

    /// The same with further words for the Java machine and a changed environment.
    public static ChildProgram serve(Path data, List<String> machine, Map<String, String> environment,
            String... words) throws Exception {
        var all = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0"));
        all.addAll(List.of(words));
        var server = start(data, machine, environment, all.toArray(String[]::new));
        server.address = server.awaitLine("信治 Xinzhi +http://localhost:[0-9]+").replaceFirst(".*(http://\\S+)$", "$1");
        return server;
    }

    /// Where its pages are.
    public String address() { return address; }

    private void listen() {
        try (var reader = process.inputReader(java.nio.charset.StandardCharsets.UTF_8)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                heard.add(line);
                lines.add(line);
            }
        } catch (IOException e) {
            heard.add(e.toString());
        } finally {
            lines.add(END);
        }
    }

    /// Reads on until it says a line with this in it.
    public String awaitLine(String pattern) throws InterruptedException {
        var sought = Pattern.compile(pattern);
        while (true) {
            var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null || line.equals(END)) {
                throw new AssertionError("never said " + pattern + " but:\n" + said());
            }
            if (sought.matcher(line).find()) {
                return line;
            }
        }
    }

    /// Waits until it has ended; its exit code.
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end:\n" + said());
        }
        listener.join();
        return process.exitValue();
    }

    /// All it has said so far.
    public String said() { return String.join("\n", heard); }

    /// Asks it to stop, as an operator or a service manager does.
    public void terminate() { process.toHandle().destroy(); }

    /// Holds it still, as a machine under too much load does, until it may go on.
    public void pause() throws Exception { signal("STOP"); }

    public void goOn() throws Exception { signal("CONT"); }

    private void signal(String name) throws Exception {
        if (new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor() != 0) {
            throw new IOException("no signal sent");
        }
    }

    /// As `kill -9`.
    public void kill() { process.toHandle().destroyForcibly(); }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
