package xinzhi.app.platform.crypto;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/// A key from a passphrase: PBKDF2 over HMAC-SM3, made slow for whoever guesses. The number of rounds belongs to the format.
public final class Passphrase {
    private static final int ROUNDS = 300_000;

    private Passphrase() {}

    public static MasterKey stretch(String passphrase, byte[] salt) {
        var generator = new PKCS5S2ParametersGenerator(new SM3Digest());
        generator.init(passphrase.getBytes(StandardCharsets.UTF_8), salt, ROUNDS);
        return new MasterKey(0, ((KeyParameter) generator.generateDerivedMacParameters(256)).getKey());
    }
}
