package xinzhi.app.law;

/// Why an event does not fit a clock (不予登记的原因).
public enum ClockRefusal {
    NO_SUCH_CLOCK,
    NOT_IN_FORCE,
    DOES_NOT_START_IT,
    COUNT_FROM_MISSING,
    COUNT_FROM_NOT_WANTED,
    NOT_OF_THIS_CLOCK,
    STARTED_ALREADY,
    BEFORE_THE_LAST,
    DONE_ALREADY,
    SUSPENDED_ALREADY,
    NOT_SUSPENDED,
    RUN_OUT_ALREADY,
    EXTENDED_OFTEN_ENOUGH,
    NO_EVENTS
}
