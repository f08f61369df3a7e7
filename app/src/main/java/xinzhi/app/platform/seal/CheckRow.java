package xinzhi.app.platform.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a verification found, as kept; place and reason are null where nothing is broken.
public record CheckRow(Instant at, long millis, long blocks, long events, long unsealed, @Nullable String place,
        @Nullable String reason) {}
