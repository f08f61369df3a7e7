package xinzhi.app.platform.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/// The methods a seal is checked with; they need no key of this installation.
final class Crypto {
    private Crypto() {}

    static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("digest method " + name, e);
        }
    }

    /// By which a key is compared with the one the city has made public: SHA-256, in groups of four.
    static String fingerprint(String publicKey) {
        var hex = HexFormat.of().formatHex(digest("SHA-256").digest(Base64.getDecoder().decode(publicKey)));
        return hex.replaceAll("(.{4})(?!$)", "$1 ");
    }

    static boolean signed(String publicKey, byte[] message, String signature) {
        try {
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }
}
