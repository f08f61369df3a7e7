package xinzhi.app.law;

import java.time.LocalDate;
import java.util.List;

/// All there is to keep of a clock (时限的留存事实): which period, in which version, and what happened. Everything else follows from
/// it again.
///
/// @param version the first day of the version that was applied
public record ClockFacts(String clock, LocalDate version, List<ClockEvent> events) {
    public ClockFacts {
        events = List.copyOf(events);
    }
}
