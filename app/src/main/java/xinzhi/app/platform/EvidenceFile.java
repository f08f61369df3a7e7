package xinzhi.app.platform;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import xinzhi.app.platform.crypto.ChunkReader;
import xinzhi.app.platform.crypto.ChunkWriter;
import xinzhi.app.platform.crypto.MissingKey;
import xinzhi.app.platform.crypto.NotAuthentic;
import xinzhi.app.platform.crypto.Origin;
import xinzhi.app.platform.crypto.StreamKey;

/// A file of the evidence store: two slots for the sealed key of the file, then the sealed chunks. A change of master key writes the
/// slot not in use first and empties the other afterwards, so that at every moment one of them opens.
final class EvidenceFile {
    private static final int SLOT = 512;
    private static final int BODY = 2 * SLOT;
    private final Vault vault;
    private final Path file;
    private final String place;

    /// @param name the file is bound to it
    EvidenceFile(Vault vault, Path file, String name) {
        this.vault = vault;
        this.file = file;
        this.place = "evidence.file/" + name;
    }

    /// What a file is written by, before its name is known.
    static final class Writing {
        private final StreamKey key;
        private final FileChannel channel;
        private final ChunkWriter chunks;

        Writing(Vault vault, FileChannel channel) throws IOException {
            this.key = StreamKey.fresh(vault.keys().use().suite());
            this.channel = channel.position(BODY);
            this.chunks = new ChunkWriter(key, new BufferedOutputStream(Channels.newOutputStream(channel)));
        }

        OutputStream bytes() { return chunks; }

        void finish(Vault vault, String name) throws IOException {
            chunks.finish();
            chunks.flush();
            writeSlot(channel, 0, vault.header(key, "evidence.file/" + name));
            channel.force(true);
        }
    }

    InputStream open() throws IOException, NotAuthentic {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            var key = unwrap(channel).key();
            return new ChunkReader(key, Channels.newInputStream(channel.position(BODY)));
        } catch (IOException | NotAuthentic | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// Seals the key of the file again if it is not sealed as everything is sealed now; whether it was.
    boolean sealAgain() throws IOException, NotAuthentic {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var slot = unwrap(channel);
            boolean again = !slot.use().equals(vault.keys().use());
            int inUse = again ? 1 - slot.number() : slot.number();
            if (again) {
                writeSlot(channel, inUse, vault.header(slot.key(), place));
                channel.force(true);
            }
            if (!Arrays.equals(readSlot(channel, 1 - inUse), new byte[StreamKey.HEADER])) {
                writeSlot(channel, 1 - inUse, new byte[StreamKey.HEADER]);
                channel.force(true);
            }
            return again;
        }
    }

    /// The use its key is sealed under.
    KeyUse use() throws IOException, NotAuthentic {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return unwrap(channel).use();
        }
    }

    private record Slot(int number, KeyUse use, StreamKey key) {}

    private Slot unwrap(FileChannel channel) throws IOException, NotAuthentic {
        try {
            return unwrap(channel, 0);
        } catch (NotAuthentic _) {
            return unwrap(channel, 1);
        } catch (MissingKey first) {
            try {
                return unwrap(channel, 1);
            } catch (NotAuthentic _) {
                throw first; // That key would open it.
            }
        }
    }

    private Slot unwrap(FileChannel channel, int number) throws IOException, NotAuthentic {
        var header = readSlot(channel, number);
        var key = StreamKey.unwrap(vault.keys().ring(), place, header);
        var origin = Origin.of(header);
        return new Slot(number, new KeyUse(origin.key(), origin.suite()), key);
    }

    private static byte[] readSlot(FileChannel channel, int number) throws IOException {
        var slot = ByteBuffer.allocate(StreamKey.HEADER);
        while (slot.hasRemaining() && channel.read(slot, (long) number * SLOT + slot.position()) >= 0) {
            // until it is full or the file ends
        }
        return slot.array();
    }

    private static void writeSlot(FileChannel channel, int number, byte[] header) throws IOException {
        var slot = ByteBuffer.wrap(header);
        while (slot.hasRemaining()) {
            channel.write(slot, (long) number * SLOT + slot.position());
        }
    }
}
