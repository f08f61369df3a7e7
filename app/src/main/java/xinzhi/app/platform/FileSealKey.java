package xinzhi.app.platform;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import xinzhi.app.platform.seal.SealKey;

/// Stands in until the vault signs.
final class FileSealKey implements SealKey {
    private final KeyPair pair;

    FileSealKey() {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String digestName() { return "SHA-256"; }

    @Override
    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] publicKey() { return pair.getPublic().getEncoded(); }

    @Override
    public boolean ours(byte[] publicKey) { return Arrays.equals(publicKey, publicKey()); }
}
