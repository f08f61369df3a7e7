package xinzhi.app.organisation;

import static xinzhi.app.organisation.CityDataReader.WORDING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.CityData.Board;
import xinzhi.app.organisation.CityData.City;
import xinzhi.app.organisation.CityData.Street;
import xinzhi.app.organisation.CityData.StreetKind;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataMap;

/// Reads the streets in groups, those of one board held from one day on, and makes of them for each street an unbroken row of holders.
final class StreetsReader {
    private final City city;
    private final Map<String, Board> boards;
    private final Map<String, List<Holding>> holdings = new LinkedHashMap<>();

    /// A street in one group; `until` only where the file writes it.
    private record Holding(DataMap places, Street street) {}

    private StreetsReader(City city, Map<String, Board> boards) {
        this.city = city;
        this.boards = boards;
    }

    static List<Street> read(DataMap root, City city, Map<String, Board> boards) {
        var reader = new StreetsReader(city, boards);
        root.maps("streets").forEach(reader::group);
        return reader.holdings.values().stream().flatMap(held -> reader.inTurn(held).stream()).toList();
    }

    private void group(DataMap group) {
        var board = group.text("board");
        BoardsReader.checkKnown(group, board, boards);
        var since = group.date("since");
        var until = group.findDate("until").orElse(null);
        new Period(since, until).check(group);
        var confidence = group.choice("confidence", Confidence.class);
        var places = group.map("places");
        places.entries().forEach((code, name) -> {
            if (!code.matches("[0-9]{9}") || !code.startsWith(BoardsReader.prefix(city))) {
                places.mistake(code, WORDING, "street-code", code, BoardsReader.prefix(city));
            }
            holdings.computeIfAbsent(code, _ -> new ArrayList<>()).add(
                    new Holding(places, new Street(code, name, kind(code), board, since, until, confidence)));
        });
    }

    /// One holder after the other: the next begins on the day after the last, and a holder without an end stays until then.
    private List<Street> inTurn(List<Holding> held) {
        var sorted = held.stream().sorted(Comparator.comparing(holding -> holding.street().since())).toList();
        var streets = new ArrayList<Street>();
        for (int i = 0; i < sorted.size(); i++) {
            var street = sorted.get(i).street();
            var next = i + 1 < sorted.size() ? sorted.get(i + 1) : null;
            if (next != null) {
                check(street, next);
            }
            streets.add(next == null || street.until() != null ? street : street.until(next.street().since()));
        }
        return streets;
    }

    private static void check(Street street, Holding next) {
        LocalDate since = next.street().since();
        @Nullable
        LocalDate until = street.until();
        if (since.equals(street.since())) {
            next.places().mistake(street.code(), WORDING, "street-twice", street.code(), since);
        } else if (until != null && !until.isBefore(since)) {
            next.places().mistake(street.code(), WORDING, "street-overlap", street.code(), since, until);
        } else if (until != null && until.plusDays(1).isBefore(since)) {
            next.places().mistake(street.code(), WORDING, "street-gap", street.code(), until.plusDays(1));
        }
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
