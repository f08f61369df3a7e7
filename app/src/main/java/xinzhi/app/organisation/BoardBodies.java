package xinzhi.app.organisation;

import static xinzhi.app.organisation.CityDataReader.WORDING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.BodyLinks.Written;
import xinzhi.app.organisation.CityData.Board;
import xinzhi.app.organisation.CityData.Body;
import xinzhi.app.organisation.CityData.City;
import xinzhi.app.organisation.CityData.Level;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataMap;

/// Reads the bodies every board has (各板块的单位), written once, with the boards that have them in another form.
final class BoardBodies {
    private final City city;
    private final Collection<Board> boards;
    private final Map<String, String> heads;
    private final Map<String, Written> bodies = new LinkedHashMap<>();
    private final List<Written> twice = new ArrayList<>();
    private final List<Shared> shared = new ArrayList<>();

    /// A line that in one board another body of the board answers for.
    private record Shared(DataMap map, String board, String line, String by, List<String> variants) {}

    /// What one board has instead of the pattern.
    private record Otherwise(DataMap map, @Nullable String name, @Nullable String by, boolean none,
            List<String> variants) {}

    BoardBodies(City city, Collection<Board> boards, Map<String, String> heads) {
        this.city = city;
        this.boards = boards;
        this.heads = heads;
    }

    List<Written> read(DataMap root) {
        root.maps("perBoard").forEach(this::entry);
        shared.forEach(this::share);
        return Stream.concat(bodies.values().stream(), twice.stream()).toList();
    }

    private void entry(DataMap map) {
        var entry = new Entry(map);
        var exceptions = exceptions(map);
        for (var board : boards) {
            var exception = exceptions.get(board.code());
            if (exception == null) {
                add(map, entry.body(board));
            } else if (exception.by() != null) {
                shared.add(new Shared(exception.map(), board.code(), entry.line, exception.by(), exception.variants()));
            } else if (exception.name() != null) {
                add(exception.map(), entry.body(board, exception.name(), exception.variants()));
            }
        }
    }

    private Map<String, Otherwise> exceptions(DataMap map) {
        var exceptions = new LinkedHashMap<String, Otherwise>();
        for (var each : map.maps("except")) {
            var board = each.text("board");
            if (!board.isEmpty() && boards.stream().noneMatch(known -> known.code().equals(board))) {
                each.mistake("board", WORDING, "board-unknown", board,
                        String.join("、", boards.stream().map(Board::code).toList()));
            }
            var exception = new Otherwise(each, each.findText("name").orElse(null), each.findText("by").orElse(null),
                    each.flag("none"), each.texts("variants"));
            if (Stream.of(exception.name() != null, exception.by() != null, exception.none()).filter(is -> is)
                    .count() != 1) {
                each.mistake("board", WORDING, "exception-not-one");
            }
            exceptions.put(board, exception);
        }
        return exceptions;
    }

    private void add(DataMap map, Body body) {
        var written = new Written(map, body);
        if (bodies.putIfAbsent(body.code(), written) != null) {
            twice.add(written);
        }
    }

    private void share(Shared share) {
        var code = code(share.board(), share.by());
        if (bodies.computeIfPresent(code, (_, written) -> new Written(written.map(),
                written.body().sharing(share.line(), share.variants()))) == null) {
            share.map().mistake("by", WORDING, "by-unknown", share.by());
        }
    }

    private static String code(String board, String suffix) { return board.toLowerCase(Locale.ROOT) + "-" + suffix; }

    /// One entry, ready to be filled in for every board.
    private final class Entry {
        private final DataMap map;
        private final String line;
        private final String suffix;
        private final NamePattern name;
        private final List<NamePattern> variants;
        private final List<NamePattern> succeeds;
        private final Period period;
        private final @Nullable String successor;
        private final Confidence confidence;

        private Entry(DataMap map) {
            this.map = map;
            this.line = BodiesReader.line(map, heads.keySet());
            this.suffix = map.findText("code").orElse(line);
            this.name = pattern("name", map.text("name"));
            this.variants = map.texts("variants").stream().map(text -> pattern("variants", text)).toList();
            this.succeeds = map.texts("succeeds").stream().map(text -> pattern("succeeds", text)).toList();
            this.period = Period.read(map);
            this.successor = map.findText("successor").orElse(null);
            this.confidence = map.choice("confidence", Confidence.class);
        }

        private NamePattern pattern(String key, String text) {
            var pattern = new NamePattern(text);
            pattern.unknownPlaces().forEach(place -> map.mistake(key, WORDING, "place-unknown", place));
            return pattern;
        }

        private Body body(Board board) {
            var names = name.names(city, board);
            if (names.size() != 1) {
                map.mistake("name", WORDING, "pattern-not-one", name.text(), board.name());
            }
            var own = names.isEmpty() ? "" : names.getFirst();
            return body(board, own,
                    expanded(variants, board).filter(variant -> !variant.equals(own)).toList());
        }

        private Body body(Board board, String own, List<String> others) {
            var inherited = expanded(succeeds, board).filter(name -> !name.equals(own) && !others.contains(name))
                    .toList();
            return new Body(code(board.code(), suffix), own, others, inherited, line, List.of(), Level.BOARD,
                    board.code(), heads.get(line), period.notBefore(board.since()),
                    successor == null ? null : code(board.code(), successor), null, confidence);
        }

        private Stream<String> expanded(List<NamePattern> patterns, Board board) {
            return patterns.stream().flatMap(pattern -> pattern.names(city, board).stream()).distinct();
        }
    }
}
