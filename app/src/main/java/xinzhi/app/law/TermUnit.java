package xinzhi.app.law;

/// What a period is counted in (期间单位).
public enum TermUnit {
    /// 工作日
    WORKING_DAYS,
    /// 日（自然日）
    DAYS,
    /// 月
    MONTHS,
    /// A day of the month in which it starts (当月某日).
    DAY_OF_MONTH,
    /// A day of the month after (次月某日).
    DAY_OF_NEXT_MONTH;

    /// Whether the period is so many of something, which can be added to and interrupted.
    boolean countsDays() {
        return switch (this) {
            case WORKING_DAYS, DAYS -> true;
            case MONTHS, DAY_OF_MONTH, DAY_OF_NEXT_MONTH -> false;
        };
    }
}
