package xinzhi.app.platform.crypto;

import java.util.Arrays;
import java.util.Optional;

/// The two families of algorithms (密码算法套件). Codes stand in everything sealed and never change.
public enum Suite {
    /// SM2, SM3, SM4 (国密).
    NATIONAL(1),
    /// Ed25519, SHA-256, AES-256.
    INTERNATIONAL(2);

    private final byte code;

    Suite(int code) { this.code = (byte) code; }

    public byte code() { return code; }

    public Algorithms algorithms() {
        return switch (this) {
            case NATIONAL -> NationalAlgorithms.THEY;
            case INTERNATIONAL -> InternationalAlgorithms.THEY;
        };
    }

    static Optional<Suite> find(byte code) {
        return Arrays.stream(values()).filter(suite -> suite.code == code).findFirst();
    }
}
