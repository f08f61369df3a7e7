package xinzhi.app.organisation;

import static xinzhi.app.organisation.CityDataReader.WORDING;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.CityData.Board;
import xinzhi.app.organisation.CityData.Body;
import xinzhi.app.organisation.CityData.City;
import xinzhi.app.organisation.CityData.Level;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.DataMap;

/// Reads the bodies, written one by one or once for all boards; no printed name leads to two of them.
final class BodiesReader {
    private final City city;
    private final Map<String, Board> boards;
    private final Set<String> lines;
    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();

    BodiesReader(City city, Map<String, Board> boards, Set<String> lines) {
        this.city = city;
        this.boards = boards;
        this.lines = lines;
    }

    List<Body> read(DataMap root) {
        var single = root.maps("bodies").stream().map(this::single).toList();
        var perBoard = root.maps("perBoard").stream().flatMap(this::perBoard).toList();
        return Stream.concat(single.stream(), perBoard.stream()).toList();
    }

    private Body single(DataMap map) {
        var board = map.findText("board").orElse(null);
        BoardsReader.checkKnown(map, board, boards);
        var body = new Body(map.text("code"), map.text("name"), map.texts("variants"), map.texts("succeeds"), line(map),
                level(map, board), board, map.findText("unifiedCode").orElse(null),
                map.choice("confidence", Confidence.class));
        claim(map, body);
        return body;
    }

    private static Level level(DataMap map, @Nullable String board) {
        var level = map.choice("level", Level.class);
        if ((level == Level.BOARD) != (board != null)) {
            map.mistake("level", WORDING, board == null ? "level-without-board" : "board-without-level");
        }
        return level;
    }

    private Stream<Body> perBoard(DataMap map) {
        var line = line(map);
        var name = pattern(map, "name", map.text("name"));
        var variants = patterns(map, "variants");
        var succeeds = patterns(map, "succeeds");
        var confidence = map.choice("confidence", Confidence.class);
        return boards.values().stream().map(board -> {
            var names = name.names(city, board);
            if (names.size() != 1) {
                map.mistake("name", WORDING, "pattern-not-one", name.text(), board.name());
            }
            var own = names.isEmpty() ? "" : names.getFirst();
            var body = new Body(board.code().toLowerCase(Locale.ROOT) + "-" + line, own,
                    expanded(variants, board).filter(variant -> !variant.equals(own)).toList(),
                    expanded(succeeds, board).toList(), line, Level.BOARD, board.code(), null, confidence);
            claim(map, body);
            return body;
        }).toList().stream();
    }

    private Stream<String> expanded(List<NamePattern> patterns, Board board) {
        return patterns.stream().flatMap(pattern -> pattern.names(city, board).stream()).distinct();
    }

    private List<NamePattern> patterns(DataMap map, String key) {
        return map.texts(key).stream().map(text -> pattern(map, key, text)).toList();
    }

    private static NamePattern pattern(DataMap map, String key, String text) {
        var pattern = new NamePattern(text);
        pattern.unknownPlaces().forEach(place -> map.mistake(key, WORDING, "place-unknown", place));
        return pattern;
    }

    private String line(DataMap map) {
        var line = map.text("line");
        if (!line.isEmpty() && !lines.contains(line)) {
            map.mistake("line", WORDING, "line-unknown", line);
        }
        return line;
    }

    private void claim(DataMap map, Body body) {
        if (!body.code().isEmpty() && !codes.add(body.code())) {
            map.mistake("code", WORDING, "body-twice", body.code());
        }
        CityDataReader.claim(map, "name", body.name(), body.code(), names);
        body.variants().forEach(name -> CityDataReader.claim(map, "variants", name, body.code(), names));
        body.succeeds().forEach(name -> CityDataReader.claim(map, "succeeds", name, body.code(), names));
    }
}
