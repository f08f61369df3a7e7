package xinzhi.app.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/// One delivery on its way into the records (到达批次), within one transaction. Its rows are the relation `arriving`, which intake
/// makes before the first call: row_no, effect (added | changed | returned), ref (the listing or subject a known row stands for),
/// and one column per [xinzhi.lists.format.Role], typed; content holds the whole row by field code.
///
/// @param dry nothing is written: the same thinking, for the preview
public record Arrival(long delivery, String list, String category, String grain, LocalDate cutOff, OffsetDateTime at,
        boolean dry) {}
