package xinzhi.app.catalogue;

import java.time.LocalDate;
import java.util.List;
import xinzhi.app.platform.yaml.DataMistake;

/// Why an amendment is not taken, or not approved.
sealed interface AmendmentRefusal {
    record Because(Reason reason) implements AmendmentRefusal {}

    /// A property that no page may change, or that there is none of.
    record NotAmendable(String property, Property.Barred why) implements AmendmentRefusal {}

    /// The data would no longer be sound from this day on.
    record Unsound(LocalDate from, List<DataMistake> mistakes) implements AmendmentRefusal {
        public Unsound {
            mistakes = List.copyOf(mistakes);
        }
    }

    /// The record no longer stands as the proposer saw it.
    record Overtaken(List<Conflict> conflicts) implements AmendmentRefusal {
        public Overtaken {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// @param now the values found instead of those the proposer saw
    record Conflict(Change change, List<String> now) {
        public Conflict {
            now = List.copyOf(now);
        }
    }

    enum Reason {
        NO_SUCH_RECORD,
        NOTHING_CHANGES,
        REASON_MISSING,
        BASIS_MISSING,
        TOO_LONG,
        DAY_PASSED,
        DAY_TOO_FAR,
        LINE_UNKNOWN,
        SENDER_UNKNOWN,
        CONFIRMER_MISSING,
        UNKNOWN_ENTRY,
        ALREADY_DECIDED,
        SAME_PERSON,
        NOT_YOURS_TO_DECIDE,
        NOT_YOUR_PROPOSAL,
        IN_EFFECT,
        REMARK_MISSING,
        LATER_CHANGE
    }
}
