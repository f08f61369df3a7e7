package xinzhi.app.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.app.catalogue.BasisLevel;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataMap;

/// Reads the versions of the law, `regimes.yaml`: which orders there are, from when to when, for which records.
final class RegimesReader implements Function<DataMap, Supplier<List<Regime>>> {
    static final String FILE = "regimes.yaml";
    private final LawLayer layer;
    private final List<Regime> known;
    private final Set<String> endUnread = new HashSet<>();

    RegimesReader(LawLayer layer, List<Regime> known) {
        this.layer = layer;
        this.known = known;
    }

    @Override
    public Supplier<List<Regime>> apply(DataMap root) {
        var regimes = new ArrayList<>(known);
        root.maps("regimes").forEach(map -> {
            var regime = regime(map);
            check(map, regime, regimes);
            regimes.add(regime);
        });
        return () -> regimes;
    }

    private static Regime regime(DataMap map) {
        var id = map.text("id");
        var confidence = map.choice("confidence", Confidence.class);
        var source = map.findText("source").orElse(null);
        if (confidence == Confidence.VERIFIED && source == null) {
            map.mistake("confidence", RulesReader.WORDING, "verified-without-source", id);
        }
        return new Regime(id, map.findText("series").orElse(id), map.text("instrument"),
                map.choice("level", BasisLevel.class), map.findChoice("venue", Venue.class).orElse(null),
                map.date("from"), map.findDate("until").orElse(null), days(map), start(map), confidence, source,
                map.findChoice("transition", Confidence.class).orElse(Confidence.RECALLED));
    }

    private static List<Fact.Day> days(DataMap map) {
        return map.texts("chosenBy").stream().flatMap(code -> {
            var day = day(map, "chosenBy", code);
            return day == null ? Stream.empty() : Stream.of(day);
        }).toList();
    }

    private static Fact.@Nullable Day start(DataMap map) {
        return map.findText("start").map(code -> day(map, "start", code)).orElse(null);
    }

    static Fact.@Nullable Day day(DataMap map, String key, String code) {
        if (Fact.find(code).orElse(null) instanceof Fact.Day day) {
            return day;
        }
        map.mistake(key, RulesReader.WORDING, "no-day", code);
        return null;
    }

    private void check(DataMap map, Regime regime, List<Regime> earlier) {
        if (isBackwards(regime.from(), regime.until())) {
            map.mistake("until", RulesReader.WORDING, "until-before-from", String.valueOf(regime.until()), regime.from());
        }
        if (layer.isLocal() && regime.level() != BasisLevel.LOCAL_REGULATION) {
            map.mistake("level", RulesReader.WORDING, "local-instrument", regime.instrument());
        }
        if (map.has("until") && regime.until() == null) {
            endUnread.add(regime.id());
        }
        for (var other : earlier) {
            if (other.id().equals(regime.id())) {
                map.mistake("id", RulesReader.WORDING, "regime-twice", regime.id());
            } else if (!endUnread.contains(other.id()) && other.overlaps(regime)) {
                map.mistake("from", RulesReader.WORDING, "regimes-overlap", regime.id(), other.id(),
                        Objects.requireNonNullElse(other.until(), "—"));
            }
        }
    }

    static boolean isBackwards(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from != null && until != null && until.isBefore(from);
    }
}
