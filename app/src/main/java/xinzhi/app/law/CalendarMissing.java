package xinzhi.app.law;

import java.io.Serial;

/// A working day was asked for that no notice has arranged yet (缺少工作日历); who is not sure asks for a [Deadline].
public final class CalendarMissing extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    CalendarMissing(Deadline.BeyondCalendar beyond) { super(beyond.sentence()); }
}
