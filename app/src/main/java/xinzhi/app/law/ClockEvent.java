package xinzhi.app.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that happened to a statutory clock (时限事项).
///
/// @param event     as the clock's data names it, e.g. `jd-ground-established`
/// @param day       when it happened
/// @param reference what proves it: document number, case number, receipt (依据)
/// @param countFrom the day still to come from which the period is counted back, where it is (倒数的起点)
public record ClockEvent(String event, LocalDate day, String reference, @Nullable LocalDate countFrom) {
    public ClockEvent(String event, LocalDate day, String reference) { this(event, day, reference, null); }
}
