package xinzhi.app.organisation;

import static xinzhi.app.organisation.CityDataReader.WORDING;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import xinzhi.app.organisation.CityData.Board;
import xinzhi.app.organisation.CityData.City;
import xinzhi.app.organisation.CityData.OutsideBodies;
import xinzhi.app.organisation.CityData.RegistrationAuthority;
import xinzhi.app.organisation.CityData.Street;
import xinzhi.app.organisation.CityData.Zone;
import xinzhi.app.organisation.CityData.ZoneLevel;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataMap;

/// Reads what else tells a place: development zones, registration authorities, and the words by which bodies of other places are known.
final class PlacesReader {
    private PlacesReader() {}

    static List<Zone> zones(DataMap root, Map<String, Board> boards, List<Street> streets) {
        return root.maps("zones").stream().map(map -> {
            var zone = new Zone(map.text("name"), map.choice("level", ZoneLevel.class), map.text("board"),
                    map.findText("place").orElse(null), Period.read(map), map.findText("powers").orElse(null),
                    map.choice("confidence", Confidence.class));
            BoardsReader.checkKnown(map, zone.board(), boards);
            if (zone.place() != null && streets.stream().noneMatch(street -> street.code().equals(zone.place()))) {
                map.mistake("place", WORDING, "place-code-unknown", zone.place());
            }
            return zone;
        }).toList();
    }

    static List<OutsideBodies> outside(DataMap root, Map<String, String> heads) {
        var lines = new HashSet<String>();
        var words = new HashMap<String, String>();
        return root.maps("outside").stream().map(map -> {
            var outside = new OutsideBodies(BodiesReader.line(map, heads.keySet()), map.text("name"),
                    map.texts("words"));
            if (!lines.add(outside.line())) {
                map.mistake("line", WORDING, "line-twice", outside.line());
            }
            if (outside.words().isEmpty()) {
                map.mistake("words", WORDING, "no-words", outside.name());
            }
            outside.words().forEach(word -> {
                var other = words.putIfAbsent(word, outside.name());
                if (other != null) {
                    map.mistake("words", WORDING, "name-twice", word, other);
                }
            });
            return outside;
        }).toList();
    }

    static List<RegistrationAuthority> registrationAuthorities(DataMap map, City city, Map<String, Board> boards) {
        var names = new NameClaims();
        var single = map.maps("single").stream().map(each -> {
            var authority = new RegistrationAuthority(each.text("name"), each.findText("board").orElse(null));
            BoardsReader.checkKnown(each, authority.board(), boards);
            names.claim(each, "name", authority.name(), authority.name(), Period.ALWAYS);
            return authority;
        }).toList();
        var patterns = map.texts("perBoard").stream().map(NamePattern::new).toList();
        patterns.forEach(pattern -> pattern.unknownPlaces()
                .forEach(place -> map.mistake("perBoard", WORDING, "place-unknown", place)));
        var expanded = boards.values().stream()
                .flatMap(board -> patterns.stream().flatMap(pattern -> pattern.names(city, board).stream()).distinct()
                        .map(name -> new RegistrationAuthority(name, board.code())))
                .toList();
        expanded.forEach(authority -> names.claim(map, "perBoard", authority.name(), authority.name(), Period.ALWAYS));
        return Stream.concat(single.stream(), expanded.stream()).toList();
    }
}
