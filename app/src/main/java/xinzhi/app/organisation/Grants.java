package xinzhi.app.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Duty;

/// Who may hand out which accounts (授权范围): nobody grants beyond their own scope. Pure; the policies of table `account` say the
/// same of what a manager sees.
final class Grants {
    private static final List<Rule> RULES = List.of(Grants::onlyManagersGrant, Grants::dutyIsOneOfPeople,
            Grants::placeFitsDuty, Grants::enterprisesManageNobody, Grants::staysWithinOwnScope);

    private Grants() {}

    /// Why a grant is refused.
    enum Refusal {
        NOT_A_MANAGER,
        NOBODY_SIGNS_IN_WITH_IT,
        DUTY_NEEDS_OTHER_ORGANISATION,
        ENTERPRISES_DO_NOT_MANAGE,
        BEYOND_YOUR_SCOPE
    }

    /// Whoever grants: an administrator manages accounts by duty, others when they were told to.
    record Grantor(long account, Duty duty, long organisation, boolean manages) {
        boolean mayGrant() { return manages || duty == Duty.ADMINISTRATOR; }

        private boolean worksFor(@Nullable Place place) { return place != null && place.id() == organisation; }
    }

    /// The organisation an account works for, as far as grants look at it.
    record Place(long id, Organisation.Kind kind, @Nullable Integer board, @Nullable Integer department) {
        static Place of(Organisation organisation) {
            return new Place(organisation.id(), organisation.kind(), organisation.board(), organisation.department());
        }

        private boolean belongsToBoard(long id) {
            return (kind == Organisation.Kind.BODY || kind == Organisation.Kind.STREET) && board != null && board == id;
        }

        private boolean answersToDepartment(long id) {
            return kind == Organisation.Kind.BODY && department != null && department == id;
        }
    }

    /// The account as it shall be.
    record Wanted(Duty duty, @Nullable Place place, boolean manages) {}

    private interface Rule {
        Optional<Refusal> refusal(Grantor by, Wanted wanted);
    }

    /// The first rule that refuses; empty where the grant may be made.
    static Optional<Refusal> refusal(Grantor by, Wanted wanted) {
        return RULES.stream().flatMap(rule -> rule.refusal(by, wanted).stream()).findFirst();
    }

    static boolean allows(Grantor by, Wanted wanted) { return refusal(by, wanted).isEmpty(); }

    /// The duties this manager has anybody to give to, in the order of their rank.
    static List<Duty> duties(Grantor by, List<Organisation> organisations) {
        return Arrays.stream(Duty.values()).filter(duty -> (duty == Duty.ADMINISTRATOR || duty == Duty.ENTERPRISE)
                ? allows(by, new Wanted(duty, null, false))
                : organisations.stream().anyMatch(o -> allows(by, new Wanted(duty, Place.of(o), false)))).toList();
    }

    private static Optional<Refusal> onlyManagersGrant(Grantor by, Wanted wanted) {
        return refusedUnless(by.mayGrant(), Refusal.NOT_A_MANAGER);
    }

    private static Optional<Refusal> dutyIsOneOfPeople(Grantor by, Wanted wanted) {
        return refusedUnless(
                wanted.duty() != Duty.SENDER && wanted.duty() != Duty.PUBLIC && wanted.duty() != Duty.SIGNING_IN,
                Refusal.NOBODY_SIGNS_IN_WITH_IT);
    }

    private static Optional<Refusal> placeFitsDuty(Grantor by, Wanted wanted) {
        var kind = Optional.ofNullable(wanted.place()).map(Place::kind);
        return refusedUnless(Organisations.kindFor(wanted.duty()).equals(kind), Refusal.DUTY_NEEDS_OTHER_ORGANISATION);
    }

    private static Optional<Refusal> enterprisesManageNobody(Grantor by, Wanted wanted) {
        return refusedUnless(wanted.duty() != Duty.ENTERPRISE || !wanted.manages(), Refusal.ENTERPRISES_DO_NOT_MANAGE);
    }

    private static Optional<Refusal> staysWithinOwnScope(Grantor by, Wanted wanted) {
        var place = wanted.place();
        boolean within = switch (by.duty()) {
            // Whoever sees no list does not learn from accounts who stands on one.
            case ADMINISTRATOR -> wanted.duty() != Duty.ENTERPRISE;
            case CITY -> wanted.duty() != Duty.ADMINISTRATOR;
            case BOARD -> wanted.duty() == Duty.ENTERPRISE || by.worksFor(place)
                    || (place != null && place.belongsToBoard(by.organisation()));
            case DEPARTMENT -> by.worksFor(place) || (place != null && place.answersToDepartment(by.organisation()));
            case CENTRE, DISTRICT_BODY, STREET, HELPER -> by.worksFor(place);
            case ENTERPRISE, SENDER, PUBLIC, SIGNING_IN -> false;
        };
        return refusedUnless(within, Refusal.BEYOND_YOUR_SCOPE);
    }

    private static Optional<Refusal> refusedUnless(boolean fine, Refusal otherwise) {
        return fine ? Optional.empty() : Optional.of(otherwise);
    }
}
