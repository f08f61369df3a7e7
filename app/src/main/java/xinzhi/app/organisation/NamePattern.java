package xinzhi.app.organisation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import xinzhi.app.organisation.CityData.Board;
import xinzhi.app.organisation.CityData.City;
import xinzhi.app.organisation.CityData.DivisionCode;

/// A name with places to fill in, one for all boards: `{full}人民法院` is 南京市玄武区人民法院 and its eleven sisters.
record NamePattern(String text) {
    private static final Pattern PLACE = Pattern
            .compile("\\{(?!(?:city|board|short|full|government|former|formerShort)\\})[^}]*\\}?");

    /// The first place that cannot be filled in, if there is one.
    Stream<String> unknownPlaces() { return PLACE.matcher(text).results().map(result -> result.group()); }

    /// The names of one board. `{former}` and `{formerShort}` give a name for every abolished division of the board, and none without.
    List<String> names(City city, Board board) {
        return forms(board).map(form -> form.replace("{city}", city.name()).replace("{board}", board.name())
                .replace("{short}", board.shortName()).replace("{full}", board.fullName())
                .replace("{government}", board.government()))
                .filter(name -> !board.nameElsewhere() || name.contains(city.shortName())).toList();
    }

    private Stream<String> forms(Board board) {
        return text.contains("{former")
                ? board.former().stream().map(DivisionCode::name).map(name -> text.replace("{former}", name)
                        .replace("{formerShort}", name.substring(0, name.length() - 1)))
                : Stream.of(text);
    }
}
