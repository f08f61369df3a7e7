package xinzhi.app.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import xinzhi.app.platform.Vault;

/// The first bytes of a backup, never sealed: what it is and how to open it. What follows is sealed in the name of exactly this head.
final class ArchiveHead {
    private static final int FORMAT = 1;
    private static final byte[] MAGIC = "XINZHI BACKUP\r\n\032".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int DIGEST = 32;
    private static final int LENGTH = MAGIC.length + Integer.BYTES + 1 + SALT;

    private ArchiveHead() {}

    /// Writes the head of a new file; what is written to the stream follows it, and closing that ends the file.
    static OutputStream write(OutputStream out, BackupKey key) throws IOException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var told = ByteBuffer.allocate(LENGTH).put(MAGIC).putInt(FORMAT).put(key.kind().code()).put(salt).array();
        var digest = DataFiles.sha256().digest(told);
        out.write(told);
        out.write(digest);
        return switch (key.kind()) {
            case PLAIN -> new SummedOutput(out, digest);
            case NATIONAL, INTERNATIONAL -> key.vault(key.kind(), salt).sealing(place(digest), new Open(out));
        };
    }

    static InputStream read(InputStream in, BackupKey key) throws IOException {
        var told = in.readNBytes(LENGTH);
        if (!Arrays.equals(told, 0, Math.min(told.length, MAGIC.length), MAGIC, 0, MAGIC.length)) {
            throw new BackupFault(BackupProblem.NOT_A_BACKUP);
        }
        var digest = in.readNBytes(DIGEST);
        if (!MessageDigest.isEqual(digest, DataFiles.sha256().digest(told))) {
            throw new BackupFault(BackupProblem.ALTERED);
        }
        var head = ByteBuffer.wrap(told, MAGIC.length, LENGTH - MAGIC.length);
        if (head.getInt() > FORMAT) {
            throw new BackupFault(BackupProblem.NEWER_FORMAT);
        }
        var kind = BackupKey.Kind.of(head.get());
        var salt = new byte[SALT];
        head.get(salt);
        return switch (kind) {
            case PLAIN -> new SummedInput(in, digest);
            case NATIONAL, INTERNATIONAL -> sealed(in, key, kind, salt, digest);
        };
    }

    private static InputStream sealed(InputStream in, BackupKey key, BackupKey.Kind kind, byte[] salt, byte[] digest)
            throws IOException {
        if (key.kind() == BackupKey.Kind.PLAIN) {
            throw new BackupFault(BackupProblem.NO_KEY);
        }
        try {
            return key.vault(kind, salt).opening(place(digest), in);
        } catch (Vault.BrokenSeal e) {
            throw new BackupFault(BackupProblem.WRONG_KEY, e);
        }
    }

    private static String place(byte[] digest) { return "backup/" + HexFormat.of().formatHex(digest); }

    /// Closing ends the sealed stream; the file below still has to be waited for.
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) { super(out); }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException { out.write(bytes, from, length); }

        @Override
        public void close() throws IOException { flush(); }
    }
}
