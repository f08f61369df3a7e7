package xinzhi.app.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.number.CaseNumber;
import xinzhi.lists.number.DocumentNumber;
import xinzhi.lists.number.NumberCheck;

/// Why two listings of one subject look like one matter under two numbers (疑似换号). A suggestion: a person judges.
enum Likeness {
    SAME_DOCUMENT,
    /// Another ruling in the same case.
    SAME_CASE,
    /// An enforcement resumed: 执 and then 执恢 before the same court.
    RESUMED_ENFORCEMENT,
    /// Another number, but the same authority and the same day.
    SAME_DECISION,
    /// It came without a number; this one has one, and nothing speaks against it.
    NUMBER_CAME;

    private static final String ENFORCEMENT = "执";
    private static final String RESUMED = "执恢";

    /// What an item says of its basis document.
    record Document(@Nullable String number, @Nullable String authority, @Nullable LocalDate decided) {}

    static Optional<Likeness> of(Document before, Document after) {
        var old = before.number();
        var next = after.number();
        if (old != null && next != null) {
            if (DocumentNumber.compared(old).equals(DocumentNumber.compared(next))) {
                return Optional.of(SAME_DOCUMENT);
            }
            if (CaseNumber.check(old) instanceof NumberCheck.Valid<CaseNumber>(var oldCase)
                    && CaseNumber.check(next) instanceof NumberCheck.Valid<CaseNumber>(var nextCase)) {
                var alike = ofCases(oldCase, nextCase);
                if (alike.isPresent()) {
                    return alike;
                }
            }
        }
        var authority = before.authority();
        var decided = before.decided();
        boolean alike = decided != null && decided.equals(after.decided()) && authority != null
                && authority.equals(after.authority());
        if (alike) {
            return Optional.of(SAME_DECISION);
        }
        boolean mayBe = old == null && next != null && (authority == null || authority.equals(after.authority()))
                && (decided == null || decided.equals(after.decided()));
        return mayBe ? Optional.of(NUMBER_CAME) : Optional.empty();
    }

    private static Optional<Likeness> ofCases(CaseNumber before, CaseNumber after) {
        if (before.whole().equals(after.whole())) {
            return Optional.of(SAME_CASE);
        }
        return before.kind().equals(ENFORCEMENT) && after.kind().equals(RESUMED)
                && before.court().equals(after.court()) && after.year() >= before.year()
                        ? Optional.of(RESUMED_ENFORCEMENT)
                        : Optional.empty();
    }
}
