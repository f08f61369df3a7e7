package xinzhi.app.platform;

import java.util.Arrays;

/// The secrets of this installation (密钥).
public final class Secrets {
    private final byte[] fingerprintKey;

    Secrets(byte[] fingerprintKey) {
        if (fingerprintKey.length < 32) {
            throw new IllegalArgumentException("the fingerprint key needs 32 bytes");
        }
        this.fingerprintKey = Arrays.copyOf(fingerprintKey, fingerprintKey.length);
    }

    /// Secret of the keyed fingerprints of rows.
    public byte[] fingerprintKey() { return Arrays.copyOf(fingerprintKey, fingerprintKey.length); }
}
