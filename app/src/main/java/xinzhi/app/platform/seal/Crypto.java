package xinzhi.app.platform.seal;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import xinzhi.app.platform.crypto.Algorithms;
import xinzhi.app.platform.crypto.Signatures;
import xinzhi.app.platform.crypto.Suite;

/// The methods a seal is checked with; they need no key of this installation.
final class Crypto {
    private Crypto() {}

    static boolean knows(String digest) { return find(digest).isPresent(); }

    static MessageDigest digest(String name) { return find(name).orElseThrow().newDigest(); }

    private static Optional<Algorithms> find(String digest) {
        return Arrays.stream(Suite.values()).map(Suite::algorithms).filter(a -> a.digestName().equals(digest))
                .findFirst();
    }

    /// By which a key is compared with the one the city has made public: SHA-256 of its X.509 form, in groups of four.
    static String fingerprint(String publicKey) {
        var hex = HexFormat.of().formatHex(digest("SHA-256").digest(Base64.getDecoder().decode(publicKey)));
        return hex.replaceAll("(.{4})(?!$)", "$1 ");
    }

    static boolean signed(String publicKey, byte[] message, String signature) {
        try {
            var base64 = Base64.getDecoder();
            return Signatures.verify(message, base64.decode(signature), base64.decode(publicKey));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
