package xinzhi.app.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.catalogue.BasisLevel;
import xinzhi.app.platform.Confidence;

/// One version of an order that governs records of its time (规则版本、适用制度), e.g. `PUB-527`.
///
/// @param series     versions of one series follow one another and never hold together
/// @param level      rank of the instrument (效力级别)
/// @param venue      where the records it governs are shown; absent if it is not about showing them
/// @param from       first day in force
/// @param until      last day in force; absent while it is in force
/// @param chosenBy   which day of a record decides whether it falls under this version: the first of these that is known; none
///                   if it holds for acts of its time, whatever the record's age
/// @param start      from which day periods count (起算日)
/// @param transition how sure it is that records of its time stay under it when a successor is in force (新旧衔接)
public record Regime(String id, String series, String instrument, BasisLevel level, @Nullable Venue venue,
        LocalDate from, @Nullable LocalDate until, List<Fact.Day> chosenBy, Fact.@Nullable Day start,
        Confidence confidence, @Nullable String source, Confidence transition) {
    public Regime {
        chosenBy = List.copyOf(chosenBy);
    }

    /// Whether a record with these facts falls under this version.
    Truth governs(Facts facts) {
        var day = chosenDay(facts);
        return chosenBy.isEmpty() ? Truth.TRUE : day == null ? Truth.UNKNOWN : Truth.of(isInForceOn(day));
    }

    /// The record's day that chooses the version.
    @Nullable
    LocalDate chosenDay(Facts facts) {
        for (var fact : chosenBy) {
            var day = facts.day(fact);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    boolean isInForceOn(LocalDate day) { return !day.isBefore(from) && (until == null || !day.isAfter(until)); }

    /// On this day a successor is or may be in force, and nobody has settled what becomes of older records.
    boolean isDoubtfulOn(LocalDate day) {
        return until != null && day.isAfter(until) && transition == Confidence.RECALLED;
    }

    boolean overlaps(Regime other) {
        return series.equals(other.series) && (until == null || !other.from.isAfter(until))
                && (other.until == null || !from.isAfter(other.until));
    }
}
