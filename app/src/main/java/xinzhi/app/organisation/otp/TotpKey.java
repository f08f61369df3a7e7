package xinzhi.app.organisation.otp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/// The secret an account shares with its authenticator app (动态口令密钥).
public final class TotpKey {
    /// As long as what SHA-1 gives, as RFC 4226 recommends.
    private static final int LENGTH = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private final byte[] bytes;

    private TotpKey(byte[] bytes) { this.bytes = bytes; }

    public static TotpKey fresh() {
        var bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new TotpKey(bytes);
    }

    public static TotpKey of(byte[] bytes) { return new TotpKey(Arrays.copyOf(bytes, bytes.length)); }

    public byte[] bytes() { return Arrays.copyOf(bytes, bytes.length); }

    /// As typed into an app by hand; RFC 4648 without padding.
    public String base32() {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held = ((held << Byte.SIZE) | (b & 0xff)) & 0xffff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(BASE32.charAt((held >> bits) & 0x1f));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt((held << (BITS - bits)) & 0x1f));
        }
        return text.toString();
    }

    /// The address an app reads from the picture.
    public String uri(String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + base32() + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
