package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The server's log and the place in it where this start begins.
record ServerLog(Path path, long begin) {
    private static final long WORTH_SETTING_ASIDE = 16L << 20;
    private static final int TAIL = 4000;

    static ServerLog open(ServerFolder folder) throws IOException {
        var path = folder.log();
        if (Files.exists(path) && Files.size(path) > WORTH_SETTING_ASIDE) {
            Files.move(path, path.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (var channel = FileChannel.open(path, options, ownerOnly)) {
            return new ServerLog(path, channel.size());
        }
    }

    boolean tells(String phrase) throws IOException { return sinceBegin().contains(phrase); }

    String tail() throws IOException {
        var text = sinceBegin().strip();
        return text.substring(Math.max(0, text.length() - TAIL));
    }

    private String sinceBegin() throws IOException {
        try (var in = Files.newInputStream(path)) {
            in.skipNBytes(begin);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
