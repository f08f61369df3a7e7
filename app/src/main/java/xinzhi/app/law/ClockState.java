package xinzhi.app.law;

import java.time.LocalDate;
import java.util.OptionalInt;

/// How a statutory clock stands at the end of a day (时限状态). Numbers of days are working days where the period is, else days of
/// the calendar; they are absent where the calendar does not reach.
public sealed interface ClockState {
    /// It has not started by that day (未起算).
    record NotStarted() implements ClockState {}

    /// 计时中; on the last day nothing is left.
    record Running(Deadline due, OptionalInt left) implements ClockState {}

    /// 中止
    ///
    /// @param left what will be left when it goes on; absent for months
    record Suspended(LocalDate since, OptionalInt left) implements ClockState {}

    /// 按期完成
    record Met(LocalDate on, Deadline due) implements ClockState {}

    /// 逾期完成
    record MetLate(LocalDate on, LocalDate due, OptionalInt days) implements ClockState {}

    /// 超期
    record Overdue(LocalDate due, OptionalInt days) implements ClockState {}

    /// Time is up for whoever might have acted (期满).
    record Lapsed(LocalDate due) implements ClockState {}

    /// Whether it has run out nobody can say without the notice of that year (缺少工作日历，无法判断).
    record Unknown(Deadline.BeyondCalendar due) implements ClockState {}
}
