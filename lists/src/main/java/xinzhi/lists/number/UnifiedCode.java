package xinzhi.lists.number;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.number.NumberCheck.Fault;

/// Unified social credit code (统一社会信用代码), GB 32100-2015: eighteen characters of a 31-letter alphabet.
///
/// The organisation code inside it has a check of its own, on another alphabet. Codes whose own check holds while that inner
/// one fails have been issued, so they are accepted and the doubt is told by [#innerCodeHolds()].
public record UnifiedCode(String value) {
    private static final int LENGTH = 18;
    private static final int INNER_START = 8;
    private static final int INNER_END = 17;
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final Alphabet ALPHABET = new Alphabet("0123456789ABCDEFGHJKLMNPQRTUWXY");

    public UnifiedCode {
        Refusal.unlessSound(fault(value), "unified code");
    }

    /// Takes a code that is known to be right, e.g. one read back from our own store.
    public static UnifiedCode of(String value) { return new UnifiedCode(value); }

    public static NumberCheck<UnifiedCode> check(CharSequence canonical) {
        var fault = fault(canonical);
        return fault == null
                ? new NumberCheck.Valid<>(new UnifiedCode(canonical.toString()))
                : new NumberCheck.Invalid<>(fault);
    }

    /// Whether the text is such a code; allocates nothing.
    public static boolean holds(CharSequence canonical) { return fault(canonical) == null; }

    /// The code that begins with these seventeen characters.
    public static UnifiedCode completing(String first17) {
        return new UnifiedCode(first17 + checkCharacter(ALPHABET.weightedSum(first17, 0, WEIGHTS)));
    }

    /// The organisation code inside (主体标识码), if its own check holds.
    public Optional<OrganisationCode> organisationCode() {
        return innerCodeHolds()
                ? Optional.of(new OrganisationCode(value.substring(INNER_START, INNER_END)))
                : Optional.empty();
    }

    /// Whether the organisation code inside checks.
    public boolean innerCodeHolds() { return OrganisationCode.holdsAt(value, INNER_START); }

    /// Division of the registering authority (登记管理机关行政区划码): says who registered, not where the enterprise is.
    public String registrationDivision() { return value.substring(2, INNER_START); }

    /// Registering department and kind of body (登记管理部门、机构类别), e.g. `91` for an enterprise.
    public String kind() { return value.substring(0, 2); }

    /// Whether the code belongs to an individual business (个体工商户).
    public boolean isIndividualBusiness() { return value.startsWith("92"); }

    private static @Nullable Fault fault(CharSequence text) {
        if (text.length() != LENGTH) {
            return Fault.LENGTH;
        }
        int sum = ALPHABET.weightedSum(text, 0, WEIGHTS);
        if (sum == Alphabet.NONE || ALPHABET.valueOf(text.charAt(LENGTH - 1)) == Alphabet.NONE
                || !hasDivision(text)) {
            return Fault.CHARACTER;
        }
        return checkCharacter(sum) == text.charAt(LENGTH - 1) ? null : Fault.CHECK_DIGIT;
    }

    private static boolean hasDivision(CharSequence text) {
        for (int i = 2; i < INNER_START; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static char checkCharacter(int sum) { return ALPHABET.letter((31 - sum % 31) % 31); }

    @Override
    public String toString() { return value; }
}
