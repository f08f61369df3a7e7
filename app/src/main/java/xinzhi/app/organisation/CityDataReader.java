package xinzhi.app.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xinzhi.app.organisation.CityData.Board;
import xinzhi.app.organisation.CityData.Body;
import xinzhi.app.organisation.CityData.City;
import xinzhi.app.organisation.CityData.Department;
import xinzhi.app.organisation.CityData.Level;
import xinzhi.app.organisation.CityData.RegistrationAuthority;
import xinzhi.app.platform.DataFile;
import xinzhi.app.platform.DataMap;
import xinzhi.app.platform.DataWording;
import xinzhi.app.platform.Loaded;

/// Reads a city's `organisation.yaml` and expands its patterns. Pure: it knows no table.
final class CityDataReader {
    static final DataWording WORDING = new DataWording("xinzhi.app.organisation.city-data");

    private final DataMap root;
    private final List<DataMap> departmentMaps;

    private CityDataReader(DataMap root) {
        this.root = root;
        this.departmentMaps = root.maps("departments");
    }

    static Loaded<CityData> read(DataFile file) { return file.read(root -> new CityDataReader(root).read()); }

    private Supplier<CityData> read() {
        var city = city(root.map("city"));
        var boards = BoardsReader.read(root, city);
        var streets = StreetsReader.read(root, city, boards);
        var departments = departments();
        var lines = departments.stream().map(Department::line).collect(Collectors.toSet());
        var bodies = new BodiesReader(city, boards, lines).read(root);
        checkDepartments(departments, bodies);
        var authorities = registrationAuthorities(root.map("registrationAuthorities"), city, boards);
        return () -> new CityData(city, List.copyOf(boards.values()), streets, departments, bodies, authorities);
    }

    private static City city(DataMap map) {
        var city = new City(map.text("code"), map.text("name"));
        if (!city.code().isEmpty() && !city.code().matches("[0-9]{4}00")) {
            map.mistake("code", WORDING, "city-code", city.code());
        }
        return city;
    }

    private List<Department> departments() {
        return departmentMaps.stream().map(map -> new Department(map.text("line"), map.text("name"), map.text("body")))
                .toList();
    }

    /// A department is known by its line, and a body of the city on that line stands at its head.
    private void checkDepartments(List<Department> departments, List<Body> bodies) {
        var lines = new HashSet<String>();
        for (int i = 0; i < departments.size(); i++) {
            var department = departments.get(i);
            if (!lines.add(department.line())) {
                departmentMaps.get(i).mistake("line", WORDING, "line-twice", department.line());
            }
            if (bodies.stream().noneMatch(body -> heads(body, department)) && !department.body().isEmpty()) {
                departmentMaps.get(i).mistake("body", WORDING, "head-unknown", department.body(), department.line());
            }
        }
    }

    private static boolean heads(Body body, Department department) {
        return body.level() == Level.CITY && body.code().equals(department.body())
                && body.line().equals(department.line());
    }

    private static List<RegistrationAuthority> registrationAuthorities(DataMap map, City city,
            Map<String, Board> boards) {
        var taken = new HashMap<String, String>();
        var single = map.maps("single").stream().map(each -> {
            var authority = new RegistrationAuthority(each.text("name"), each.findText("board").orElse(null));
            BoardsReader.checkKnown(each, authority.board(), boards);
            claim(each, "name", authority.name(), authority.name(), taken);
            return authority;
        }).toList();
        var patterns = map.texts("perBoard").stream().map(NamePattern::new).toList();
        patterns.forEach(pattern -> pattern.unknownPlaces()
                .forEach(place -> map.mistake("perBoard", WORDING, "place-unknown", place)));
        var expanded = boards.values().stream()
                .flatMap(board -> patterns.stream().flatMap(pattern -> pattern.names(city, board).stream()).distinct()
                        .map(name -> new RegistrationAuthority(name, board.code())))
                .toList();
        expanded.forEach(authority -> claim(map, "perBoard", authority.name(), authority.name(), taken));
        return Stream.concat(single.stream(), expanded.stream()).toList();
    }

    /// A printed name must lead to one owner only.
    static void claim(DataMap map, String key, String name, String owner, Map<String, String> taken) {
        var other = name.isEmpty() ? null : taken.putIfAbsent(name, owner);
        if (other != null) {
            map.mistake(key, WORDING, "name-twice", name, other);
        }
    }
}
