package xinzhi.app.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Confidence;

/// A statutory period within which somebody has to do something (法定时限), as one instrument set it for a time.
///
/// @param rule        the rule of the rule list it belongs to, e.g. `JD-08`
/// @param bound       who is bound, in words (约束对象)
/// @param from        first day on which it can start
/// @param until       last such day; absent: in force
/// @param starts      the events that start it (起算)
/// @param met         the events that end it as meant (完成)
/// @param suspendedBy the events from which it stands still (中止)
/// @param resumedBy   the events from which it goes on (恢复)
public record ClockRule(String id, @Nullable String rule, String name, Kind kind, String bound, String instrument,
        @Nullable String article, LocalDate from, @Nullable LocalDate until, List<String> starts, List<String> met,
        Term term, Reckoning reckoning, List<String> suspendedBy, List<String> resumedBy, @Nullable Extension extension,
        List<EscalationStep> steps, Confidence confidence, @Nullable String source, @Nullable String note,
        List<Example> examples) {
    public ClockRule {
        starts = List.copyOf(starts);
        met = List.copyOf(met);
        suspendedBy = List.copyOf(suspendedBy);
        resumedBy = List.copyOf(resumedBy);
        steps = List.copyOf(steps);
        examples = List.copyOf(examples);
    }

    public enum Kind {
        /// An authority must have acted; later is overdue (机关办理时限).
        ACT,
        /// Somebody may act, and may no longer when it has run out (当事人的期限).
        WINDOW
    }

    /// @param by    the events that extend it (延长)
    /// @param times how often it may be
    public record Extension(List<String> by, int number, int times) {
        public Extension {
            by = List.copyOf(by);
        }
    }

    /// A worked example: from this day it must end on that one.
    record Example(LocalDate start, List<Reckoning.Pause> pauses, int extended, LocalDate due) {
        Example {
            pauses = List.copyOf(pauses);
        }
    }

    boolean inForceOn(LocalDate day) { return !day.isBefore(from) && (until == null || !day.isAfter(until)); }

    boolean overlaps(ClockRule other) {
        return id.equals(other.id) && (until == null || !until.isBefore(other.from))
                && (other.until == null || !other.until.isBefore(from));
    }

    boolean extendedBy(String event) { return extension != null && extension.by().contains(event); }

    /// Its end, however often extended and interrupted.
    Deadline end(LocalDate start, int extended, List<Reckoning.Pause> pauses, WorkingDays calendar) {
        return reckoning.end(extended(extended), start, pauses, calendar);
    }

    Term extended(int times) { return extension == null ? term : term.plus(times * extension.number()); }
}
