package xinzhi.app.intake;

import java.time.OffsetDateTime;

/// A second person's word that a conspicuous delivery may be committed (第二人复核放行).
///
/// @param preview what exactly was released, see [Delivery#preview()]
public record Release(long by, String name, String reason, OffsetDateTime at, String preview) {}
