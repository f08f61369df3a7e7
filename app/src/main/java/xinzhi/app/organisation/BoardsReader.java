package xinzhi.app.organisation;

import static xinzhi.app.organisation.CityDataReader.WORDING;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.CityData.Board;
import xinzhi.app.organisation.CityData.City;
import xinzhi.app.organisation.CityData.DivisionCode;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataMap;

/// Reads the boards: no code twice, no address word that could mean another place.
final class BoardsReader {
    private final City city;
    private final Map<String, String> divisions = new HashMap<>();

    private BoardsReader(City city) { this.city = city; }

    static Map<String, Board> read(DataMap root, City city) {
        var reader = new BoardsReader(city);
        var boards = new LinkedHashMap<String, Board>();
        for (var map : root.maps("boards")) {
            var board = reader.board(map);
            if (boards.putIfAbsent(board.code(), board) != null) {
                map.mistake("code", WORDING, "board-twice", board.code());
            }
        }
        if (boards.isEmpty()) {
            root.mistake("boards", WORDING, "no-boards");
        }
        return boards;
    }

    static void checkKnown(DataMap map, @Nullable String code, Map<String, Board> boards) {
        if (code != null && !code.isEmpty() && !boards.containsKey(code)) {
            map.mistake("board", WORDING, "board-unknown", code, String.join("、", boards.keySet()));
        }
    }

    private Board board(DataMap map) {
        var code = map.text("code");
        if (!code.isEmpty() && !code.matches("[A-Z]{2}")) {
            map.mistake("code", WORDING, "board-code", code);
        }
        var name = map.text("name");
        var fullName = map.findText("fullName").orElse(city.name() + name);
        var division = map.findText("division").orElse(null);
        if (division != null) {
            claim(map, "division", division, name);
        }
        var board = new Board(code, name, map.text("shortName"), fullName, map.findText("government").orElse(fullName),
                division, map.findDate("since").orElse(null), map.flag("nameElsewhere"), codes(map, "former"),
                codes(map, "registrationCodes"),
                map.texts("addressWords"));
        checkAddressWords(map, board);
        return board;
    }

    private List<DivisionCode> codes(DataMap map, String key) {
        return map.maps(key).stream().map(each -> {
            var code = new DivisionCode(each.text("code"), each.text("name"),
                    each.choice("confidence", Confidence.class));
            claim(each, "code", code.code(), code.name());
            return code;
        }).toList();
    }

    private void claim(DataMap map, String key, String code, String owner) {
        if (code.isEmpty()) {
            return;
        }
        if (!code.matches("[0-9]{6}") || !code.startsWith(prefix(city)) || code.equals(city.code())) {
            map.mistake(key, WORDING, "division-code", code, prefix(city));
        }
        var other = divisions.putIfAbsent(code, owner);
        if (other != null) {
            map.mistake(key, WORDING, "division-twice", code, other);
        }
    }

    /// A bare 江北 or 新区 has sent enterprises of other cities here: only the whole name of the board will do.
    private void checkAddressWords(DataMap map, Board board) {
        for (var word : board.addressWords()) {
            if (!word.contains(board.name())) {
                map.mistake("addressWords", WORDING, "address-word-short", word, board.name());
            } else if (board.nameElsewhere() && !word.contains(city.shortName())) {
                map.mistake("addressWords", WORDING, "address-word-elsewhere", word, board.fullName());
            }
        }
    }

    /// The first four digits, which all divisions of the city share.
    static String prefix(City city) { return city.code().substring(0, Math.min(4, city.code().length())); }
}
