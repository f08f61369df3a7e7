package xinzhi.app.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A printed value of a field and what is read for it in every row (取值修正): proposed by one, approved by another, ended, never deleted.
///
/// @param sender null for whoever sends the list
/// @param from   the first day it holds, or is wanted to hold
/// @param value  empty to read nothing
record ValueFix(long id, String list, @Nullable Integer sender, String field, String printed, String value,
        String reason, LocalDate from, State state, Act proposed, @Nullable Act decided, @Nullable String remark,
        @Nullable Act ended) {
    record Act(long by, String name, OffsetDateTime at) {}

    enum State {
        PROPOSED,
        APPROVED,
        REFUSED,
        /// Given up as a proposal, or no longer in force.
        ENDED;

        String code() { return name().toLowerCase(Locale.ROOT); }

        static State of(String code) { return valueOf(code.toUpperCase(Locale.ROOT)); }
    }

    boolean holdsOn(LocalDate day) { return state == State.APPROVED && !from.isAfter(day); }
}
