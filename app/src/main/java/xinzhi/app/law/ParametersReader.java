package xinzhi.app.law;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataMap;

/// Reads the numbers the national rules leave to somebody below: `parameters.yaml`. The national file names each and says who may
/// set it; another layer sets what is left to it.
final class ParametersReader implements Function<DataMap, Supplier<Map<String, ParametersReader.Parameter>>> {
    static final String FILE = "parameters.yaml";
    private final LawLayer layer;
    private final Map<String, Parameter> above;

    ParametersReader(LawLayer layer, Map<String, Parameter> above) {
        this.layer = layer;
        this.above = above;
    }

    /// @param value     absent while nobody has set it
    /// @param otherwise what is asked instead of the number while nobody has set it
    record Parameter(String name, LawLayer.Level setBy, OptionalInt value, Fact.Flag otherwise) {}

    @Override
    public Supplier<Map<String, Parameter>> apply(DataMap root) {
        var parameters = new LinkedHashMap<>(above);
        for (var map : root.maps("parameters")) {
            var id = map.text("id");
            var value = map.has("value") ? OptionalInt.of(map.integer("value")) : OptionalInt.empty();
            if (!layer.isLocal()) {
                parameters.put(id, new Parameter(map.text("name"), map.choice("setBy", LawLayer.Level.class), value,
                        otherwise(map)));
                continue;
            }
            map.text("instrument");
            map.choice("confidence", Confidence.class);
            map.findText("source");
            var known = above.get(id);
            if (known == null) {
                map.mistake("id", RulesReader.WORDING, "parameter-unknown", id, String.join("、", above.keySet()));
            } else if (known.setBy() != layer.level()) {
                map.mistake("id", RulesReader.WORDING, "parameter-not-yours", known.name(),
                        RulesReader.WORDS.of("layer", known.setBy()), RulesReader.WORDS.of("layer", layer.level()));
            } else {
                parameters.put(id, new Parameter(known.name(), known.setBy(), value, known.otherwise()));
            }
        }
        return () -> parameters;
    }

    private static Fact.Flag otherwise(DataMap map) {
        if (Fact.find(map.text("otherwise")).orElse(null) instanceof Fact.Flag flag) {
            return flag;
        }
        map.mistake("otherwise", RulesReader.WORDING, "fact-unknown", map.text("otherwise"));
        return Fact.Flag.CONFIRMED;
    }
}
