package xinzhi.app.organisation;

import java.util.List;
import java.util.Map;

/// What says which board a place belongs to (属地对照表): the city's own data, ready for comparing.
///
/// @param city          name of the city without 市, e.g. 南京
/// @param cityDivisions division codes of the city itself, which say nothing about a board
/// @param authorities   name of a registration authority, as [PlainName] → board
/// @param streets       streets, towns and parks, the longest names first
/// @param districts     names of districts in addresses
/// @param divisions     division code of six digits → board
public record CityPlaces(String city, List<String> cityDivisions, Map<String, Integer> authorities,
        List<Street> streets,
        List<District> districts, Map<String, Integer> divisions) {
    public CityPlaces {
        cityDivisions = List.copyOf(cityDivisions);
        authorities = Map.copyOf(authorities);
        streets = streets.stream().sorted(java.util.Comparator.comparingInt((Street s) -> -s.name().length())).toList();
        districts = List.copyOf(districts);
        divisions = Map.copyOf(divisions);
    }

    /// A street with the board that answers for it today.
    public record Street(String name, int organisation, int board) {}

    public record District(String name, int board) {}
}
