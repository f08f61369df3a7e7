package xinzhi.app.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.CityData.Level;
import xinzhi.app.organisation.Organisation.Kind;
import xinzhi.app.platform.Confidence;

/// A city's data as rows of the tables, references still by code (城市数据入库形式).
final class CityRows {
    private static final String OFFICE = "credit-office";
    private static final String CENTRE = "credit-centre";
    private final CityData data;
    private final LocalDate today;

    CityRows(CityData data, LocalDate today) {
        this.data = data;
        this.today = today;
    }

    /// One organisation; two are equal when nothing about them has changed.
    record Row(String code, String kind, String name, String shortName, @Nullable String line, @Nullable String board,
            @Nullable String department, @Nullable String parent, @Nullable String level, boolean outside,
            @Nullable String division, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
            @Nullable String successor, @Nullable String confidence, int position) {
        Row at(int place) {
            return new Row(code, kind, name, shortName, line, board, department, parent, level, outside, division,
                    validFrom, validTo, successor, confidence, place);
        }

        Row ended(LocalDate last) {
            return new Row(code, kind, name, shortName, line, board, department, parent, level, outside, division,
                    validFrom, last, successor, confidence, position);
        }
    }

    record NameRow(String name, String organisation, String printed, Period period, boolean inherited) {}

    record Holding(String street, String board, LocalDate since, @Nullable LocalDate until, String confidence) {}

    /// Those others point to come first: boards, departments, streets, bodies.
    List<Row> organisations() {
        var rows = new ArrayList<Row>();
        data.boards().forEach(board -> rows.add(new Row(board.code(), Kind.BOARD.code(), board.name(),
                board.shortName(), null, null, null, null, null, false, board.division(), board.since(), null, null,
                null, rows.size())));
        data.departments().forEach(each -> rows.add(new Row(each.line(), kind(each).code(), each.name(), each.name(),
                each.line(), null, null, null, null, false, null, null, null, null, null, rows.size())));
        streetsToday().values().forEach(street -> rows.add(new Row(street.code(), Kind.STREET.code(), street.name(),
                street.name(), null, street.board(), null, null, null, false, street.division(), null,
                street.period().over(today) ? street.until() : null, null, word(street.confidence()), rows.size())));
        data.bodies().forEach(body -> rows.add(body(body, rows.size())));
        data.outside().forEach(outside -> rows.add(new Row(Organisation.OUTSIDE + outside.line(), Kind.BODY.code(),
                outside.name(), outside.name(), outside.line(), null, outside.line(), null,
                Organisation.Level.ELSEWHERE.code(), true, null, null, null, null, null, rows.size())));
        return rows;
    }

    private static Row body(CityData.Body body, int position) {
        return new Row(body.code(), Kind.BODY.code(), body.name(), body.name(), body.line(), body.board(), body.line(),
                body.parent(), body.level().name().toLowerCase(Locale.ROOT), body.level() == Level.PROVINCE, null,
                body.period().since(), body.period().until(), body.successor(), word(body.confidence()), position);
    }

    private static Kind kind(CityData.Department department) {
        return switch (department.line()) {
            case OFFICE -> Kind.CITY;
            case CENTRE -> Kind.CENTRE;
            default -> Kind.DEPARTMENT;
        };
    }

    /// A street as it is held today; before its first day as it will be, after its last as it was.
    private Map<String, CityData.Street> streetsToday() {
        var streets = new java.util.TreeMap<String, CityData.Street>();
        for (var street : data.streets()) {
            if (!streets.containsKey(street.code()) || !street.since().isAfter(today)) {
                streets.put(street.code(), street);
            }
        }
        return streets;
    }

    List<NameRow> names() {
        var names = new HashMap<String, NameRow>();
        for (var body : data.bodies()) {
            boolean abolished = body.successor() != null;
            body.succeeds().forEach(name -> put(names, new NameRow(PlainName.of(name), body.code(), name, Period.ALWAYS,
                    true)));
            body.variants().forEach(name -> put(names, new NameRow(PlainName.of(name), body.code(), name,
                    body.period(), abolished)));
            put(names, new NameRow(PlainName.of(body.name()), body.code(), body.name(), body.period(), abolished));
        }
        return List.copyOf(names.values());
    }

    private static void put(Map<String, NameRow> names, NameRow row) {
        names.put(row.organisation() + " " + row.name(), row);
    }

    List<Holding> holdings() {
        return data.streets().stream().map(street -> new Holding(street.code(), street.board(), street.since(),
                street.until(), word(street.confidence()))).toList();
    }

    private static String word(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
