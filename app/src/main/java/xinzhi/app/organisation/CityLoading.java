package xinzhi.app.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.Organisation.Kind;

/// Brings a city's data into the tables, each organisation under the id it always had, and makes it ready for comparing.
@Component
final class CityLoading {
    private static final String OFFICE = "credit-office";
    private static final String CENTRE = "credit-centre";
    private final OrganisationQueries queries;

    CityLoading(OrganisationQueries queries) { this.queries = queries; }

    record Loaded(String name, CityPlaces places, DesignatingBodies bodies) {}

    Loaded load(CityData data, LocalDate today) {
        var boards = boards(data);
        var departments = departments(data);
        var streets = streets(data, boards, today);
        var bodies = bodies(data, boards, departments);
        return new Loaded(data.city().name(), places(data, boards, streets),
                new DesignatingBodies(bodies, lineWords(data), departments));
    }

    private Map<String, Integer> boards(CityData data) {
        var ids = new HashMap<String, Integer>();
        int position = 0;
        for (var board : data.boards()) {
            ids.put(board.code(), queries.put(board.code(), Kind.BOARD, board.name(), board.shortName(), null, null,
                    null, position++));
        }
        return ids;
    }

    private Map<String, Integer> departments(CityData data) {
        var ids = new HashMap<String, Integer>();
        int position = 0;
        for (var department : data.departments()) {
            var kind = switch (department.line()) {
                case OFFICE -> Kind.CITY;
                case CENTRE -> Kind.CENTRE;
                default -> Kind.DEPARTMENT;
            };
            ids.put(department.line(),
                    queries.put(department.line(), kind, department.name(), department.name(), department.line(),
                            null, null, position++));
        }
        return ids;
    }

    /// A street is held by the board of its latest row that has begun.
    private List<CityPlaces.Street> streets(CityData data, Map<String, Integer> boards, LocalDate today) {
        var current = new HashMap<String, CityData.Street>();
        data.streets().stream().filter(street -> !street.from().isAfter(today))
                .sorted(Comparator.comparing(CityData.Street::from))
                .forEach(street -> current.put(street.code(), street));
        var found = new ArrayList<CityPlaces.Street>();
        int position = 0;
        for (var street : current.values().stream().sorted(Comparator.comparing(CityData.Street::code)).toList()) {
            int board = idOf(boards, street.board());
            int id = queries.put(street.code(), Kind.STREET, street.name(), street.name(), null, board, null,
                    position++);
            found.add(new CityPlaces.Street(street.name(), id, board));
        }
        return found;
    }

    private Map<String, DesignatingBodies.Body> bodies(CityData data, Map<String, Integer> boards,
            Map<String, Integer> departments) {
        var byName = new HashMap<String, DesignatingBodies.Body>();
        int position = 0;
        for (var body : data.bodies()) {
            var department = departments.get(body.line());
            var board = body.board() == null ? null : boards.get(body.board());
            int id = queries.put(body.code(), Kind.BODY, body.name(), body.name(), body.line(), board, department,
                    position++);
            for (var name : names(body)) {
                queries.putName(PlainName.of(name), id, name);
                byName.put(PlainName.of(name), new DesignatingBodies.Body(id, department));
            }
        }
        return byName;
    }

    private static List<String> names(CityData.Body body) {
        var names = new ArrayList<String>();
        names.addAll(body.succeeds());
        names.addAll(body.variants());
        names.add(body.name());
        return names;
    }

    /// What remains of a district body's name behind the name of its board tells the line of bodies nobody knows.
    private static List<DesignatingBodies.LineWord> lineWords(CityData data) {
        var words = new HashMap<String, String>();
        for (var body : data.bodies()) {
            for (var board : data.boards()) {
                if (board.code().equals(body.board())) {
                    var word = behind(body.name(), board);
                    if (word != null && word.length() >= 3) {
                        words.putIfAbsent(PlainName.of(word), body.line());
                    }
                }
            }
        }
        return words.entrySet().stream().map(e -> new DesignatingBodies.LineWord(e.getKey(), e.getValue())).toList();
    }

    private static @Nullable String behind(String name, CityData.Board board) {
        for (var part : List.of(board.government(), board.fullName(), board.name(), board.shortName())) {
            int at = name.lastIndexOf(part);
            if (at >= 0) {
                return name.substring(at + part.length());
            }
        }
        return null;
    }

    private static CityPlaces places(CityData data, Map<String, Integer> boards, List<CityPlaces.Street> streets) {
        var authorities = new HashMap<String, Integer>();
        for (var authority : data.registrationAuthorities()) {
            if (authority.board() != null) {
                authorities.put(PlainName.of(authority.name()), idOf(boards, authority.board()));
            }
        }
        var districts = new ArrayList<CityPlaces.District>();
        var divisions = new HashMap<String, Integer>();
        for (var board : data.boards()) {
            int id = idOf(boards, board.code());
            board.addressWords().forEach(word -> districts.add(new CityPlaces.District(word, id)));
            if (board.division() != null) {
                divisions.put(board.division(), id);
            }
            board.former().forEach(code -> divisions.put(code.code(), id));
            board.registrationCodes().forEach(code -> divisions.put(code.code(), id));
        }
        var city = data.city();
        return new CityPlaces(city.shortName(), List.of(city.code(), city.code().substring(0, 2) + "0000"), authorities,
                streets,
                districts, divisions);
    }

    private static int idOf(Map<String, Integer> ids, String code) {
        var id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException("no organisation " + code);
        }
        return id;
    }
}
