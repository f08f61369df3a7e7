package xinzhi.app.roster;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import xinzhi.app.registry.Arrival;

/// The roster of listings (名单库): the only door for the other duties.
@Component
public final class Roster {
    private final RosterWriting writing;
    private final ListingQueries queries;

    Roster(RosterWriting writing, ListingQueries queries) {
        this.writing = writing;
        this.queries = queries;
    }

    /// What a delivery did to the roster.
    public record Applied(long added, long changed, long returned) {}

    /// Writes the arriving rows, already resolved, as listings; leaves the relation `listed` (row_no, listing_id).
    public Applied apply(Arrival arrival) { return writing.apply(arrival); }

    /// Listings the latest full list no longer shows; leaves their former state in the past.
    public long markAbsent(Arrival arrival, List<Long> listings) { return writing.markAbsent(arrival, listings); }

    public Listing get(long id) { return queries.get(id); }

    /// What was said before, newest first, each with the time it ceased to be known.
    public List<Past> past(long id) { return queries.past(id); }

    /// A former state of a listing.
    public record Past(Listing listing, OffsetDateTime knownTo) {}
}
