package xinzhi.app.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Catches what a command says.
final class Console {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PrintStream stream() { return new PrintStream(bytes, true, StandardCharsets.UTF_8); }

    String said() { return bytes.toString(StandardCharsets.UTF_8); }
}
