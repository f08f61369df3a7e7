package xinzhi.app.platform.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// How one chunk of a backup is protected. A chunk is bound to its file, its place in it, and whether it is the last: none can be
/// altered, left out, exchanged or cut off unnoticed.
sealed interface ChunkSeal {
    byte[] seal(long index, boolean last, byte[] bytes, int length);

    /// Nothing where the chunk is not what was sealed.
    Optional<byte[]> open(long index, boolean last, byte[] sealed);

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] place(long index, boolean last) {
        return ByteBuffer.allocate(9).putLong(index).put((byte) (last ? 1 : 0)).array();
    }

    /// Authenticated encryption. The key is this file's alone, so counting makes no nonce twice.
    final class Encrypted implements ChunkSeal {
        private static final int TAG_BITS = 128;
        private final SecretKey key;
        private final byte[] head;

        Encrypted(SecretKey key, byte[] head) {
            this.key = key;
            this.head = head.clone();
        }

        @Override
        public byte[] seal(long index, boolean last, byte[] bytes, int length) {
            try {
                return cipher(Cipher.ENCRYPT_MODE, index, last).doFinal(bytes, 0, length);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<byte[]> open(long index, boolean last, byte[] sealed) {
            try {
                return Optional.of(cipher(Cipher.DECRYPT_MODE, index, last).doFinal(sealed));
            } catch (GeneralSecurityException _) {
                return Optional.empty();
            }
        }

        private Cipher cipher(int mode, long index, boolean last) throws GeneralSecurityException {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var nonce = ByteBuffer.allocate(12).putInt(0).putLong(index).array();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(head);
            cipher.updateAAD(place(index, last));
            return cipher;
        }
    }

    /// A digest behind every chunk: finds damage, keeps nothing secret and stops nobody who forges.
    final class Summed implements ChunkSeal {
        private static final int DIGEST = 32;
        private final byte[] head;

        Summed(byte[] head) { this.head = head.clone(); }

        @Override
        public byte[] seal(long index, boolean last, byte[] bytes, int length) {
            var told = Arrays.copyOf(bytes, length);
            return ByteBuffer.allocate(length + DIGEST).put(told).put(sha256(head, place(index, last), told)).array();
        }

        @Override
        public Optional<byte[]> open(long index, boolean last, byte[] sealed) {
            if (sealed.length < DIGEST) {
                return Optional.empty();
            }
            var told = Arrays.copyOf(sealed, sealed.length - DIGEST);
            var digest = Arrays.copyOfRange(sealed, sealed.length - DIGEST, sealed.length);
            return MessageDigest.isEqual(digest, sha256(head, place(index, last), told))
                    ? Optional.of(told)
                    : Optional.empty();
        }
    }
}
