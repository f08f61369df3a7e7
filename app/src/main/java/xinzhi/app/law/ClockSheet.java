package xinzhi.app.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the files of clocks say together, the nation's first and the city's upon it (法定时限数据).
///
/// @param steps whom to tell where a clock says nothing of its own
record ClockSheet(Map<String, Reckoning> reckonings, ClockEventNames events, List<EscalationStep> steps,
        List<ClockRule> rules) {
    static final ClockSheet EMPTY = new ClockSheet(Map.of(), new ClockEventNames(Map.of()), List.of(), List.of());

    ClockSheet {
        reckonings = Map.copyOf(reckonings);
        steps = List.copyOf(steps);
        rules = List.copyOf(rules);
    }

    Optional<Reckoning> reckoning(String id) { return Optional.ofNullable(reckonings.get(id)); }

    boolean knows(String clock) { return rules.stream().anyMatch(rule -> rule.id().equals(clock)); }

    ClockSheet with(ClockSheet more) {
        var all = new LinkedHashMap<>(reckonings);
        all.putAll(more.reckonings);
        return new ClockSheet(all, events.with(more.events), more.steps.isEmpty() ? steps : more.steps,
                Stream.concat(rules.stream(), more.rules.stream()).toList());
    }
}
