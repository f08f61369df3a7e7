package xinzhi.app.organisation;

import static xinzhi.app.organisation.CityDataReader.WORDING;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import xinzhi.app.organisation.CityData.Board;
import xinzhi.app.organisation.CityData.City;
import xinzhi.app.organisation.CityData.Street;
import xinzhi.app.organisation.CityData.StreetKind;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.DataMap;

/// Reads the streets in groups: those of one board, held from one day on.
final class StreetsReader {
    private final City city;
    private final Map<String, Board> boards;
    private final Set<String> seen = new HashSet<>();

    private StreetsReader(City city, Map<String, Board> boards) {
        this.city = city;
        this.boards = boards;
    }

    static List<Street> read(DataMap root, City city, Map<String, Board> boards) {
        var reader = new StreetsReader(city, boards);
        return root.maps("streets").stream().flatMap(reader::group).toList();
    }

    private Stream<Street> group(DataMap group) {
        var board = group.text("board");
        BoardsReader.checkKnown(group, board, boards);
        var from = group.date("from");
        var confidence = group.choice("confidence", Confidence.class);
        var places = group.map("places");
        return places.entries().entrySet().stream().map(place -> {
            var code = place.getKey();
            if (!code.matches("[0-9]{9}") || !code.startsWith(BoardsReader.prefix(city))) {
                places.mistake(code, WORDING, "street-code", code, BoardsReader.prefix(city));
            } else if (!seen.add(code + from)) {
                places.mistake(code, WORDING, "street-twice", code, from);
            }
            return new Street(code, place.getValue(), kind(code), board, from, confidence);
        }).toList().stream();
    }

    /// Digits 7 to 9 tell: 001–099 streets, 100–399 towns and townships, 400 and above the rest (GB/T 10114).
    private static StreetKind kind(String code) {
        return switch (code.length() < 7 ? '0' : code.charAt(6)) {
            case '0' -> StreetKind.STREET;
            case '1', '2', '3' -> StreetKind.TOWN;
            default -> StreetKind.PARK;
        };
    }
}
