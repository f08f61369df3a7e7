package xinzhi.app.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/// A key as its holder has it (接口密钥): a beginning people may name it by, and 256 random bits.
///
/// @param text never printed, logged or stored
record SenderKeyText(String text) {
    private static final Pattern FORM = Pattern.compile("xzk_[0-9A-Za-z]{8}_[0-9A-Za-z]{43}");
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BEGINNING = 4;
    private static final int HANDLE = 8;
    private static final int SECRET = 43;

    static SenderKeyText fresh() { return new SenderKeyText("xzk_" + signs(HANDLE) + "_" + signs(SECRET)); }

    private static String signs(int count) {
        var random = new SecureRandom();
        var made = new StringBuilder();
        for (int i = 0; i < count; i++) {
            made.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return made.toString();
    }

    /// What a request bears in its header, if it has the form of a key.
    static Optional<SenderKeyText> of(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new SenderKeyText(sent)) : Optional.empty();
    }

    String handle() { return text.substring(BEGINNING, BEGINNING + HANDLE); }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() { return "xzk_" + handle(); }
}
