package xinzhi.app.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The body of a request on its way into the evidence store. What is not in order breaks off before the end is told, so that nothing of it is
/// kept: too long, shorter than said, empty, or not the bytes its sender meant.
final class ReceivedBody extends FilterInputStream {
    private final MessageDigest digest;
    private final long said;
    private final long most;
    private final @Nullable String meant;
    private long size;
    private boolean ended;

    /// @param said  length as the header says, -1 where it says none
    /// @param meant SHA-256 as the header says, in hexadecimal; null where it says none
    ReceivedBody(InputStream body, MessageDigest digest, long said, long most, @Nullable String meant) {
        super(new DigestInputStream(body, digest));
        this.digest = digest;
        this.said = said;
        this.most = most;
        this.meant = meant;
    }

    /// Why the body is not taken.
    enum Why {
        TOO_LARGE,
        INCOMPLETE,
        EMPTY,
        OTHER_DIGEST
    }

    /// Breaks off the receiving.
    static final class Refused extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Why why;

        Refused(Why why) {
            super(why.name());
            this.why = why;
        }

        Why why() { return why; }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int n;
        try {
            n = super.read(to, from, length);
        } catch (IOException e) {
            var broken = new Refused(Why.INCOMPLETE);
            broken.addSuppressed(e);
            throw broken;
        }
        if (n < 0) {
            end();
            return n;
        }
        size += n;
        if (size > most) {
            throw new Refused(Why.TOO_LARGE);
        }
        return n;
    }

    private void end() throws Refused {
        if (ended) {
            return;
        }
        ended = true;
        if (said >= 0 && size != said) {
            throw new Refused(Why.INCOMPLETE);
        }
        if (size == 0) {
            throw new Refused(Why.EMPTY);
        }
        if (meant != null && !meant.equals(HexFormat.of().formatHex(digest.digest()))) {
            throw new Refused(Why.OTHER_DIGEST);
        }
    }
}
