package xinzhi.app.casework;

import java.util.Locale;

/// The stages of the ledger as stored, filtered and counted (状态).
public enum StageCode {
    ISSUED,
    DISTRIBUTED,
    RETURNED,
    SURVEYED,
    OPINION_CONFIRMED,
    UNDER_EXIT,
    UNDER_ASSISTANCE,
    UNDER_CONSTRAINT,
    CLOSED;

    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public static StageCode of(String code) { return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')); }
}
