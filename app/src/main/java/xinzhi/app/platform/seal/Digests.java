package xinzhi.app.platform.seal;

import java.security.MessageDigest;
import java.util.HexFormat;

/// One digest method (摘要算法) at work, by the name it has in blocks.
final class Digests {
    private final MessageDigest method;

    private Digests(MessageDigest method) { this.method = method; }

    static Digests of(String name) { return new Digests(Crypto.digest(name)); }

    /// The digest in small hexadecimal letters.
    String of(Fields fields) { return of(fields.bytes()); }

    String of(byte[] bytes) { return HexFormat.of().formatHex(method.digest(bytes)); }
}
