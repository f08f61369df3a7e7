package xinzhi.app.platform.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// The canonical form (规范字节): fields one after the other, each as the number of its bytes (four bytes, the highest first) and its
/// UTF-8; a field that is absent has the length -1 and no bytes. The first field names the form.
final class Fields {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withZone(ZoneOffset.UTC);
    private static final int ABSENT = -1;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    Fields(String form) { text(form); }

    Fields text(@Nullable String text) {
        if (text == null) {
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(ABSENT).array());
        } else {
            var field = text.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
            bytes.writeBytes(field);
        }
        return this;
    }

    Fields number(long number) { return text(Long.toString(number)); }

    /// In UTC, always with six decimals: what the database keeps.
    Fields time(Instant time) { return text(printed(time)); }

    static String printed(Instant time) { return INSTANT.format(time); }

    byte[] bytes() { return bytes.toByteArray(); }
}
