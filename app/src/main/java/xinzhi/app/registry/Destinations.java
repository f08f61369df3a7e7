package xinzhi.app.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.CityPlaces;
import xinzhi.app.organisation.PlainName;
import xinzhi.lists.text.TextForm;

/// Where a subject went that a register says has moved (迁往地): to another board of this city, out of it, or nobody says.
public final class Destinations {
    private static final Pattern DIVISION = Pattern.compile("^([1-9][0-9]{5})$");
    /// The register's own words for the state, closed.
    private static final Pattern LEFT = Pattern.compile("市外|省外|外省|外市|外地|本市外");
    private static final Pattern ANOTHER_CITY = Pattern.compile("\\p{IsHan}{2,8}?(?:市(?![场监政民管])|自治州|地区|盟)");
    private final CityPlaces places;

    private Destinations(CityPlaces places) { this.places = places; }

    public static Destinations of(CityPlaces places) { return new Destinations(places); }

    /// Whether it stays within the city. Unknown is treated as neither.
    public enum Range {
        WITHIN,
        OUTSIDE,
        UNKNOWN;

        public String code() { return name().toLowerCase(Locale.ROOT); }

        static Range ofCode(String code) { return valueOf(code.toUpperCase(Locale.ROOT)); }
    }

    /// @param state       the state as printed, which may say it: 迁往外省市
    /// @param destination as printed: an authority, a place or a division code
    public Range of(@Nullable String state, @Nullable String destination) {
        return (destination == null ? Optional.<Range>empty() : named(TextForm.closed(destination)))
                .or(() -> state != null && LEFT.matcher(TextForm.closed(state)).find()
                        ? Optional.of(Range.OUTSIDE)
                        : Optional.empty())
                .orElse(Range.UNKNOWN);
    }

    private Optional<Range> named(String place) {
        if (DIVISION.matcher(place).matches()) {
            boolean ours = places.divisions().containsKey(place) || places.cityDivisions().contains(place);
            return Optional.of(ours ? Range.WITHIN : Range.OUTSIDE);
        }
        if (place.startsWith(places.city()) || place.contains(places.city() + "市")
                || places.authorities().containsKey(PlainName.of(place))
                || places.districts().stream().anyMatch(district -> place.startsWith(district.name()))) {
            return Optional.of(Range.WITHIN);
        }
        return ANOTHER_CITY.matcher(place).find() || LEFT.matcher(place).find()
                ? Optional.of(Range.OUTSIDE)
                : Optional.empty();
    }
}
