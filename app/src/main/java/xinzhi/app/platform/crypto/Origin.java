package xinzhi.app.platform.crypto;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/// How something was sealed; stands readable before it, so that it stays readable when suite and key have changed.
public record Origin(byte format, Suite suite, int key) {
    /// Bytes it takes: format, suite, number of the key.
    public static final int LENGTH = 6;

    /// @throws NotAuthentic when these bytes say nothing of the kind
    public static Origin of(byte[] sealed) throws NotAuthentic {
        try {
            var bytes = ByteBuffer.wrap(sealed);
            byte format = bytes.get();
            var suite = Suite.find(bytes.get()).orElseThrow(() -> new NotAuthentic("unknown suite"));
            return new Origin(format, suite, bytes.getInt());
        } catch (BufferUnderflowException e) {
            throw new NotAuthentic(e);
        }
    }

    public byte[] bytes() { return ByteBuffer.allocate(LENGTH).put(format).put(suite.code()).putInt(key).array(); }
}
