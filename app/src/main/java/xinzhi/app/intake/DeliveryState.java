package xinzhi.app.intake;

import java.util.Locale;

/// Where a delivery stands (批次状态).
public enum DeliveryState {
    /// Stored, waiting to be read.
    RECEIVED,
    /// Being read, checked and compared.
    READING,
    /// Read; somebody decides whether it is committed.
    PREVIEWED,
    /// Its cut-off day is not later than the current list's: kept, never compared (invariant I2).
    EVIDENCE_ONLY,
    /// Being committed.
    COMMITTING,
    COMMITTED,
    /// The file cannot be read as this list.
    REFUSED,
    /// Somebody decided not to commit it, or stopped the reading.
    DISCARDED,
    /// A fault of the program or the database ended it; nothing was committed.
    FAILED,
    /// Committed, and being taken back (撤回中).
    WITHDRAWING,
    /// Committed, and taken back whole (已撤回).
    WITHDRAWN;

    public boolean working() {
        return switch (this) {
            case RECEIVED, READING, COMMITTING, WITHDRAWING -> true;
            case PREVIEWED, EVIDENCE_ONLY, COMMITTED, REFUSED, DISCARDED, FAILED, WITHDRAWN -> false;
        };
    }

    /// Whether work under way holds the delivery locked, for as long as it lasts.
    boolean writing() { return this == COMMITTING || this == WITHDRAWING; }

    /// Whether its file may be taken up again: nothing came of it.
    boolean mayBeReadAgain() {
        return switch (this) {
            case REFUSED, DISCARDED, FAILED -> true;
            case RECEIVED, READING, PREVIEWED, EVIDENCE_ONLY, COMMITTING, COMMITTED, WITHDRAWING, WITHDRAWN ->
                false;
        };
    }

    String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static DeliveryState of(String code) { return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')); }
}
