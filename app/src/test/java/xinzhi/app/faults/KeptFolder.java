package xinzhi.app.faults;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// A data folder of a release, kept small for the releases after it.
final class KeptFolder {
    /// The copies of the template databases lie some megabytes apart: a window wide enough sees that they are the same.
    private static final int PRESET = 8;
    private static final int ROOM_FOR_LAST_RECORDS = 1 << 16;
    private static final byte[] NOTHING = new byte[1 << 16];
    private final Path data;
    private final String segment;
    private final long used;

    private KeptFolder(Path data, String segment, long used) {
        this.data = data;
        this.segment = segment;
        this.used = used;
    }

    /// Packs a folder no program works on.
    static void pack(Path data, Path archive) throws Exception {
        KeptFolder kept;
        try (var tables = Tables.of(data)) {
            tables.execute("checkpoint");
            tables.execute("select pg_switch_wal()");
            tables.execute("checkpoint");
            kept = new KeptFolder(data, tables.ask("select pg_walfile_name(pg_current_wal_lsn())"),
                    Long.parseLong(
                            tables.ask("select file_offset from pg_walfile_name_offset(pg_current_wal_lsn())"))
                            + ROOM_FOR_LAST_RECORDS);
        }
        DataFolders.awaitQuiet(data);
        kept.write(archive);
    }

    private void write(Path archive) throws IOException {
        Files.createDirectories(archive.getParent());
        try (var tar = new TarArchiveOutputStream(new XZOutputStream(
                new BufferedOutputStream(Files.newOutputStream(archive)), new LZMA2Options(PRESET)));
                var paths = Files.walk(data)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (var path : paths.sorted().filter(this::belongs).toList()) {
                add(tar, path);
            }
        }
    }

    /// All but the programs, which come with ours, what a run leaves behind, and the log of writes that is no longer needed.
    private boolean belongs(Path path) {
        var name = data.relativize(path).toString();
        boolean log = name.startsWith("postgres/data/pg_wal/") && Files.isRegularFile(path);
        return !name.isEmpty() && !name.startsWith("postgres/bin-")
                && !List.of("postgres/server.log", "postgres/server.port", "postgres/server.lock").contains(name)
                && (!log || name.endsWith(segment));
    }

    private void add(TarArchiveOutputStream tar, Path path) throws IOException {
        var folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        var entry = new TarArchiveEntry(data.relativize(path) + (folder ? "/" : ""));
        entry.setMode(folder ? 0700 : 0600);
        entry.setSize(folder ? 0 : Files.size(path));
        tar.putArchiveEntry(entry);
        if (!folder && path.endsWith(segment)) {
            copyUsed(path, tar);
        } else if (!folder) {
            Files.copy(path, tar);
        }
        tar.closeArchiveEntry();
    }

    /// Behind the last record lies what the file was used for before.
    private void copyUsed(Path path, OutputStream out) throws IOException {
        try (var in = Files.newInputStream(path)) {
            out.write(in.readNBytes((int) used));
        }
        for (long left = Files.size(path) - used; left > 0; left -= NOTHING.length) {
            out.write(NOTHING, 0, (int) Math.min(left, NOTHING.length));
        }
    }

    static void unpack(Path archive, Path data) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
            Files.createDirectories(data);
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = data.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.copy(tar, path);
                }
                // The server's own account has to get as far as its data.
                var open = entry.getName().equals("postgres/");
                Files.setPosixFilePermissions(path, PosixFilePermissions
                        .fromString(open ? "rwxr-xr-x" : entry.isDirectory() ? "rwx------" : "rw-------"));
            }
        }
    }
}
