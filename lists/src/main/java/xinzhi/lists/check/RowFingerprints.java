package xinzhi.lists.check;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.ListFormat;

/// Makes the two fingerprints of a row; one instance per reading, its buffers are reused.
final class RowFingerprints {
    /// Changes when the canonical form of a value changes, so that old and new fingerprints are never compared.
    private static final String KIT_VERSION = "1";
    private static final byte END_OF_CODE = 0x1E;
    private static final byte END_OF_VALUE = 0x1F;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final Mac mac;
    private final byte[] keyPrefix;
    private final byte[] contentPrefix;
    private final int[] key;
    private final int[] keyIfPrinted;
    private final int[] byCode;
    private final byte[][] codes;
    private final byte[] digest;
    private byte[] text = new byte[4096];
    private int length;

    RowFingerprints(ListFormat format, FingerprintKey secret) {
        mac = secret.mac();
        digest = new byte[mac.getMacLength()];
        keyPrefix = prefix("key", format);
        contentPrefix = prefix("content", format);
        key = format.key().stream().mapToInt(format::position).toArray();
        keyIfPrinted = format.keyIfPrinted().stream().mapToInt(format::position).toArray();
        var fields = format.fields();
        byCode = IntStream.range(0, fields.size()).boxed().sorted(Comparator.comparing(i -> fields.get(i).code()))
                .mapToInt(Integer::intValue).toArray();
        codes = fields.stream().map(field -> bytes(field.code(), END_OF_CODE)).toArray(byte[][]::new);
    }

    Fingerprint key(@Nullable String[] compared) {
        begin(keyPrefix);
        for (int position : key) {
            appendValue(compared[position]);
        }
        appendPrinted(keyIfPrinted, compared);
        return finish();
    }

    /// Empty fields leave no trace, so a column that is missing and one that is empty are the same.
    Fingerprint content(@Nullable String[] compared) {
        begin(contentPrefix);
        appendPrinted(byCode, compared);
        return finish();
    }

    private void appendPrinted(int[] positions, @Nullable String[] compared) {
        for (int position : positions) {
            var value = compared[position];
            if (value != null) {
                append(codes[position]);
                appendValue(value);
            }
        }
    }

    private void begin(byte[] prefix) {
        length = 0;
        append(prefix);
    }

    private void append(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, text, length, bytes.length);
        length += bytes.length;
    }

    private void appendValue(@Nullable String value) {
        if (value != null) {
            reserve(3 * value.length() + 1);
            length = encode(value, text, length);
        } else {
            reserve(1);
        }
        text[length++] = END_OF_VALUE;
    }

    /// UTF-8, by hand to spare an array per value; surrogates are encoded one by one, which is unambiguous all the same.
    private static int encode(String value, byte[] into, int start) {
        int at = start;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                into[at++] = (byte) c;
            } else if (c < 0x800) {
                into[at++] = (byte) (0xC0 | (c >> 6));
                into[at++] = (byte) (0x80 | (c & 0x3F));
            } else {
                into[at++] = (byte) (0xE0 | (c >> 12));
                into[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                into[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        return at;
    }

    private void reserve(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
        }
    }

    private Fingerprint finish() {
        mac.update(text, 0, length);
        try {
            mac.doFinal(digest, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the digest has room for the fingerprint", e);
        }
        return new Fingerprint((long) LONG.get(digest, 0), (long) LONG.get(digest, Long.BYTES));
    }

    private static byte[] prefix(String part, ListFormat format) {
        return bytes(part + '/' + KIT_VERSION + '/' + format.id(), END_OF_VALUE);
    }

    private static byte[] bytes(String text, byte end) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var ended = Arrays.copyOf(bytes, bytes.length + 1);
        ended[bytes.length] = end;
        return ended;
    }
}
