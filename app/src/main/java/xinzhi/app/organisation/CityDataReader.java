package xinzhi.app.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import xinzhi.app.organisation.CityData.Body;
import xinzhi.app.organisation.CityData.City;
import xinzhi.app.organisation.CityData.Department;
import xinzhi.app.organisation.CityData.Level;
import xinzhi.app.platform.yaml.DataFile;
import xinzhi.app.platform.yaml.DataMap;
import xinzhi.app.platform.yaml.DataWording;
import xinzhi.app.platform.yaml.Loaded;

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
        var heads = departments.stream().collect(Collectors.toMap(Department::line, Department::body, (a, _) -> a));
        var bodies = new BodiesReader(city, boards, heads).read(root);
        checkDepartments(departments, bodies);
        var outside = PlacesReader.outside(root, heads);
        var zones = PlacesReader.zones(root, boards, streets);
        var authorities = PlacesReader.registrationAuthorities(root.map("registrationAuthorities"), city, boards);
        return () -> new CityData(city, List.copyOf(boards.values()), streets, zones, departments, bodies, outside,
                authorities);
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
}
