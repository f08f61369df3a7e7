package xinzhi.app.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.CityData.Board;

/// A city's data made ready for comparing (城市对照表): which place is whose on a day, which name is whose.
final class CityGuide {
    private static final int SHORTEST_WORD = 3;
    private final CityData data;
    private final Map<String, Integer> ids;
    private final List<DesignatingBodies.LineWord> lineWords;

    CityGuide(CityData data, Map<String, Integer> ids) {
        this.data = data;
        this.ids = Map.copyOf(ids);
        this.lineWords = lineWords(data);
    }

    String name() { return data.city().name(); }

    List<CityData.Zone> zones() { return data.zones(); }

    CityPlaces places(LocalDate day) {
        var city = data.city();
        var divisions = new HashMap<String, Integer>();
        var districts = new ArrayList<CityPlaces.District>();
        for (var board : data.boards()) {
            int id = id(board.code());
            board.addressWords().forEach(word -> districts.add(new CityPlaces.District(word, id)));
            if (board.division() != null) {
                divisions.put(board.division(), id);
            }
            Stream.concat(board.former().stream(), board.registrationCodes().stream())
                    .forEach(code -> divisions.put(code.code(), id));
        }
        return new CityPlaces(city.shortName(), List.of(city.code(), city.code().substring(0, 2) + "0000"),
                authorities(), streets(day), districts, divisions);
    }

    private Map<String, Integer> authorities() {
        var authorities = new HashMap<String, Integer>();
        for (var authority : data.registrationAuthorities()) {
            if (authority.board() != null) {
                authorities.put(PlainName.of(authority.name()), id(authority.board()));
            }
        }
        return authorities;
    }

    private List<CityPlaces.Street> streets(LocalDate day) {
        return data.streets().stream().filter(street -> street.period().holds(day))
                .map(street -> new CityPlaces.Street(street.name(), id(street.code()), id(street.board()))).toList();
    }

    DesignatingBodies bodies(Collection<Organisation> organisations, List<OrganisationQueries.Named> names) {
        var known = organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        var byName = new HashMap<String, List<DesignatingBodies.Name>>();
        for (var name : names) {
            var answering = answering(known, name.organisation());
            if (answering != null) {
                byName.computeIfAbsent(name.name(), _ -> new ArrayList<>())
                        .add(new DesignatingBodies.Name(answering.id(), answering.department(), name.period().since(),
                                name.period().until(), name.inherited() || answering.id() != name.organisation(),
                                name.own()));
            }
        }
        var byLine = data.departments().stream()
                .collect(Collectors.toMap(CityData.Department::line, department -> id(department.line())));
        return new DesignatingBodies(byName, lineWords, byLine, outside());
    }

    /// The body itself, or the last of its successors.
    private static @Nullable Organisation answering(Map<Integer, Organisation> known, int body) {
        var seen = new HashSet<Integer>();
        var at = known.get(body);
        while (at != null && at.successor() != null && seen.add(at.id())) {
            at = known.get(at.successor());
        }
        return at;
    }

    private OutsideBodies outside() {
        var words = data.outside().stream().flatMap(outside -> outside.words().stream()
                .map(word -> new OutsideBodies.Word(word, outside.line(), id(Organisation.OUTSIDE + outside.line()))))
                .toList();
        var own = new ArrayList<String>();
        own.add(data.city().shortName());
        data.boards().stream().filter(board -> !board.nameElsewhere()).map(Board::name).forEach(own::add);
        data.boards().forEach(board -> board.former().forEach(code -> own.add(code.name())));
        data.streets().forEach(street -> own.add(street.name()));
        return new OutsideBodies(words, own);
    }

    /// What remains of a district body's name behind the name of its board tells the line of bodies nobody knows.
    private static List<DesignatingBodies.LineWord> lineWords(CityData data) {
        var words = new HashMap<String, String>();
        for (var body : data.bodies()) {
            for (var board : data.boards()) {
                if (board.code().equals(body.board())) {
                    var word = behind(body.name(), board);
                    if (word != null && word.length() >= SHORTEST_WORD) {
                        words.putIfAbsent(PlainName.of(word), body.line());
                    }
                }
            }
        }
        return words.entrySet().stream().map(e -> new DesignatingBodies.LineWord(e.getKey(), e.getValue())).toList();
    }

    private static @Nullable String behind(String name, Board board) {
        for (var part : List.of(board.government(), board.fullName(), board.name(), board.shortName())) {
            int at = name.lastIndexOf(part);
            if (at >= 0) {
                return name.substring(at + part.length());
            }
        }
        return null;
    }

    private int id(String code) {
        var id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException("no organisation " + code);
        }
        return id;
    }
}
