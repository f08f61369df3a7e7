package xinzhi.app.platform.crypto;

import java.io.IOException;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import xinzhi.app.platform.crypto.MasterKey.Purpose;

/// Signatures (数字签名) under a key derived from a master key. Public keys are X.509 SubjectPublicKeyInfo, SM2 signatures DER: any other
/// program can verify them.
public final class Signatures {
    private Signatures() {}

    public static byte[] sign(Suite suite, MasterKey key, byte[] message) {
        try {
            var signer = suite.algorithms().newSigner();
            signer.init(true, privateKey(suite, key));
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] publicKey(Suite suite, MasterKey key) {
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicOf(privateKey(suite, key)))
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether the signature is by the owner of the public key, whichever suite it is of.
    public static boolean verify(byte[] message, byte[] signature, byte[] publicKey) {
        try {
            var key = PublicKeyFactory.createKey(publicKey);
            var signer = suiteOf(key).algorithms().newSigner();
            signer.init(false, key);
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        } catch (IOException | RuntimeException _) {
            return false; // Not a key, or none of ours.
        }
    }

    private static Suite suiteOf(AsymmetricKeyParameter key) {
        return switch (key) {
            case Ed25519PublicKeyParameters _ -> Suite.INTERNATIONAL;
            case ECPublicKeyParameters ec when ec.getParameters() instanceof ECNamedDomainParameters named
                    && named.getName().equals(GMObjectIdentifiers.sm2p256v1) ->
                Suite.NATIONAL;
            default -> throw new IllegalArgumentException("key of another family");
        };
    }

    private static AsymmetricKeyParameter privateKey(Suite suite, MasterKey key) {
        return suite.algorithms().signingKey(key.derive(suite, Purpose.SIGNING));
    }

    private static AsymmetricKeyParameter publicOf(AsymmetricKeyParameter key) {
        return switch (key) {
            case Ed25519PrivateKeyParameters secret -> secret.generatePublicKey();
            case ECPrivateKeyParameters secret -> new ECPublicKeyParameters(new FixedPointCombMultiplier()
                    .multiply(secret.getParameters().getG(), secret.getD()).normalize(), secret.getParameters());
            default -> throw new IllegalStateException("no signing key");
        };
    }
}
