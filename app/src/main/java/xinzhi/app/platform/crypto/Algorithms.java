package xinzhi.app.platform.crypto;

import java.security.MessageDigest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/// What a suite can do. Encryption is authenticated encryption with a tag of 16 bytes and a nonce of 12; there is no other.
public sealed interface Algorithms permits NationalAlgorithms, InternationalAlgorithms {
    int NONCE = 12;
    int TAG = 16;

    /// Bytes of a key for encryption.
    int keyLength();

    String digestName();

    MessageDigest newDigest();

    byte[] mac(byte[] key, byte[] message);

    /// Cipher text followed by the tag.
    byte[] encrypt(byte[] key, byte[] nonce, byte[] place, byte[] plain, int length);

    byte[] decrypt(byte[] key, byte[] nonce, byte[] place, byte[] sealed, int offset, int length) throws NotAuthentic;

    /// The private key that belongs to a secret of 48 bytes.
    AsymmetricKeyParameter signingKey(byte[] secret);

    Signer newSigner();
}
