package xinzhi.app.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.organisation.DesignatingBodies;

/// A ledger item (台账条目) as read.
record Item(long id, long listing, long subject, String list, String category, StageCode stage,
        OffsetDateTime stageSince,
        @Nullable Integer board, BoardRule boardRule, String boardEvidence, @Nullable Integer body,
        DesignatingBodies.Rule bodyRule, @Nullable Integer department, @Nullable LocalDate absentSince,
        List<String> missing, long openedBy,
        OffsetDateTime openedAt) {}
