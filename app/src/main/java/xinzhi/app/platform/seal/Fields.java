package xinzhi.app.platform.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The canonical form (规范字节): fields one after the other, each as the number of its bytes (four bytes, the highest first) and its
/// UTF-8; a field that is absent has the length -1 and no bytes. The first field names the form.
final class Fields {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withZone(ZoneOffset.UTC);
    private static final int ABSENT = -1;
    private byte[] bytes = new byte[512];
    private int length;

    Fields(String form) { text(form); }

    Fields text(@Nullable String text) {
        if (text == null) {
            number(ABSENT, 0);
        } else {
            var field = text.getBytes(StandardCharsets.UTF_8);
            number(field.length, field.length);
            System.arraycopy(field, 0, bytes, length, field.length);
            length += field.length;
        }
        return this;
    }

    Fields number(long number) { return text(Long.toString(number)); }

    /// Four bytes, with room for so many more behind them.
    private void number(int number, int more) {
        if (bytes.length - length < Integer.BYTES + more) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + Integer.BYTES + more);
        }
        bytes[length++] = (byte) (number >>> 24);
        bytes[length++] = (byte) (number >>> 16);
        bytes[length++] = (byte) (number >>> 8);
        bytes[length++] = (byte) number;
    }

    /// In UTC, always with six decimals: what the database keeps.
    Fields time(Instant time) { return text(printed(time)); }

    static String printed(Instant time) { return INSTANT.format(time); }

    byte[] bytes() { return Arrays.copyOf(bytes, length); }
}
