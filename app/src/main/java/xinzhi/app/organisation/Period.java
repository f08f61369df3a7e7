package xinzhi.app.organisation;

import static xinzhi.app.organisation.CityDataReader.WORDING;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.yaml.DataMap;

/// From the first day to the last (有效期间), both included; an end that is not known is open.
record Period(@Nullable LocalDate since, @Nullable LocalDate until) {
    static final Period ALWAYS = new Period(null, null);

    /// Keys `since` and `until` of this place in a file.
    static Period read(DataMap map) {
        var period = new Period(map.findDate("since").orElse(null), map.findDate("until").orElse(null));
        period.check(map);
        return period;
    }

    void check(DataMap map) {
        if (since != null && until != null && until.isBefore(since)) {
            map.mistake("until", WORDING, "period-backwards", until, since);
        }
    }

    boolean holds(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }

    boolean overlaps(Period other) { return !endsBefore(other) && !other.endsBefore(this); }

    boolean over(LocalDate today) { return until != null && until.isBefore(today); }

    private boolean endsBefore(Period other) {
        return until != null && other.since != null && until.isBefore(other.since);
    }

    /// The same, but beginning on this day at the earliest.
    Period notBefore(@Nullable LocalDate day) {
        return day != null && (since == null || since.isBefore(day)) ? new Period(day, until) : this;
    }
}
