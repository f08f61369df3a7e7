package xinzhi.app.organisation;

import static xinzhi.app.organisation.CityDataReader.WORDING;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.BodyLinks.Written;
import xinzhi.app.organisation.CityData.Board;
import xinzhi.app.organisation.CityData.Body;
import xinzhi.app.organisation.CityData.City;
import xinzhi.app.organisation.CityData.Level;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataMap;

/// Reads the bodies, written one by one or once for all boards; no printed name leads to two of them at one time.
final class BodiesReader {
    private final City city;
    private final Map<String, Board> boards;
    private final Map<String, String> heads;

    /// @param heads line → the body at its head
    BodiesReader(City city, Map<String, Board> boards, Map<String, String> heads) {
        this.city = city;
        this.boards = boards;
        this.heads = heads;
    }

    List<Body> read(DataMap root) {
        var written = new ArrayList<Written>();
        root.maps("bodies").forEach(map -> written.add(new Written(map, single(map))));
        written.addAll(new BoardBodies(city, boards.values(), heads).read(root));
        check(written);
        return written.stream().map(Written::body).toList();
    }

    private Body single(DataMap map) {
        var board = map.findText("board").orElse(null);
        BoardsReader.checkKnown(map, board, boards);
        var line = line(map, heads.keySet());
        var code = code(map);
        var level = level(map, board);
        var parent = map.findText("parent").orElse(level == Level.PROVINCE ? null : above(code, line, heads));
        return new Body(code, map.text("name"), map.texts("variants"), map.texts("succeeds"), line, List.of(), level,
                board, parent, Period.read(map), map.findText("successor").orElse(null),
                map.findText("unifiedCode").orElse(null), map.choice("confidence", Confidence.class));
    }

    private static String code(DataMap map) {
        var code = map.text("code");
        if (code.startsWith(Organisation.OWN) || code.startsWith(Organisation.OUTSIDE)) {
            map.mistake("code", WORDING, "code-reserved", code);
        }
        return code;
    }

    private static Level level(DataMap map, @Nullable String board) {
        var level = map.choice("level", Level.class);
        if ((level == Level.BOARD) != (board != null)) {
            map.mistake("level", WORDING, board == null ? "level-without-board" : "board-without-level");
        }
        return level;
    }

    private static void check(List<Written> written) {
        var codes = new HashSet<String>();
        var names = new NameClaims();
        for (var each : written) {
            var code = each.body().code();
            if (!code.isEmpty() && !codes.add(code)) {
                each.map().mistake("code", WORDING, "body-twice", code);
            }
            names.claim(each.map(), each.body());
        }
        BodyLinks.check(written);
    }

    /// The head of its line stands above a body, unless it is the head itself.
    static @Nullable String above(String code, String line, Map<String, String> heads) {
        var head = heads.get(line);
        return code.equals(head) ? null : head;
    }

    static String line(DataMap map, Set<String> lines) {
        var line = map.text("line");
        if (!line.isEmpty() && !lines.contains(line)) {
            map.mistake("line", WORDING, "line-unknown", line);
        }
        return line;
    }
}
