package xinzhi.app.platform.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;

/// The head of a day (日封存值): its last block, signed when the day was over.
///
/// @param signature base 64
/// @param publicKey of the installation that signed; base 64
record DayHead(LocalDate day, long block, String digest, Instant signedAt, String signature, String publicKey) {
    private static final String FORM = "xinzhi.day-head.1";

    static DayHead sign(LocalDate day, long block, String digest, Instant at, SealKey key) {
        var signature = key.sign(message(day, block, digest, at));
        return new DayHead(day, block, digest, at, Base64.getEncoder().encodeToString(signature),
                Base64.getEncoder().encodeToString(key.publicKey()));
    }

    boolean signed() { return Crypto.signed(publicKey, message(day, block, digest, signedAt), signature); }

    private static byte[] message(LocalDate day, long block, String digest, Instant at) {
        return new Fields(FORM).text(day.toString()).number(block).text(digest).time(at).bytes();
    }
}
