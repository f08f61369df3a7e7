package xinzhi.app.intake;

import org.jspecify.annotations.Nullable;

/// Which rows set aside somebody wants to see; null asks for all.
///
/// @param delivery of one delivery, else of the latest of every list and sender
/// @param code     with this fault
/// @param state    null for those not settled
record QuarantineFilter(@Nullable Long delivery, @Nullable String list, @Nullable Integer sender,
        @Nullable String code, @Nullable QuarantineState state) {
    static QuarantineFilter of(long delivery) { return new QuarantineFilter(delivery, null, null, null, null); }
}
