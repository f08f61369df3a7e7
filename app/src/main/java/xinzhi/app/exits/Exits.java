package xinzhi.app.exits;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Transactions;

/// Periods of publicity and ways out (公示期与退出途径): the only door for the other duties.
@Component
public final class Exits {
    /// The relation (listing_id) of the listings to be reckoned; whoever asks makes it in the same transaction.
    public static final String TO_RECKON = "to_reckon";

    private final Reckoner reckoner;
    private final Clock clock;

    Exits(Reckoner reckoner, Clock clock) {
        this.reckoner = reckoner;
        this.clock = clock;
    }

    /// Reckons the listings of [#TO_RECKON] for today, as part of the act that changed them. Those that are there no longer, or
    /// have left, lose what was reckoned.
    public void reckon(Transactions.Writing in) {
        reckoner.holdBesideOthers(in);
        reckoner.run(in, LocalDate.now(clock));
    }
}
