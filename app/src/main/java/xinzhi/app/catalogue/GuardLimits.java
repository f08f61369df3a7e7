package xinzhi.app.catalogue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import xinzhi.app.platform.Confidence;

/// From where on a delivery of a list is conspicuous, and what follows (批次防线限值).
///
/// @param smallest differences of fewer rows say nothing
public record GuardLimits(Confidence confidence, int smallest, Map<Guard, Limit> limits) {
    /// Nothing is conspicuous.
    public static final GuardLimits NONE = new GuardLimits(Confidence.LOCAL_CHOICE, 0, Map.of());

    public GuardLimits {
        limits = Map.copyOf(limits);
    }

    /// What follows.
    public enum Severity {
        /// It is said (提示).
        NOTE,
        /// Another person has to release the commit (第二人复核放行).
        SECOND_PERSON
    }

    public record Limit(int number, Severity severity) {}

    public Optional<Limit> find(Guard guard) { return Optional.ofNullable(limits.get(guard)); }

    /// The same with other numbers for some of the guards that are set.
    GuardLimits with(Map<Guard, Integer> own) {
        var all = new EnumMap<Guard, Limit>(Guard.class);
        limits.forEach((guard, limit) -> all.put(guard,
                new Limit(own.getOrDefault(guard, limit.number()), limit.severity())));
        return new GuardLimits(confidence, smallest, all);
    }
}
