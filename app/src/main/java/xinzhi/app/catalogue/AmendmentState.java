package xinzhi.app.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;

/// Where an amendment stands (修订状态).
sealed interface AmendmentState {
    record Proposed() implements AmendmentState {}

    /// @param version place of the approval among all decisions that move the catalogue
    record Approved(Amendment.Act by, String remark, LocalDate from, long version) implements AmendmentState {}

    record Rejected(Amendment.Act by, String remark) implements AmendmentState {}

    /// Given up, before it was decided or before its day had come.
    record Withdrawn(Amendment.Act by, Amendment.@Nullable Act approved) implements AmendmentState {}

    /// Why this actor may not decide, if so: maker and checker are two people (C-27).
    static Optional<AmendmentRefusal.Reason> whyNotDecidedBy(Actor actor, Amendment amendment) {
        return switch (amendment.state()) {
            case Approved _,Rejected _,Withdrawn _ -> Optional.of(AmendmentRefusal.Reason.ALREADY_DECIDED);
            case Proposed _ when actor.duty() != Duty.CITY -> Optional.of(AmendmentRefusal.Reason.NOT_YOURS_TO_DECIDE);
            case Proposed _ when actor.user() == amendment.proposed().user() ->
                Optional.of(AmendmentRefusal.Reason.SAME_PERSON);
            case Proposed _ -> Optional.empty();
        };
    }

    /// The proposer may give a proposal up; what is approved, the city may give up until its day has come.
    static Optional<AmendmentRefusal.Reason> whyNotWithdrawnBy(Actor actor, Amendment amendment, LocalDate today) {
        return switch (amendment.state()) {
            case Proposed _ -> actor.user() == amendment.proposed().user()
                    ? Optional.empty()
                    : Optional.of(AmendmentRefusal.Reason.NOT_YOUR_PROPOSAL);
            case Approved approved when !approved.from().isAfter(today) ->
                Optional.of(AmendmentRefusal.Reason.IN_EFFECT);
            case Approved _ -> actor.duty() == Duty.CITY
                    ? Optional.empty()
                    : Optional.of(AmendmentRefusal.Reason.NOT_YOURS_TO_DECIDE);
            case Rejected _,Withdrawn _ -> Optional.of(AmendmentRefusal.Reason.ALREADY_DECIDED);
        };
    }
}
