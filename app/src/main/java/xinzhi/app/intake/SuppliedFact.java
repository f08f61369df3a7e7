package xinzhi.app.intake;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A fact the city has learnt of a thin row (补充的要素): what, from whom, on what basis. The row it completes stays what it was.
///
/// @param value as it was read
/// @param clear that somebody takes it back; counts once that delivery is committed
record SuppliedFact(long id, long delivery, int coverage, long listing, String field, String value, String supplier,
        String basis, String authorName, OffsetDateTime at, DeliveryState state, @Nullable Clear clear,
        @Nullable Printed printed) {
    record Clear(long delivery, DeliveryState state, String reason, String author, OffsetDateTime at) {}

    /// The sender's own list says it by now.
    record Printed(long delivery, boolean same) {}

    /// What has become of it.
    enum Standing {
        /// Not in the ledger yet, or no more.
        NONE,
        IN_FORCE,
        CLEARED,
        /// The source says the same.
        SUPERSEDED,
        /// The source says otherwise, and stands.
        CONTRADICTED
    }

    Standing standing() {
        if (state != DeliveryState.COMMITTED) {
            return Standing.NONE;
        }
        if (printed != null) {
            return printed.same() ? Standing.SUPERSEDED : Standing.CONTRADICTED;
        }
        return clear != null && clear.state() == DeliveryState.COMMITTED ? Standing.CLEARED : Standing.IN_FORCE;
    }

    /// Whether it is being taken back.
    boolean beingCleared() {
        return clear != null && (clear.state().working() || clear.state() == DeliveryState.PREVIEWED);
    }
}
