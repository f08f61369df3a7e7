package xinzhi.app.intake;

import java.time.OffsetDateTime;
import java.util.UUID;

/// Which of several rows of one key holds (冲突认定), as somebody has said it.
///
/// @param holds content of the row that holds
record ConflictJudgement(long id, UUID holds, String reason, String basis, String authorName, OffsetDateTime at) {}
