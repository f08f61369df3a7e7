package xinzhi.app.catalogue;

import java.util.Locale;

/// By what a delivery is found conspicuous before it is committed (批次防线).
public enum Guard {
    /// A full list with fewer rows than this percentage of the current one.
    FEWER_ROWS,
    /// A full list with more rows than this percentage of the current one.
    MORE_ROWS,
    /// Rows no longer seen, as a percentage of the current list.
    ABSENT,
    /// Points by which a field is filled less often than in the last full list.
    FILLED_LESS,
    /// Rows with faults, as a percentage of all rows.
    QUARANTINED,
    /// Changed rows, as a percentage of the current list.
    CHANGED;

    String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
