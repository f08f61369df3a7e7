package xinzhi.app.platform.backup;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;

/// The first bytes of a backup, never sealed: what it is and how to open it. A digest tells a damaged head from a wrong key.
final class ArchiveHead {
    static final int FORMAT = 1;
    private static final byte[] MAGIC = "XINZHI BACKUP\r\n\032".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int PROOF = 32;
    private static final int MOST_ROUNDS = 100_000_000;
    private static final byte SEALED = 1;
    private static final byte PLAIN = 0;

    private ArchiveHead() {}

    /// Writes the head of a new file and gives what its chunks are sealed with.
    static ChunkSeal write(OutputStream out, BackupKey key) throws IOException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var told = ByteBuffer.allocate(MAGIC.length + 4 + 1 + 4 + SALT).put(MAGIC).putInt(FORMAT)
                .put(key.seals() ? SEALED : PLAIN).putInt(BackupKey.ROUNDS).put(salt).array();
        var digest = ChunkSeal.sha256(told);
        out.write(told);
        out.write(digest);
        if (!key.seals()) {
            return new ChunkSeal.Summed(digest);
        }
        var derived = key.derive(salt, BackupKey.ROUNDS);
        out.write(proof(derived, told));
        return new ChunkSeal.Encrypted(derived.sealing(), digest);
    }

    static ChunkSeal read(InputStream in, BackupKey key) throws IOException {
        var told = in.readNBytes(MAGIC.length + 4 + 1 + 4 + SALT);
        if (!Arrays.equals(told, 0, Math.min(told.length, MAGIC.length), MAGIC, 0, MAGIC.length)) {
            throw new BackupFault(BackupProblem.NOT_A_BACKUP);
        }
        try (var head = new DataInputStream(new ByteArrayInputStream(told, MAGIC.length, told.length))) {
            int format = head.readInt();
            if (format > FORMAT) {
                throw new BackupFault(BackupProblem.NEWER_FORMAT);
            }
            byte kind = head.readByte();
            int rounds = head.readInt();
            var salt = head.readNBytes(SALT);
            var digest = in.readNBytes(PROOF);
            if (digest.length < PROOF) {
                throw new BackupFault(BackupProblem.CUT_OFF);
            }
            if (!MessageDigest.isEqual(digest, ChunkSeal.sha256(told)) || rounds < 1 || rounds > MOST_ROUNDS) {
                throw new BackupFault(BackupProblem.ALTERED);
            }
            return kind == PLAIN ? new ChunkSeal.Summed(digest) : sealed(in, key, told, digest, salt, rounds);
        } catch (EOFException _) {
            throw new BackupFault(BackupProblem.CUT_OFF);
        }
    }

    private static ChunkSeal sealed(InputStream in, BackupKey key, byte[] told, byte[] digest, byte[] salt, int rounds)
            throws IOException {
        if (!key.seals()) {
            throw new BackupFault(BackupProblem.NO_KEY);
        }
        var derived = key.derive(salt, rounds);
        var proof = in.readNBytes(PROOF);
        if (proof.length < PROOF) {
            throw new BackupFault(BackupProblem.CUT_OFF);
        }
        if (!MessageDigest.isEqual(proof, proof(derived, told))) {
            throw new BackupFault(BackupProblem.WRONG_KEY);
        }
        return new ChunkSeal.Encrypted(derived.sealing(), digest);
    }

    private static byte[] proof(BackupKey.Derived derived, byte[] told) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(derived.proving());
            return mac.doFinal(told);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
