package xinzhi.app.attacks;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import xinzhi.app.TestProgram;

/// Says to a program what no browser would say.
final class RawTalk {
    private RawTalk() {}

    /// Everything the program answers before it hangs up.
    static String answerTo(TestProgram program, String request) throws IOException {
        var address = URI.create(program.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
