package xinzhi.lists.number;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.number.NumberCheck.Fault;

/// Registration number of a business (工商注册号), GS 15-2006: authority, sequence and a check digit by ISO 7064 MOD 11,10.
///
/// Thirteen digits are the form before 2007, which has no check digit: [#isWeak()]. Nor is the longer form proof: a citizen
/// number of the time before 1999 also has fifteen digits, and one in ten of them checks. The column must say what it is.
public record RegistrationNumber(String value) {
    private static final int LENGTH = 15;
    private static final int FORMER_LENGTH = 13;
    private static final int AUTHORITY_END = 6;
    private static final Alphabet DIGITS = new Alphabet("0123456789");

    /// What the first digit of the sequence says of the business (市场主体性质).
    public enum Nature {
        /// Of domestic capital (内资).
        DOMESTIC,
        /// Of foreign capital (外资).
        FOREIGN,
        /// An individual business (个体工商户).
        INDIVIDUAL_BUSINESS
    }

    public RegistrationNumber {
        Refusal.unlessSound(fault(value), "registration number");
    }

    /// Takes a number that is known to be right, e.g. one read back from our own store.
    public static RegistrationNumber of(String value) { return new RegistrationNumber(value); }

    public static NumberCheck<RegistrationNumber> check(CharSequence canonical) {
        var fault = fault(canonical);
        return fault == null
                ? new NumberCheck.Valid<>(new RegistrationNumber(canonical.toString()))
                : new NumberCheck.Invalid<>(fault);
    }

    /// Whether the text is such a number, weak or not; allocates nothing.
    public static boolean holds(CharSequence canonical) { return fault(canonical) == null; }

    /// The number that begins with these fourteen digits.
    public static RegistrationNumber completing(String first14) {
        if (first14.length() != LENGTH - 1 || !isDigits(first14)) {
            throw new IllegalArgumentException("a registration number begins with fourteen digits");
        }
        return new RegistrationNumber(first14 + checkDigit(first14));
    }

    /// Whether no check digit guards it (旧注册号): a slip makes another's number of it, so it never links by itself.
    public boolean isWeak() { return value.length() == FORMER_LENGTH; }

    /// Division of the registering authority (登记机关): says who registered, not where the business is.
    public String authority() { return value.substring(0, AUTHORITY_END); }

    /// Kind of capital; the weak form counts otherwise and says nothing here.
    public Optional<Nature> nature() {
        if (isWeak()) {
            return Optional.empty();
        }
        int first = DIGITS.valueOf(value.charAt(AUTHORITY_END));
        return Optional.of(first <= 3 ? Nature.DOMESTIC : first <= 5 ? Nature.FOREIGN : Nature.INDIVIDUAL_BUSINESS);
    }

    private static @Nullable Fault fault(CharSequence text) {
        if (text.length() != LENGTH && text.length() != FORMER_LENGTH) {
            return Fault.LENGTH;
        }
        if (!isDigits(text) || !hasDivision(text)) {
            return Fault.CHARACTER;
        }
        return text.length() == FORMER_LENGTH || checkDigit(text) == text.charAt(LENGTH - 1) ? null : Fault.CHECK_DIGIT;
    }

    private static boolean isDigits(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (DIGITS.valueOf(text.charAt(i)) == Alphabet.NONE) {
                return false;
            }
        }
        return true;
    }

    /// Divisions begin with 1 to 8, GB/T 2260.
    private static boolean hasDivision(CharSequence text) { return text.charAt(0) != '0' && text.charAt(0) != '9'; }

    /// The last digit by the first fourteen.
    private static char checkDigit(CharSequence text) {
        int product = 10;
        for (int i = 0; i < LENGTH - 1; i++) {
            int sum = (product + DIGITS.valueOf(text.charAt(i))) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return DIGITS.letter(Math.floorMod(1 - product, 10));
    }

    @Override
    public String toString() { return value; }
}
