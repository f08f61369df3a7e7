package xinzhi.app.platform.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import xinzhi.app.platform.crypto.MasterKey.Purpose;

/// The key of one stream or file: drawn for it alone, and kept in its header, sealed under a master key. A change of master key
/// seals only this again, whatever the size of the file.
public final class StreamKey {
    /// Bytes of the sealed form: origin, nonce, suite of the chunks, their nonces' beginning, key, tag.
    public static final int HEADER = Origin.LENGTH + Algorithms.NONCE + 1 + StreamKey.PREFIX + StreamKey.SECRET
            + Algorithms.TAG;
    public static final byte FORMAT = 3;
    private static final int PREFIX = 7;
    private static final int SECRET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Suite suite;
    private final byte[] prefix;
    private final byte[] secret;

    private StreamKey(Suite suite, byte[] prefix, byte[] secret) {
        this.suite = suite;
        this.prefix = prefix;
        this.secret = secret;
    }

    public static StreamKey fresh(Suite suite) {
        var prefix = new byte[PREFIX];
        var secret = new byte[SECRET];
        RANDOM.nextBytes(prefix);
        RANDOM.nextBytes(secret);
        return new StreamKey(suite, prefix, secret);
    }

    /// The header.
    public byte[] wrap(Suite wrapping, MasterKey key, String place) {
        var plain = ByteBuffer.allocate(1 + PREFIX + SECRET).put(suite.code()).put(prefix).put(secret).array();
        return SealedValue.seal(new Origin(FORMAT, wrapping, key.id()), key.derive(wrapping, Purpose.WRAPPING), place,
                plain);
    }

    public static StreamKey unwrap(KeyRing ring, String place, byte[] header) throws NotAuthentic {
        var origin = Origin.of(header);
        if (origin.format() != FORMAT) {
            throw new NotAuthentic("unknown format");
        }
        var key = ring.get(origin.key()).derive(origin.suite(), Purpose.WRAPPING);
        var plain = SealedValue.open(origin, key, place, header);
        var suite = Suite.find(plain[0]).orElseThrow(() -> new NotAuthentic("unknown suite"));
        return new StreamKey(suite, Arrays.copyOfRange(plain, 1, 1 + PREFIX),
                Arrays.copyOfRange(plain, 1 + PREFIX, plain.length));
    }

    byte[] sealChunk(long number, boolean last, byte[] plain, int length) {
        return suite.algorithms().encrypt(key(), nonce(number, last), new byte[0], plain, length);
    }

    byte[] openChunk(long number, boolean last, byte[] sealed, int length) throws NotAuthentic {
        return suite.algorithms().decrypt(key(), nonce(number, last), new byte[0], sealed, 0, length);
    }

    private byte[] key() { return Arrays.copyOf(secret, suite.algorithms().keyLength()); }

    /// Says which chunk it is and whether it is the last: nothing can be cut off, put in, left out or moved.
    private byte[] nonce(long number, boolean last) {
        if (number >> 32 != 0) {
            throw new IllegalStateException("more chunks than there are numbers");
        }
        return ByteBuffer.allocate(Algorithms.NONCE).put(prefix).putInt((int) number).put((byte) (last ? 1 : 0))
                .array();
    }
}
