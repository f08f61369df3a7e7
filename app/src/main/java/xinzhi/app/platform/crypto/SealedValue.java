package xinzhi.app.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import xinzhi.app.platform.crypto.MasterKey.Purpose;

/// The format of sealed values: origin · nonce · cipher text and tag. Origin and place are authenticated with it.
public final class SealedValue {
    /// 1 was the first form, of which nothing was ever kept.
    public static final byte FORMAT = 2;
    private static final int HEADER = Origin.LENGTH + Algorithms.NONCE;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedValue() {}

    public static byte[] seal(Suite suite, MasterKey key, String place, byte[] plain) {
        return seal(new Origin(FORMAT, suite, key.id()), key.derive(suite, Purpose.SEALING), place, plain);
    }

    public static byte[] open(KeyRing ring, String place, byte[] sealed) throws NotAuthentic {
        var origin = Origin.of(sealed);
        if (origin.format() != FORMAT) {
            throw new NotAuthentic("unknown format");
        }
        return open(origin, ring.get(origin.key()).derive(origin.suite(), Purpose.SEALING), place, sealed);
    }

    static byte[] seal(Origin origin, byte[] key, String place, byte[] plain) {
        var nonce = new byte[Algorithms.NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = origin.suite().algorithms().encrypt(key, nonce, bound(origin, place), plain, plain.length);
        return ByteBuffer.allocate(HEADER + sealed.length).put(origin.bytes()).put(nonce).put(sealed).array();
    }

    static byte[] open(Origin origin, byte[] key, String place, byte[] sealed) throws NotAuthentic {
        if (sealed.length < HEADER + Algorithms.TAG) {
            throw new NotAuthentic("cut off");
        }
        var nonce = Arrays.copyOfRange(sealed, Origin.LENGTH, HEADER);
        return origin.suite().algorithms().decrypt(key, nonce, bound(origin, place), sealed, HEADER,
                sealed.length - HEADER);
    }

    private static byte[] bound(Origin origin, String place) {
        var name = place.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Origin.LENGTH + name.length).put(origin.bytes()).put(name).array();
    }
}
