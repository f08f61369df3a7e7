package xinzhi.app.intake;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A file handed in without saying what it is (待识别文件).
///
/// @param delivery what it became, once confirmed
record DroppedFile(long id, String fileName, String sha256, long size, OffsetDateTime receivedAt, String receivedName,
        State state, @Nullable Long delivery) {
    enum State {
        WAITING,
        CONFIRMED,
        GIVEN_UP;

        String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

        static State of(String code) { return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')); }
    }
}
