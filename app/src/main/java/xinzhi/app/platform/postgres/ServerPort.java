package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;

/// The loopback port of the server: chosen once, kept as long as nobody else takes it.
final class ServerPort {
    private ServerPort() {}

    static OptionalInt kept(ServerFolder folder) throws IOException {
        var line = new SmallFile(folder.port()).read().orElse("");
        return line.matches("[1-9][0-9]{0,4}") ? OptionalInt.of(Integer.parseInt(line)) : OptionalInt.empty();
    }

    static int keptOrAnother(ServerFolder folder) throws IOException {
        var kept = kept(folder);
        return kept.isPresent() && free(kept.getAsInt()) ? kept.getAsInt() : another(folder);
    }

    static int another(ServerFolder folder) throws IOException {
        try (var socket = new ServerSocket(0, 1, loopback())) {
            new SmallFile(folder.port()).write(Integer.toString(socket.getLocalPort()));
            return socket.getLocalPort();
        }
    }

    private static boolean free(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[]{127, 0, 0, 1});
    }
}
