package xinzhi.app.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a listing was no longer seen (缺失分类). Nobody having judged it is none of these; none of these closes an item.
enum AbsenceClass {
    REMOVED_BY_AUTHORITY,
    /// The same matter under another number: its item goes on (执→执恢, document number corrected, transferred).
    RENUMBERED,
    /// Outside what the sender covers now.
    MOVED_OUT,
    CRITERIA_CHANGED,
    /// Two subjects judged to be one.
    SAME_SUBJECT,
    SENDER_ERROR;

    String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static Optional<AbsenceClass> find(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
