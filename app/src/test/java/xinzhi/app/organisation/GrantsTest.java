package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.organisation.Grants.Refusal.BEYOND_YOUR_SCOPE;
import static xinzhi.app.organisation.Grants.Refusal.DUTY_NEEDS_OTHER_ORGANISATION;
import static xinzhi.app.organisation.Grants.Refusal.ENTERPRISES_DO_NOT_MANAGE;
import static xinzhi.app.organisation.Grants.Refusal.NOBODY_SIGNS_IN_WITH_IT;
import static xinzhi.app.organisation.Grants.Refusal.NOT_A_MANAGER;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import xinzhi.app.organisation.Grants.Grantor;
import xinzhi.app.organisation.Grants.Place;
import xinzhi.app.organisation.Grants.Wanted;
import xinzhi.app.organisation.Organisation.Kind;
import xinzhi.app.platform.Duty;

/// Nobody grants beyond their own scope.
class GrantsTest {
    private static final int XUANWU = 3;
    private static final int COURT = 6;
    private static final Map<String, Wanted> ACCOUNTS = accounts();

    private static Map<String, Wanted> accounts() {
        var accounts = new LinkedHashMap<String, Wanted>();
        accounts.put("administrator", wanted(Duty.ADMINISTRATOR, null));
        accounts.put("city", wanted(Duty.CITY, new Place(1, Kind.CITY, null, null)));
        accounts.put("centre", wanted(Duty.CENTRE, new Place(2, Kind.CENTRE, null, null)));
        accounts.put("xuanwu", wanted(Duty.BOARD, new Place(XUANWU, Kind.BOARD, null, null)));
        accounts.put("jiangbei", wanted(Duty.BOARD, new Place(4, Kind.BOARD, null, null)));
        accounts.put("court", wanted(Duty.DEPARTMENT, new Place(COURT, Kind.DEPARTMENT, null, null)));
        accounts.put("tax", wanted(Duty.DEPARTMENT, new Place(7, Kind.DEPARTMENT, null, null)));
        accounts.put("xuanwu-court", wanted(Duty.DISTRICT_BODY, new Place(8, Kind.BODY, XUANWU, COURT)));
        accounts.put("xuanwu-tax", wanted(Duty.DISTRICT_BODY, new Place(9, Kind.BODY, XUANWU, 7)));
        accounts.put("jiangbei-court", wanted(Duty.DISTRICT_BODY, new Place(10, Kind.BODY, 4, COURT)));
        accounts.put("xuanwu-street", wanted(Duty.STREET, new Place(11, Kind.STREET, XUANWU, null)));
        accounts.put("jiangbei-street", wanted(Duty.STREET, new Place(12, Kind.STREET, 4, null)));
        accounts.put("helper", wanted(Duty.HELPER, new Place(13, Kind.HELPER, null, null)));
        accounts.put("enterprise", wanted(Duty.ENTERPRISE, null));
        return accounts;
    }

    private static Wanted wanted(Duty duty, @Nullable Place place) { return new Wanted(duty, place, false); }

    private static Grantor manager(String account) {
        var own = java.util.Objects.requireNonNull(ACCOUNTS.get(account));
        var place = own.place();
        return new Grantor(1, own.duty(), place == null ? 0 : place.id(), own.duty() != Duty.ADMINISTRATOR);
    }

    @ParameterizedTest
    @CsvSource({
            "administrator, administrator city centre xuanwu jiangbei court tax xuanwu-court xuanwu-tax jiangbei-court xuanwu-street jiangbei-street helper",
            "city, city centre xuanwu jiangbei court tax xuanwu-court xuanwu-tax jiangbei-court xuanwu-street jiangbei-street helper enterprise",
            "centre, centre", "xuanwu, xuanwu xuanwu-court xuanwu-tax xuanwu-street enterprise",
            "jiangbei, jiangbei jiangbei-court jiangbei-street enterprise",
            "court, court xuanwu-court jiangbei-court", "tax, tax xuanwu-tax", "xuanwu-court, xuanwu-court",
            "xuanwu-street, xuanwu-street", "helper, helper", "enterprise, ''"})
    void reachesAsFarAsTheManagersOwnScope(String manager, String reached) {
        var granted = new TreeSet<String>();
        ACCOUNTS.forEach((name, wanted) -> {
            var refusal = Grants.refusal(manager(manager), wanted);
            if (refusal.isEmpty()) {
                granted.add(name);
            } else {
                assertThat(refusal).as(name).hasValue(BEYOND_YOUR_SCOPE);
            }
        });
        assertThat(String.join(" ", granted))
                .isEqualTo(String.join(" ", new TreeSet<>(java.util.List.of(reached.split(" ")))));
    }

    @Test
    void isForThoseWhoManageAccountsOnly() {
        var clerk = new Grantor(1, Duty.BOARD, XUANWU, false);

        assertThat(ACCOUNTS.values()).allSatisfy(
                wanted -> assertThat(Grants.refusal(clerk, wanted)).hasValue(NOT_A_MANAGER));
    }

    @ParameterizedTest
    @EnumSource(value = Duty.class, names = {"PUBLIC", "SIGNING_IN"})
    void makesNoAccountOfTheDutiesNobodySignsInWith(Duty duty) {
        assertThat(Grants.refusal(manager("administrator"), wanted(duty, null))).hasValue(NOBODY_SIGNS_IN_WITH_IT);
    }

    @Test
    void refusesADutyForAnOrganisationOfAnotherKind() {
        assertThat(Grants.refusal(manager("city"), wanted(Duty.BOARD, new Place(COURT, Kind.DEPARTMENT, null, null))))
                .hasValue(DUTY_NEEDS_OTHER_ORGANISATION);
        assertThat(Grants.refusal(manager("city"), wanted(Duty.BOARD, null))).hasValue(DUTY_NEEDS_OTHER_ORGANISATION);
        assertThat(Grants.refusal(manager("administrator"),
                wanted(Duty.ADMINISTRATOR, new Place(1, Kind.CITY, null, null))))
                .hasValue(DUTY_NEEDS_OTHER_ORGANISATION);
    }

    @Test
    void letsNoEnterpriseManageAccounts() {
        assertThat(Grants.refusal(manager("city"), new Wanted(Duty.ENTERPRISE, null, true)))
                .hasValue(ENTERPRISES_DO_NOT_MANAGE);
    }
}
