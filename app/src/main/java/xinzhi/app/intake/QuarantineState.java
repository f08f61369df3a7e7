package xinzhi.app.intake;

import java.util.Locale;

/// Where a row set aside stands (隔离行状态).
enum QuarantineState {
    /// Nobody has done anything about it.
    OPEN,
    /// Somebody has said what is meant; it has not come in yet.
    CORRECTED,
    /// A workbook for its sender has been made.
    RETURNED,
    /// It has come in in good order.
    SETTLED;

    String code() { return name().toLowerCase(Locale.ROOT); }

    static QuarantineState of(String code) { return valueOf(code.toUpperCase(Locale.ROOT)); }
}
