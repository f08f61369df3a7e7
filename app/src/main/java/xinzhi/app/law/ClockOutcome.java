package xinzhi.app.law;

/// What became of telling a clock of an event (登记结果).
public sealed interface ClockOutcome {
    record Accepted(StatutoryClock clock) implements ClockOutcome {}

    /// @param text the reason in a sentence for whoever entered it
    record Refused(ClockRefusal reason, String text) implements ClockOutcome {}

    /// The clock; asking for one that was refused is a fault.
    default StatutoryClock get() {
        return switch (this) {
            case Accepted(var clock) -> clock;
            case Refused(var reason, var text) -> throw new IllegalStateException(reason + ": " + text);
        };
    }
}
