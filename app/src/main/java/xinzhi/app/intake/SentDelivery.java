package xinzhi.app.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;

/// A delivery as its sender's system may see it: nothing of who handles it, nor of what it does to the boards' ledgers.
///
/// @param duty         of whoever handed it in
/// @param organisation of whoever handed it in
record SentDelivery(long id, String list, int sender, boolean whole, LocalDate cutOff, OffsetDateTime receivedAt,
        Duty duty, long organisation, String fileName, String sha256, long size, DeliveryState state,
        @Nullable String description, Delivery.Counts counts, Delivery.@Nullable Refusal refusal,
        Delivery.@Nullable Failure failure, @Nullable OffsetDateTime endedAt) {
    /// Whether the organisation's own system handed it in, and not somebody for it.
    boolean handedInBy(Actor actor) { return duty == Duty.SENDER && organisation == actor.organisation(); }

    /// Whether its rows have been checked.
    boolean read() {
        return switch (state) {
            case PREVIEWED, EVIDENCE_ONLY, COMMITTING, COMMITTED, WITHDRAWING, WITHDRAWN -> true;
            case RECEIVED, READING, REFUSED, DISCARDED, FAILED -> false;
        };
    }
}
