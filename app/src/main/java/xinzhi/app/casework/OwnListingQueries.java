package xinzhi.app.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.roster.ListingState;

/// What an enterprise may read of its own listings: the columns granted to it, no more.
@Component
final class OwnListingQueries {
    private static final int MOST = 500;
    private final JdbcClient db;

    OwnListingQueries(JdbcClient db) { this.db = db; }

    record OwnListing(String list, String printedName, @Nullable String document, @Nullable String authority,
            @Nullable LocalDate decided, @Nullable LocalDate publicityEnd, ListingState state,
            @Nullable Integer board) {}

    List<OwnListing> list() {
        return db
                .sql("""
                    select l.list, l.printed_name, l.document_number, l.authority_name, l.decision_date, l.publicity_end, l.state,
                           l.state_since, i.board
                    from roster.listing l
                    join casework.item i on i.listing_id = l.id   -- signals and commitments open none, and are no listing
                    order by l.decision_date desc nulls last, l.id
                    limit :most
                    """)
                .param("most", MOST)
                .query((row, _) -> new OwnListing(row.getString(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class),
                        ListingState.of(row.getString(7), row.getObject(8, LocalDate.class)),
                        row.getObject(9, Integer.class)))
                .list();
    }
}
