package xinzhi.app.intake;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// That a committed delivery is to be taken back, or was (撤回).
///
/// @param second whether it touches more than one person alone may take back
/// @param by     who did it: another than who asked, where a second is needed; null while it is only asked for
public record Withdrawal(long askedBy, String askedName, OffsetDateTime askedAt, String reason, boolean second,
        @Nullable Done by) {
    public record Done(long by, String name, OffsetDateTime at) {}
}
