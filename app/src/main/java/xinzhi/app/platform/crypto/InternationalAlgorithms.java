package xinzhi.app.platform.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// AES-256-GCM, SHA-256 and HMAC-SHA-256 of the JDK, which uses the processor's own instructions; Ed25519 signatures.
final class InternationalAlgorithms implements Algorithms {
    static final InternationalAlgorithms THEY = new InternationalAlgorithms();
    private InternationalAlgorithms() {}

    @Override
    public int keyLength() { return 32; }

    @Override
    public String digestName() { return "SHA-256"; }

    @Override
    public MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] mac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] encrypt(byte[] key, byte[] nonce, byte[] place, byte[] plain, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] decrypt(byte[] key, byte[] nonce, byte[] place, byte[] sealed, int offset, int length)
            throws NotAuthentic {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(sealed, offset, length);
        } catch (AEADBadTagException e) {
            throw new NotAuthentic(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(place);
        return cipher;
    }

    @Override
    public AsymmetricKeyParameter signingKey(byte[] secret) { return new Ed25519PrivateKeyParameters(secret, 0); }

    @Override
    public Signer newSigner() { return new Ed25519Signer(); }
}
