package xinzhi.app.roster;

import java.time.OffsetDateTime;

/// A delivery on its way out of the records again (撤回), within one transaction. What it did is the relation `taken_back`
/// (listing_id, effect), which intake makes before the first call; effect is added, changed, returned or absent.
///
/// @param committedAt when the delivery was committed: former states ended then
public record TakingBack(long delivery, String list, OffsetDateTime committedAt, OffsetDateTime at) {}
