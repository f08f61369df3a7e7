package xinzhi.app.roster;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.registry.Arrival;

/// The roster of listings (名单库): the only door for the other duties.
@Component
public final class Roster {
    private final RosterWriting writing;
    private final ListingWithdrawal withdrawal;
    private final ListingQueries queries;
    private final PersonalQueries personal;

    Roster(RosterWriting writing, ListingWithdrawal withdrawal, ListingQueries queries, PersonalQueries personal) {
        this.writing = writing;
        this.withdrawal = withdrawal;
        this.queries = queries;
        this.personal = personal;
    }

    /// What a delivery did to the roster.
    public record Applied(long added, long changed, long returned) {}

    /// Writes the arriving rows, already resolved, as listings; leaves the relation `listed` (row_no, listing_id).
    public Applied apply(Arrival arrival) { return writing.apply(arrival); }

    /// What this list says are notes (提示与承诺): no items stand for them, and whoever sees an item of the subject sees them.
    public void keepAsNotes(String list) { writing.keepAsNotes(list); }

    /// Listings the latest full list no longer shows; leaves their former state in the past.
    public long markAbsent(Arrival arrival, List<Long> listings) { return writing.markAbsent(arrival, listings); }

    /// Takes back what a delivery said; what it added is past.
    public void takeBack(TakingBack back) { withdrawal.run(back); }

    /// What is kept for the withdrawal of this delivery is needed no longer.
    public void forgetBefore(long delivery) { withdrawal.forget(delivery); }

    public Listing get(long id) { return queries.get(id); }

    /// What these listings say, what is personal too, by id and code of the field: for comparing within the program, shown to nobody.
    public Map<Long, Map<String, String>> says(Collection<Long> ids) { return personal.says(ids); }

    /// What was said before, newest first, each with the time it ceased to be known.
    public List<Past> past(long id) { return queries.past(id); }

    /// Whether the row says something of persons that this actor may ask for.
    public boolean hasPersonal(long listing) { return personal.exists(listing); }

    /// What the row says of persons, by field code. Whoever calls it records the reading in the same transaction.
    public Optional<Map<String, String>> openPersonal(long listing) { return personal.open(listing); }

    /// Ends what these listings say of persons, masked forms and former states too.
    public void erasePersonal(List<Long> listings) { personal.erase(listings); }

    /// A former state of a listing.
    ///
    /// @param withdrawn the delivery whose withdrawal ended it, if so
    public record Past(Listing listing, OffsetDateTime knownTo, @Nullable Long withdrawn) {}
}
