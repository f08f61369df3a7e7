package xinzhi.app.catalogue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/// An amendment of the catalogue (数据修订): properties of one record change together, from one day on.
///
/// @param basis      the document it rests on (文件名称、文号)
/// @param wantedFrom the day the proposer would have it take effect
record Amendment(long id, RecordId record, List<Change> changes, String reason, String basis, LocalDate wantedFrom,
        Act proposed, AmendmentState state) {
    /// In the order in which they are laid upon the files.
    static final Comparator<Amendment> BY_DAY = Comparator.comparing(Amendment::effectiveFrom)
            .thenComparingLong(Amendment::version);

    Amendment {
        changes = List.copyOf(changes);
    }

    /// Who did something, and when.
    record Act(long user, String name, OffsetDateTime at) {}

    /// The day it is approved to take effect on; never, if it is not approved.
    LocalDate effectiveFrom() {
        return state instanceof AmendmentState.Approved approved ? approved.from() : LocalDate.MAX;
    }

    long version() { return state instanceof AmendmentState.Approved approved ? approved.version() : Long.MAX_VALUE; }

    /// Whether both give the same property a value; headings that come and go do not stand in each other's way.
    boolean changesAnyOf(RecordId other, List<Change> others) {
        return record.equals(other) && changes.stream().filter(own -> !Property.several(own.property()))
                .anyMatch(own -> others.stream().anyMatch(change -> change.property().equals(own.property())));
    }

    /// These changes as they would stand if approved for this day, after all the others of the day.
    static Amendment candidate(RecordId record, List<Change> changes, LocalDate from) {
        var nobody = new Act(0, "", OffsetDateTime.MIN);
        return new Amendment(0, record, changes, "", "", from, nobody,
                new AmendmentState.Approved(nobody, "", from, Long.MAX_VALUE));
    }
}
