package xinzhi.app.platform.crypto;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Derives keys from a secret: HKDF (RFC 5869) over the suite's own HMAC. The JDK's knows no SM3.
final class Hkdf {
    private Hkdf() {}

    static byte[] derive(Algorithms algorithms, byte[] secret, byte[] salt, byte[] info, int length) {
        var extracted = algorithms.mac(salt, secret);
        var out = new ByteArrayOutputStream();
        var block = new byte[0];
        for (int counter = 1; out.size() < length; counter++) {
            var message = new ByteArrayOutputStream();
            message.writeBytes(block);
            message.writeBytes(info);
            message.write(counter);
            block = algorithms.mac(extracted, message.toByteArray());
            out.writeBytes(block);
        }
        return Arrays.copyOf(out.toByteArray(), length);
    }
}
