package xinzhi.app.catalogue;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataMap;

/// Reads the limits that hold for every list, `guards.yaml`, over those of the more general folder.
final class GuardsReader implements Function<DataMap, Supplier<GuardLimits>> {
    private static final int LARGEST = 10_000;
    private final GuardLimits general;

    GuardsReader(GuardLimits general) { this.general = general; }

    @Override
    public Supplier<GuardLimits> apply(DataMap root) {
        var confidence = root.choice("confidence", Confidence.class);
        int smallest = root.integer("smallest", general.smallest());
        var limits = new EnumMap<Guard, GuardLimits.Limit>(Guard.class);
        limits.putAll(general.limits());
        root.findMap("limits").ifPresent(map -> {
            for (var guard : Guard.values()) {
                map.findMap(guard.code()).ifPresent(limit -> limits.put(guard,
                        new GuardLimits.Limit(checked(limit, "number"),
                                limit.choice("severity", GuardLimits.Severity.class))));
            }
        });
        return () -> new GuardLimits(confidence, smallest, limits);
    }

    /// The numbers one list has of its own.
    static Map<Guard, Integer> own(DataMap list) {
        var own = new EnumMap<Guard, Integer>(Guard.class);
        list.findMap("guards").ifPresent(map -> {
            for (var guard : Guard.values()) {
                if (map.findText(guard.code()).isPresent()) {
                    own.put(guard, checked(map, guard.code()));
                }
            }
        });
        return own;
    }

    private static int checked(DataMap map, String key) {
        int number = map.integer(key);
        if (number < 0 || number > LARGEST) {
            map.mistake(key, ListKindReader.WORDING, "guard-number", number);
        }
        return number;
    }
}
