package xinzhi.app.platform.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a backup from the first byte to the last, proving everything it says about itself, and hands on what it finds.
final class ArchiveWalk {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ArchiveWalk() {}

    /// Takes what is found, in the order of the file.
    interface Receiver {
        void opened(Contents.Opening opening) throws IOException, SQLException;

        Sink table(Contents.Table table) throws IOException, SQLException;

        Sink file(String path) throws IOException, SQLException;
    }

    /// Takes one table or file.
    interface Sink {
        Sink NOTHING = new Sink() {
        };

        default void block(byte[] bytes) throws IOException, SQLException {}

        default void end() throws IOException, SQLException {}
    }

    /// What a backup says about itself, proven.
    record Found(Contents.Opening opening, Contents.Closing closing) {}

    /// Looks at everything and keeps nothing.
    static Found check(Path file, BackupKey key) throws IOException, SQLException {
        return walk(file, key, new Receiver() {
            @Override
            public void opened(Contents.Opening opening) {}

            @Override
            public Sink table(Contents.Table table) { return Sink.NOTHING; }

            @Override
            public Sink file(String path) { return Sink.NOTHING; }
        });
    }

    static Found walk(Path file, BackupKey key, Receiver receiver) throws IOException, SQLException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                var archive = new ArchiveReader(in, key)) {
            var opening = JSON.readValue(archive.whole(Contents.OPENING), Contents.Opening.class);
            receiver.opened(opening);
            var tables = new ArrayList<Contents.TableSum>();
            for (var table : opening.tables()) {
                expect(archive, Contents.TABLE + table.name());
                tables.add(table(archive, table, receiver.table(table)));
            }
            var files = new ArrayList<Contents.FileSum>();
            var name = next(archive);
            while (name.startsWith(Contents.FILE)) {
                var path = name.substring(Contents.FILE.length());
                files.add(file(archive, path, receiver.file(path)));
                name = next(archive);
            }
            if (!name.equals(Contents.CLOSING)) {
                throw new BackupFault(BackupProblem.ALTERED);
            }
            var closing = closing(archive);
            archive.finish();
            if (!closing.tables().equals(tables) || !closing.files().equals(files)) {
                throw new BackupFault(BackupProblem.ALTERED);
            }
            return new Found(opening, closing);
        } catch (JacksonException e) {
            throw new BackupFault(BackupProblem.ALTERED, e);
        }
    }

    private static Contents.Closing closing(ArchiveReader archive) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        for (var block = archive.block(); block.isPresent(); block = archive.block()) {
            bytes.write(block.get());
        }
        return JSON.readValue(bytes.toByteArray(), Contents.Closing.class);
    }

    private static String next(ArchiveReader archive) throws IOException {
        return archive.next().orElseThrow(() -> new BackupFault(BackupProblem.ALTERED));
    }

    private static void expect(ArchiveReader archive, String name) throws IOException {
        if (!next(archive).equals(name)) {
            throw new BackupFault(BackupProblem.ALTERED);
        }
    }

    private static Contents.TableSum table(ArchiveReader archive, Contents.Table table, Sink sink)
            throws IOException, SQLException {
        var sum = new RowSum();
        for (var block = archive.block(); block.isPresent(); block = archive.block()) {
            if (!sum.add(block.get())) {
                throw new BackupFault(BackupProblem.ALTERED);
            }
            sink.block(block.get());
        }
        sink.end();
        return sum.of(table.name());
    }

    private static Contents.FileSum file(ArchiveReader archive, String path, Sink sink)
            throws IOException, SQLException {
        var digest = DataFiles.sha256();
        long size = 0;
        for (var block = archive.block(); block.isPresent(); block = archive.block()) {
            digest.update(block.get());
            size += block.get().length;
            sink.block(block.get());
        }
        sink.end();
        return new Contents.FileSum(path, size, HexFormat.of().formatHex(digest.digest()));
    }
}
