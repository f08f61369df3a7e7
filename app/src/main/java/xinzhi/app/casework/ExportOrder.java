package xinzhi.app.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Actor;

/// A file that was asked for (导出任务).
///
/// @param described the conditions in words, without the words sought
record ExportOrder(long id, Actor author, ExportFormat format, LedgerForm selection, LedgerColumns columns,
        String described, State state, long rowsAll, long rowsDone, OffsetDateTime askedAt,
        @Nullable OffsetDateTime startedAt, @Nullable Long size, @Nullable LocalDate keepUntil) {

    enum State {
        WAITING,
        WRITING,
        DONE,
        CANCELLED,
        FAILED,
        EXPIRED;

        String code() { return name().toLowerCase(Locale.ROOT); }

        static State of(String code) { return valueOf(code.toUpperCase(Locale.ROOT)); }

        boolean underWay() { return this == WAITING || this == WRITING; }
    }
}
