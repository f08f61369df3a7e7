package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Runs the server's programs in an environment of our own: no `PGPORT`, no `LC_ALL` from outside.
record Command(int status, String output) {
    boolean succeeded() { return status == 0; }

    static Command run(List<String> words) throws IOException {
        var process = builder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Command(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted in " + words.getFirst(), e);
        }
    }

    static ProcessBuilder builder(List<String> words) {
        var builder = new ProcessBuilder(words);
        var environment = builder.environment();
        var path = Objects.requireNonNullElse(environment.get("PATH"), "/usr/local/sbin:/usr/local/bin");
        environment.clear();
        environment.put("PATH", path + ":/usr/sbin:/usr/bin:/sbin:/bin");
        environment.put("LC_ALL", "C.UTF-8");
        return builder;
    }
}
