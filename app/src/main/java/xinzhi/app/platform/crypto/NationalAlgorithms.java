package xinzhi.app.platform.crypto;

import java.math.BigInteger;
import java.security.MessageDigest;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.jcajce.provider.digest.SM3;

/// SM4-GCM (GB/T 32907, RFC 8998), SM3 (GB/T 32905), HMAC-SM3, SM2 signatures (GB/T 32918) under the standard's own user id.
final class NationalAlgorithms implements Algorithms {
    static final NationalAlgorithms THEY = new NationalAlgorithms();
    private static final ECNamedDomainParameters CURVE = new ECNamedDomainParameters(GMObjectIdentifiers.sm2p256v1,
            GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));

    private NationalAlgorithms() {}

    @Override
    public int keyLength() { return 16; }

    @Override
    public String digestName() { return "SM3"; }

    @Override
    public MessageDigest newDigest() { return new SM3.Digest(); }

    @Override
    public byte[] mac(byte[] key, byte[] message) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        var tag = new byte[mac.getMacSize()];
        mac.doFinal(tag, 0);
        return tag;
    }

    @Override
    public byte[] encrypt(byte[] key, byte[] nonce, byte[] place, byte[] plain, int length) {
        try {
            return run(true, key, nonce, place, plain, 0, length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] decrypt(byte[] key, byte[] nonce, byte[] place, byte[] sealed, int offset, int length)
            throws NotAuthentic {
        try {
            return run(false, key, nonce, place, sealed, offset, length);
        } catch (InvalidCipherTextException e) {
            throw new NotAuthentic(e);
        }
    }

    private static byte[] run(boolean encrypting, byte[] key, byte[] nonce, byte[] place, byte[] in, int offset,
            int length) throws InvalidCipherTextException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypting, new AEADParameters(new KeyParameter(key), TAG * 8, nonce, place));
        var out = new byte[cipher.getOutputSize(length)];
        int done = cipher.processBytes(in, offset, length, out, 0);
        cipher.doFinal(out, done);
        return out;
    }

    /// A number from 1 to the order less two, as GB/T 32918.1 asks; the secret is so long that no number is favoured.
    @Override
    public AsymmetricKeyParameter signingKey(byte[] secret) {
        var most = CURVE.getN().subtract(BigInteger.TWO);
        return new ECPrivateKeyParameters(new BigInteger(1, secret).mod(most).add(BigInteger.ONE), CURVE);
    }

    @Override
    public Signer newSigner() { return new SM2Signer(); }
}
