package xinzhi.app.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// For what a history is handed out (用途). Chosen, not written: what goes into the journal must hold no personal data.
enum InspectionPurpose {
    SUPERVISION,
    AUDIT,
    DISCIPLINE,
    COMPLAINT,
    LITIGATION;

    /// As the form sends it and the journal keeps it.
    String code() { return name().toLowerCase(Locale.ROOT); }

    static Optional<InspectionPurpose> find(String code) {
        return Arrays.stream(values()).filter(purpose -> purpose.code().equals(code)).findFirst();
    }
}
