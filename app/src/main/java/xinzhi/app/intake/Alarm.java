package xinzhi.app.intake;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import xinzhi.app.catalogue.GuardLimits.Severity;

/// What a delivery is conspicuous by (批次异常), with the numbers of now, of the current list, and the limit passed.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "guard")
@JsonSubTypes({@JsonSubTypes.Type(value = Alarm.FewerRows.class, name = "fewer-rows"),
        @JsonSubTypes.Type(value = Alarm.MoreRows.class, name = "more-rows"),
        @JsonSubTypes.Type(value = Alarm.ManyAbsent.class, name = "absent"),
        @JsonSubTypes.Type(value = Alarm.FilledLess.class, name = "filled-less"),
        @JsonSubTypes.Type(value = Alarm.ManyQuarantined.class, name = "quarantined"),
        @JsonSubTypes.Type(value = Alarm.ManyChanged.class, name = "changed")})
public sealed interface Alarm {
    Severity severity();

    /// Percentage or points, as the catalogue gives it.
    int limit();

    /// A full list much shorter than the current one.
    record FewerRows(Severity severity, int limit, long rows, long head) implements Alarm {}

    /// A full list much longer than the current one.
    record MoreRows(Severity severity, int limit, long rows, long head) implements Alarm {}

    record ManyAbsent(Severity severity, int limit, long absent, long head) implements Alarm {}

    /// A field filled less often than in the last full list.
    ///
    /// @param now  of the rows in good order, percent
    /// @param head the same then
    record FilledLess(Severity severity, int limit, String field, int now, int head) implements Alarm {}

    record ManyQuarantined(Severity severity, int limit, long faulty, long rows) implements Alarm {}

    record ManyChanged(Severity severity, int limit, long changed, long head) implements Alarm {}
}
