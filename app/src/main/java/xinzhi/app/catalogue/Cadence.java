package xinzhi.app.catalogue;

/// How often a new list is expected (更新频率).
public enum Cadence {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    ON_REQUEST
}
