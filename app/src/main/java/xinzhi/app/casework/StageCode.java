package xinzhi.app.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    static Optional<StageCode> find(String code) {
        return Arrays.stream(values()).filter(stage -> stage.code().equals(code)).findFirst();
    }
}
