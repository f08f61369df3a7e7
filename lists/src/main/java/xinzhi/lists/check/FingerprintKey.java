package xinzhi.lists.check;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret under which fingerprints are made; without it nobody can try out whether a number is in a list.
public final class FingerprintKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final SecretKeySpec secret;

    private FingerprintKey(SecretKeySpec secret) { this.secret = secret; }

    /// Takes a secret of at least 32 bytes.
    public static FingerprintKey of(byte[] secret) {
        if (secret.length < SHORTEST) {
            throw new IllegalArgumentException("fingerprint key shorter than " + SHORTEST + " bytes");
        }
        return new FingerprintKey(new SecretKeySpec(secret, ALGORITHM));
    }

    Mac mac() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
