package xinzhi.app.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.CityPlaces;
import xinzhi.app.organisation.PlainName;

/// Which board answers for a subject (属地判定规则): the rules in their order, the first that speaks decides. Rule C-33.
final class BoardRules {
    private final CityPlaces places;

    BoardRules(CityPlaces places) { this.places = places; }

    BoardDecision decide(Place place) {
        return byOffice(place.localSupervision(), BoardRule.LOCAL_SUPERVISION)
                .or(() -> byOffice(place.registrationAuthority(), BoardRule.REGISTRATION_AUTHORITY))
                .or(() -> byStreet(place.street()))
                .or(() -> byStreet(place.address()))
                .or(() -> byDistrict(place.address(), BoardRule.ADDRESS))
                .or(() -> byCode(place.unifiedCode()))
                .or(() -> byDivision(place.numberDivision(), BoardRule.NUMBER_DIVISION))
                .orElseGet(() -> new BoardDecision(null, null, BoardRule.NONE, ""));
    }

    private Optional<BoardDecision> byOffice(@Nullable String office, BoardRule rule) {
        if (office == null) {
            return Optional.empty();
        }
        var board = places.authorities().get(PlainName.of(office));
        return board != null ? Optional.of(new BoardDecision(board, null, rule, office)) : byDistrict(office, rule);
    }

    private Optional<BoardDecision> byStreet(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        for (var street : places.streets()) {
            int at = text.indexOf(street.name());
            if (at >= 0 && !elsewhere(text, at)) {
                return Optional
                        .of(new BoardDecision(street.board(), street.organisation(), BoardRule.STREET, street.name()));
            }
        }
        return Optional.empty();
    }

    private Optional<BoardDecision> byDistrict(@Nullable String text, BoardRule rule) {
        if (text == null) {
            return Optional.empty();
        }
        for (var district : places.districts()) {
            int at = text.indexOf(district.name());
            if (at >= 0 && !elsewhere(text, at)) {
                return Optional.of(new BoardDecision(district.board(), null, rule, district.name()));
            }
        }
        return Optional.empty();
    }

    /// Xuzhou has a 鼓楼区 too: a place behind the name of another city is not ours.
    private boolean elsewhere(String text, int at) {
        var before = text.substring(0, at);
        return !before.contains(places.city()) && before.indexOf('市') > 0;
    }

    private Optional<BoardDecision> byCode(@Nullable String unifiedCode) {
        if (unifiedCode == null || unifiedCode.length() != 18) {
            return Optional.empty();
        }
        return byDivision(unifiedCode.substring(2, 8), BoardRule.CODE_DIVISION);
    }

    private Optional<BoardDecision> byDivision(@Nullable String division, BoardRule rule) {
        if (division == null || places.cityDivisions().contains(division)) {
            return Optional.empty();
        }
        return Optional.ofNullable(places.divisions().get(division))
                .map(board -> new BoardDecision(board, null, rule, division));
    }
}
