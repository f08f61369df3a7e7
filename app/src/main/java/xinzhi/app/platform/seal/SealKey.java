package xinzhi.app.platform.seal;

/// What this installation seals with (封存密钥): its digest method and its signing key.
public interface SealKey {
    /// `SM3` or `SHA-256`.
    String digestName();

    byte[] sign(byte[] message);

    /// As X.509 writes it.
    byte[] publicKey();

    /// Whether a public key is or was this installation's.
    boolean ours(byte[] publicKey);
}
