package xinzhi.app.law;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the events of the clocks are called (时限事项名称).
record ClockEventNames(Map<String, String> names) {
    ClockEventNames {
        names = Map.copyOf(names);
    }

    String of(String event) { return names.getOrDefault(event, event); }

    ClockEventNames with(ClockEventNames more) {
        var all = new LinkedHashMap<>(names);
        all.putAll(more.names);
        return new ClockEventNames(all);
    }
}
